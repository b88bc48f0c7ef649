import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { FieldCipher } from './field-cipher.js';
import { type FieldKey, FieldKeyRing } from './field-key-ring.js';

const key = (id: string) => ({ id, key: createSecretKey(randomBytes(32)) });
const columns = ['name', 'email'].flatMap((column) => ['contacts', 'phones'].map((table) => ({ table, column })));
const cipherOf = (...keys: FieldKey[]): FieldCipher => new FieldCipher(new FieldKeyRing(keys), columns);
const place = { table: 'contacts', column: 'name', rowId: '1' };

describe('sealed fields', () => {
  it('open to the same text, and two sealings of one text differ', () => {
    const cipher = cipherOf(key('k1'));
    const sealed = cipher.seal(place, 'Rosa Martínez');
    expect(cipher.open(place, sealed)).toBe('Rosa Martínez');
    expect(cipher.seal(place, 'Rosa Martínez').equals(sealed)).toBe(false);
    expect(sealed.includes(Buffer.from('Rosa'))).toBe(false);
  });

  it('never use a nonce twice, across several refills of the pool', () => {
    const cipher = cipherOf(key('k1'));
    const nonces = Array.from({ length: 5000 }, () => cipher.seal(place, 'x').subarray(3, 15).toString('hex'));
    expect(new Set(nonces).size).toBe(nonces.length);
  });

  it.each([{ table: 'phones' }, { column: 'email' }, { rowId: '2' }])('do not open in another place: %p', (other) => {
    const cipher = cipherOf(key('k1'));
    const sealed = cipher.seal(place, 'Rosa');
    expect(() => cipher.open({ ...place, ...other }, sealed)).toThrow();
  });

  it('do not open when a byte was changed', () => {
    const cipher = cipherOf(key('k1'));
    const sealed = cipher.seal(place, 'Rosa');
    sealed[sealed.length - 1] = (sealed[sealed.length - 1] ?? 0) ^ 1;
    expect(() => cipher.open(place, sealed)).toThrow();
  });

  it('seal with the newest key and open with the older ones', () => {
    const old = key('k1');
    const fresh = key('k2');
    const before = cipherOf(old).seal(place, 'Rosa');
    const both = cipherOf(fresh, old);
    expect(both.open(place, before)).toBe('Rosa');
    expect(() => cipherOf(old).open(place, both.seal(place, 'Rosa'))).toThrow(/key that this process/);
  });

  it('find a key that has come since, and seal with the one that is chosen', () => {
    const [old, fresh] = [key('k9'), key('k10')];
    const held = [old];
    const ring = new FieldKeyRing(held, () => held);
    const here = new FieldCipher(ring, columns);
    held.unshift(fresh);
    expect(here.open(place, cipherOf(fresh).seal(place, 'Rosa'))).toBe('Rosa');
    expect(here.seal(place, 'Rosa').toString('ascii', 1, 3)).toBe('k9');
    ring.choose('k10');
    expect(here.seal(place, 'Rosa').toString('ascii', 1, 4)).toBe('k10');
  });

  it('are refused in a column that is not declared, and without the chosen key', () => {
    const ring = new FieldKeyRing([key('k1')]);
    const cipher = new FieldCipher(ring, columns);
    expect(() => cipher.seal({ ...place, column: 'city' }, 'Rosa')).toThrow('contacts.city is not declared');
    ring.choose('k2');
    expect(() => cipher.seal(place, 'Rosa')).toThrow(/lack the field key k2/);
  });
});
