import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '#runtime';
import type { ContactDetailReply } from '../../apps/contacts/src/people/people.routes.js';
import { PersonalFields } from '../../apps/contacts/src/sealing/personal-fields.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';
import { MergedPeople } from './merged-people.js';

const consent = {
  ...{ how: 'sign-up sheet', wording: 'Write to me about actions, about 8 a month.', attestedBy: 'A. Chair' },
  obtainedAt: '2026-05-04T23:00:00Z',
};

/** What somebody is given, so that two of them have some of it in common and some of their own. */
const anyPerson = fc.record({
  numbers: fc.uniqueArray(fc.constantFrom('3125550131', '3125550132', '3125550133'), { maxLength: 3 }),
  email: fc.constantFrom(null, 'one@example.org', 'two@example.org'),
  furtherEmails: fc.uniqueArray(fc.constantFrom('one@example.org', 'three@example.org'), { maxLength: 2 }),
  agrees: fc.constantFrom(null, ['sms'], ['sms', 'email']),
  elections: fc.boolean(),
  refuses: fc.boolean(),
  postalCode: fc.constantFrom(null, '60601', '94110'),
  skills: fc.uniqueArray(fc.constantFrom('medic', 'driver', 'marshal'), { maxLength: 3 }),
  tags: fc.uniqueArray(fc.constantFrom('night shift', 'founder'), { maxLength: 2 }),
  inCircle: fc.boolean(),
  anyHour: fc.boolean(),
  notes: fc.nat({ max: 2 }),
  endsFirst: fc.boolean(),
  convenes: fc.boolean(),
  owner: fc.option(fc.nat({ max: 3 }), { nil: null }),
  broughtBy: fc.option(fc.nat({ max: 3 }), { nil: null }),
  apartFrom: fc.option(fc.nat({ max: 3 }), { nil: null }),
  asked: fc.uniqueArray(fc.nat({ max: 1 }), { maxLength: 2 }),
});
type AnyPerson = typeof anyPerson extends fc.Arbitrary<infer P> ? P : never;

/** Merge one of four into another, or undo one of the merges that there were. */
const anyStep = fc.oneof(
  fc.record({ keep: fc.nat({ max: 3 }), gone: fc.nat({ max: 3 }) }),
  fc.record({ undo: fc.nat({ max: 3 }) }),
);
type AnyStep = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

const actionIds = [newId(), newId()];

let house: ContactsHouse;
let people: MergedPeople;
let circleId: string;
let localId: string;

beforeAll(async () => {
  house = await openContacts();
  people = new MergedPeople(house);
  ({ id: circleId } = await good(house.as<{ id: string }>('chair', 'POST', '/api/circles', { name: 'K-12' })));
  const local = house.as<{ id: string }>('chair', 'POST', '/api/union-locals', { name: 'Local 1', units: [] });
  ({ id: localId } = await good(local));
});
afterAll(() => house.close());

async function add(one: AnyPerson, place: number): Promise<string> {
  const added: ContactDetailReply = await good(
    house.as('chair', 'POST', '/api/contacts', {
      ...{ name: `Some ${newId()}`, phones: one.numbers.map((number) => ({ number })), email: one.email },
      circleIds: one.inCircle ? [circleId] : [],
      consent: one.agrees && {
        ...consent,
        ...{ channels: one.agrees, purposes: one.elections ? ['turnout', 'elections'] : ['turnout'] },
      },
    }),
  );
  const { id, version } = added;
  const edit = { postalCode: one.postalCode, skills: one.skills, tags: one.tags, anyHour: one.anyHour };
  await good(house.as('chair', 'PATCH', `/api/contacts/${id}`, { version, ...edit }));
  for (let note = 0; note < one.notes; note += 1)
    await good(house.as('chair', 'POST', `/api/contacts/${id}/notes`, { text: `Note ${String(note)}` }));
  await addRows(id, one, place);
  return id;
}

async function addRows(id: string, one: AnyPerson, place: number): Promise<void> {
  const fields = house.service.app.get(PersonalFields, { strict: false });
  const { database } = house;
  const further = one.furtherEmails.filter((email) => email !== one.email);
  for (const [position, email] of further.entries()) {
    const rowId = newId();
    await database.query('INSERT INTO contact_emails VALUES ($1, $2, $3, $4, $5)', [
      ...[rowId, id, fields.seal('furtherEmail', rowId, email), fields.emailIndex(email), position],
    ]);
  }
  for (const at of one.asked) {
    const asked = [id, actionIds[at], new Date(Date.parse('2026-12-01T10:00:00Z') + place * 1000 + at)];
    await database.query('INSERT INTO contact_asks (contact_id, action_id, asked_at) VALUES ($1, $2, $3)', asked);
    await database.query(
      `INSERT INTO contact_shifts (contact_id, shift_id, action_id, answer, answered_at)
       VALUES ($1, $2, $2, 'yes', $3)`,
      asked,
    );
  }
  if (one.endsFirst) {
    await database.query('UPDATE contact_phones SET ended_at = now() WHERE contact_id = $1 AND position = 0', [id]);
  }
  await database.query('INSERT INTO union_local_contacts VALUES ($1, $2, $3, NULL, now())', [
    ...[localId, id, 'steward'],
  ]);
  if (one.convenes) {
    const rowId = newId();
    await database.query('INSERT INTO circle_conveners VALUES ($1, $2, $3, $4, now())', [
      ...[rowId, circleId, id, fields.seal('publicName', rowId, `Sol ${String(place)}`)],
    ]);
  }
  if (one.refuses) await refuse(id);
}

/** Who brought whom, who keeps in touch with whom, and who is somebody else than whom. */
async function relate(ids: readonly string[], four: readonly AnyPerson[]): Promise<void> {
  for (const [place, { broughtBy, owner, apartFrom }] of four.entries()) {
    const by = broughtBy === null || broughtBy === place ? null : ids[broughtBy];
    await house.database.query('UPDATE contacts SET came_through = $2 WHERE id = $1', [ids[place], by]);
    await house.database.query('UPDATE union_local_contacts SET owner_contact_id = $2 WHERE contact_id = $1', [
      ...[ids[place], owner === null ? null : ids[owner]],
    ]);
    if (apartFrom === null || apartFrom === place) continue;
    const contactIds = [ids[place], ids[apartFrom]];
    await good(house.as('chair', 'POST', '/api/contacts/told-apart', { contactIds }));
  }
}

/** As an own act would leave it. */
async function refuse(id: string): Promise<void> {
  await house.database.query(
    `INSERT INTO consent_entries (id, contact_id, channel, purpose, state, cause, happened_at, recorded_at)
     VALUES ($1, $2, 'sms', 'turnout', 'opted_out', 'own_words', now(), now())`,
    [newId(), id],
  );
  await house.database.query(`UPDATE contacts SET sms_consent = 'opted_out', sms_consent_at = now() WHERE id = $1`, [
    id,
  ]);
}

const strictness = ['opted_in', 'unknown', 'opted_out'];

async function statesOf(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await house.database.query<{ id: string; sms: string; email: string }>(
    'SELECT id, sms_consent AS sms, email_consent AS email FROM contacts WHERE id = ANY($1)',
    [ids],
  );
  return new Map(rows.map(({ id, sms, email }) => [id, [sms, email]]));
}

/** Walks through a story, undoing what may be undone; answers the merges that still stand, the last one first. */
async function walk(ids: readonly string[], story: readonly AnyStep[]): Promise<string[]> {
  const standing: string[] = [];
  for (const step of story) {
    if ('undo' in step) {
      const id = standing[step.undo];
      const answer = id === undefined ? null : await people.undo(id);
      expect([undefined, 200, 409]).toContain(answer?.status);
      if (answer?.status === 200) standing.splice(step.undo, 1);
      continue;
    }
    const [keepId, goneId] = [ids[step.keep] ?? '', ids[step.gone] ?? ''];
    const before = await statesOf([keepId, goneId]);
    const merged = await people.tryMerge(keepId, goneId);
    if (merged.status !== 201) continue;
    standing.unshift(merged.body.id);
    const [kept, gone, now] = [before.get(keepId), before.get(goneId), (await statesOf([keepId])).get(keepId)];
    now?.forEach((state, channel) => {
      const [mine, theirs] = [kept?.[channel] ?? '', gone?.[channel] ?? ''];
      const [looser, closed] = [strictness.indexOf(state), [mine, theirs].includes('opted_out')];
      expect(looser).toBeGreaterThanOrEqual(Math.min(strictness.indexOf(mine), strictness.indexOf(theirs)));
      if (closed) expect(state).toBe('opted_out');
    });
    expect(await people.differences()).toEqual({ consent: 0, audiences: 0 });
  }
  return standing;
}

describe('inv: merges and undos, in any order', () => {
  it('give back every row of everybody, and consent and audiences agree at each step', async () => {
    let merges = 0;
    const story = fc.array(anyStep, { minLength: 3, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(fc.tuple(anyPerson, anyPerson, anyPerson, anyPerson), story, async (four, steps) => {
        const ids: string[] = [];
        for (const [place, one] of four.entries()) ids.push(await add(one, place));
        await relate(ids, four);
        const before = await people.everything();
        const standing = await walk(ids, steps);
        merges += standing.length;
        for (const id of standing) expect((await people.undo(id)).status).toBe(200);
        expect(await people.everything()).toEqual(before);
        expect(await people.differences()).toEqual({ consent: 0, audiences: 0 });
      }),
      { numRuns: 12, endOnFailure: true },
    );
    expect(merges).toBeGreaterThan(0);
  });
});
