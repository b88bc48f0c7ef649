import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#runtime';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';

interface Wording {
  readonly version: number;
  readonly en: string;
  readonly es: string;
}

let house: ContactsHouse;
let circleId: string;
let wording: Wording;

beforeAll(async () => {
  house = await openContacts();
  const circle = { name: 'Hotel & hospitality', sector: 'hotel & hospitality' };
  ({ id: circleId } = await good(house.as<{ id: string }>('chair', 'POST', '/api/circles', circle)));
  wording = await good(house.askService<Wording>('web', '/internal/public/wordings/join'));
});
afterAll(() => house.close());

function form(change: object = {}): object {
  return {
    circleId,
    name: 'Nadia Nueva',
    phone: '3125550161',
    language: 'en',
    wordingVersion: wording.version,
    ...change,
  };
}

describe('asking to join', () => {
  it('shows words that name the kind of texts, about how many, the cost, STOP and HELP, in both languages', async () => {
    for (const word of ['pickets', '8 texts a month', 'rates may apply', 'STOP', 'HELP'])
      expect(wording.en).toContain(word);
    for (const word of ['piquetes', 'unos 8 al mes', 'cargos', 'ALTO', 'AYUDA']) expect(wording.es).toContain(word);
    expect(await good(house.askService<Wording>('web', '/internal/public/wordings/join'))).toEqual(wording);
  });

  it('answers the same for a known and an unknown number, and changes nobody', async () => {
    const person = { name: 'Nadia Nueva', phones: [{ number: '3125550162' }] };
    await good(house.as('chair', 'POST', '/api/contacts', person));
    const people = (): Promise<object[]> => house.database.query('SELECT id, version FROM contacts ORDER BY id');
    const before = await people();
    const known = await house.asService('web', '/internal/joins', form({ phone: '3125550162' }));
    const fresh = await house.asService('web', '/internal/joins', form({ phone: '3125550163' }));
    expect(known).toEqual({ status: 202, body: { received: true }, text: '{"received":true}' });
    expect(fresh).toEqual(known);
    expect(await people()).toEqual(before);
  });

  it('refuses what cannot be read, naming all of it, and circles and words that are not there', async () => {
    const bad = await house.asService<{ code: string; fields: { path: string }[] }>(
      'web',
      '/internal/joins',
      form({ name: '--', phone: '12' }),
    );
    expect(bad).toMatchObject({ status: 422, body: { code: 'join_unreadable' } });
    expect(bad.body.fields.map(({ path }) => path)).toEqual(['body.name', 'body.phone']);
    const circle = await house.asService('web', '/internal/joins', form({ circleId: newId() }));
    expect(circle).toMatchObject({ status: 422, body: { code: 'circle_unknown' } });
    const words = await house.asService('web', '/internal/joins', form({ wordingVersion: 999 }));
    expect(words).toMatchObject({ status: 422, body: { code: 'wording_unknown' } });
  });
});
