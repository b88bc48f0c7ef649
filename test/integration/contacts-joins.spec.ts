import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contactsChanged, joinAnswered, joinAsked, type PayloadOf, reachabilityChanged } from '#contracts';
import { newId } from '#runtime';
import { ForgetPendingJoins } from '../../apps/contacts/src/joins/forget-pending-joins.js';
import type { ContactDetailReply } from '../../apps/contacts/src/people/people.routes.js';
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

type Asked = PayloadOf<typeof joinAsked>;

async function ask(change: object = {}): Promise<Asked> {
  await good(house.asService('web', '/internal/joins', form(change)));
  const asked = (await house.told(joinAsked)).at(-1);
  if (!asked) throw new Error('nobody was asked');
  return asked;
}

async function answer({ joinId }: Asked, said: 'yes' | 'no' = 'yes'): Promise<void> {
  house.clock.step(60_000);
  const answeredAt = house.clock.now().toISOString();
  await house.tell(joinAnswered, { joinId, answer: said, replyId: newId(), answeredAt });
}

async function stop(phoneIndex: string): Promise<void> {
  house.clock.step(60_000);
  const changedAt = house.clock.now().toISOString();
  const how = 'carrier_keyword' as const;
  await house.tell(reachabilityChanged, { phoneIndex, contactIds: [], state: 'opted_out', how, changedAt });
}

const person = (id: string) => house.as<ContactDetailReply>('chair', 'GET', `/api/contacts/${id}`);
const pending = (index: string) => house.database.query('SELECT id FROM pending_joins WHERE phone_index = $1', [index]);
const number = async ({ contactId, phoneIndex }: Asked): Promise<string | null> => {
  const wanted = { contactIds: contactId, indexes: phoneIndex };
  const call = house.asService<{ addresses: (string | null)[] }>('notifications', '/internal/addresses', wanted);
  return (await good(call)).addresses[0] ?? null;
};

describe('a join that was confirmed', () => {
  it('adds who is new, under the id of the join, with the words that they saw as evidence', async () => {
    const asked = await ask({ phone: '3125550171', language: 'es' });
    expect(asked.contactId).toBe(asked.joinId);
    expect(await number(asked)).toBe('+13125550171');
    await answer(asked);
    const joined = await good(person(asked.joinId));
    expect(joined).toMatchObject({ name: 'Nadia Nueva', source: 'joined', language: 'es', smsConsent: 'opted_in' });
    expect(joined.circles).toEqual([expect.objectContaining({ id: circleId })]);
    expect(joined.emailConsent).toBe('unknown');
    const shown = { version: wording.version, language: 'es', words: wording.es };
    expect(joined.consentHistory).toEqual(
      ['transactional', 'turnout'].map((purpose) =>
        expect.objectContaining({ channel: 'sms', purpose, state: 'opted_in', cause: 'joined', shown }),
      ),
    );
    expect(joined.consent.filter(({ state }) => state === 'opted_in').map(({ purpose }) => purpose)).toEqual([
      'turnout',
      'transactional',
    ]);
    const told = (await house.told(contactsChanged)).flatMap(({ contacts }) => contacts);
    expect(told.findLast(({ contactId }) => contactId === asked.joinId)).toMatchObject({ smsConsent: 'opted_in' });
    expect(await number(asked)).toBe('+13125550171');
  });

  it('opens the door of who is known, has them join, and changes nothing else about them', async () => {
    const { id } = await good(
      house.as<{ id: string }>('chair', 'POST', '/api/contacts', {
        ...{ name: 'Núria  Ortiz', phones: [{ number: '3125550172' }], email: 'nuria@example.org' },
      }),
    );
    const asked = await ask({ name: 'nuria ortiz', phone: '312-555-0172', language: 'es' });
    expect(asked.contactId).toBe(id);
    await answer(asked);
    expect(await good(person(id))).toMatchObject({
      ...{ name: 'Núria Ortiz', language: 'en', source: 'console', smsConsent: 'opted_in', emailConsent: 'unknown' },
      circles: [{ id: circleId }],
    });
  });

  it('joins every circle that waits under the name, and forgets other names at the number', async () => {
    const { id: other } = await good(house.as<{ id: string }>('chair', 'POST', '/api/circles', { name: 'Logistics' }));
    const first = await ask({ phone: '3125550173' });
    await ask({ phone: '3125550173', circleId: other });
    await ask({ phone: '3125550173', name: 'Somebody Else' });
    await answer(first);
    expect((await good(person(first.joinId))).circles.map(({ id }) => id).sort()).toEqual([circleId, other].sort());
    expect(await pending(first.phoneIndex)).toEqual([]);
    await answer(first);
    expect((await good(person(first.joinId))).consentHistory).toHaveLength(2);
  });

  it('inv I16: is nothing after a STOP, which also keeps a number closed that nobody had', async () => {
    const asked = await ask({ phone: '3125550174' });
    await stop(asked.phoneIndex);
    await answer(asked);
    expect((await person(asked.joinId)).status).toBe(404);
    const again = await ask({ phone: '3125550174' });
    await answer(again);
    expect((await person(again.joinId)).status).toBe(404);
    const [kept] = await house.database.query('SELECT suppression_hash FROM suppressions WHERE phone_index = $1', [
      asked.phoneIndex,
    ]);
    expect(kept).toEqual({ suppression_hash: expect.any(String) });
  });
});

describe('a join that was not confirmed', () => {
  it('is nothing when its phone says no, and is forgotten', async () => {
    const asked = await ask({ phone: '3125550175' });
    await answer(asked, 'no');
    await answer(asked);
    expect((await person(asked.joinId)).status).toBe(404);
    expect(await pending(asked.phoneIndex)).toEqual([]);
    expect(await number(asked)).toBeNull();
  });

  it('is forgotten after seven days, and waits five times at one number at most', async () => {
    const asked = await ask({ phone: '3125550176' });
    for (let more = 0; more < 6; more += 1) await ask({ phone: '3125550176', name: `Nadia ${'x'.repeat(more + 1)}` });
    expect(await pending(asked.phoneIndex)).toHaveLength(5);
    house.clock.step(7 * 24 * 60 * 60_000 + 60_000);
    await house.service.app.get(ForgetPendingJoins, { strict: false }).run();
    expect(await pending(asked.phoneIndex)).toEqual([]);
    await answer(asked);
    expect((await person(asked.joinId)).status).toBe(404);
  });

  it('goes with the person whose number it names', async () => {
    const known = { name: 'Nils Nombre', phones: [{ number: '3125550177' }] };
    const { id } = await good(house.as<{ id: string }>('chair', 'POST', '/api/contacts', known));
    const asked = await ask({ phone: '3125550177', name: 'Another Name' });
    await good(house.as('chair', 'POST', `/api/contacts/${id}/erase`, { because: 'asked' }));
    expect(await pending(asked.phoneIndex)).toEqual([]);
  });
});
