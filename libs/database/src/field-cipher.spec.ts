import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { FieldCipher } from './field-cipher.js';

const key = (id: string) => ({ id, key: createSecretKey(randomBytes(32)) });
const place = { table: 'contacts', column: 'name', rowId: '1' };

describe('sealed fields', () => {
  it('open to the same text, and two sealings of one text differ', () => {
    const cipher = new FieldCipher([key('k1')]);
    const sealed = cipher.seal(place, 'Rosa Martínez');
    expect(cipher.open(place, sealed)).toBe('Rosa Martínez');
    expect(cipher.seal(place, 'Rosa Martínez').equals(sealed)).toBe(false);
    expect(sealed.includes(Buffer.from('Rosa'))).toBe(false);
  });

  it('never use a nonce twice, across several refills of the pool', () => {
    const cipher = new FieldCipher([key('k1')]);
    const nonces = Array.from({ length: 5000 }, () => cipher.seal(place, 'x').subarray(3, 15).toString('hex'));
    expect(new Set(nonces).size).toBe(nonces.length);
  });

  it.each([{ table: 'phones' }, { column: 'email' }, { rowId: '2' }])('do not open in another place: %p', (other) => {
    const cipher = new FieldCipher([key('k1')]);
    const sealed = cipher.seal(place, 'Rosa');
    expect(() => cipher.open({ ...place, ...other }, sealed)).toThrow();
  });

  it('do not open when a byte was changed', () => {
    const cipher = new FieldCipher([key('k1')]);
    const sealed = cipher.seal(place, 'Rosa');
    sealed[sealed.length - 1] = (sealed[sealed.length - 1] ?? 0) ^ 1;
    expect(() => cipher.open(place, sealed)).toThrow();
  });

  it('seal with the newest key and open with the older ones', () => {
    const old = key('k1');
    const fresh = key('k2');
    const before = new FieldCipher([old]).seal(place, 'Rosa');
    const both = new FieldCipher([fresh, old]);
    expect(both.open(place, before)).toBe('Rosa');
    expect(() => new FieldCipher([old]).open(place, both.seal(place, 'Rosa'))).toThrow(/key that this process/);
  });
});
