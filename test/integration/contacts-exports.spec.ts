import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { newId, type Role } from '#runtime';
import { probe } from '#testing';
import type { ExportReply } from '../../apps/contacts/src/exports/exports.routes.js';
import { RowOrder } from '../../apps/contacts/src/exports/row-order.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';
import { askFor, fileOf, settled } from './export-desk.js';
import { buildPeopleFile, peopleIn } from './people-file.js';

const csv = buildPeopleFile(620);
const everybody = peopleIn(csv);

let house: ContactsHouse;
let circle: string;

const staff = (role: Role, circles?: string[]) => ({ id: newId(), role, ...(circles && { scope: { circles } }) });
const chair = staff('chair');
const second = staff('chair');
const admin = staff('admin');

beforeAll(async () => {
  house = await openContacts();
  circle = (await good(house.as<{ id: string }>('chair', 'POST', '/api/circles', { name: 'K-12' }))).id;
  await good(house.as('chair', 'POST', '/api/imports', { fileName: 'people.csv', csv, consent: null }));
});
afterAll(() => house.close());

const ask = (who = chair, circleId: string | null = null) => askFor(house, who, circleId);
const decide = (id: string, how: 'approve' | 'refuse', who = second) =>
  house.asPerson<ExportReply & { code?: string }>(who, 'POST', `/api/exports/${id}/${how}`, {});
const open = (id: string, who = chair) =>
  house.asPerson<{ fileName: string; code?: string }>({ ...who }, 'POST', `/internal/exports/${id}/file`, {});
const rowsOf = async (id: string, who = chair) =>
  parse<Record<string, string>>(await fileOf(house, id, who), { columns: true, bom: true });

async function made(who = chair, circleId: string | null = null): Promise<ExportReply> {
  const { id } = await good(ask(who, circleId));
  await good(decide(id, 'approve', admin));
  return settled(house, id, 'ready');
}

const count = async (table: string, id: string): Promise<number> => {
  const text = `SELECT count(*)::int AS rows FROM ${table} WHERE export_id = $1`;
  return (await house.database.query<{ rows: number }>(text, [id]))[0]?.rows ?? 0;
};

const deedsOf = async (id: string): Promise<string[]> => {
  const text = 'SELECT deed, actor FROM audit_entries WHERE subject = $1 ORDER BY position';
  const entries = await house.database.query<{ deed: string; actor: string }>(text, [`export:${id}`]);
  return entries.map(({ deed, actor }) => `${deed} ${actor}`);
};

const deedOf = (name: string, who: { id: string }) => `export.${name} person:${who.id}`;

describe('check G6: an export of people', () => {
  it('check G7, inv I11: is made after a second person agreed, has a row for everybody, and each step is in the audit', async () => {
    const asked = await good(ask());
    expect(asked).toMatchObject({
      state: 'awaiting_approval',
      size: everybody,
      circle: null,
      mine: true,
      people: null,
    });
    expect((await open(asked.id)).body).toMatchObject({ code: 'export_not_ready' });
    expect(await good(decide(asked.id, 'approve', admin))).toMatchObject({ decidedBy: admin.id, mine: false });
    expect(await settled(house, asked.id, 'ready')).toMatchObject({ people: everybody });
    const rows = await rowsOf(asked.id);
    expect(new Set(rows.map(({ person_id: id }) => id)).size).toBe(everybody);
    expect(rows).toHaveLength(everybody);
    expect(new Set(rows.map((row) => row.export))).toEqual(new Set([`${asked.id} asked by ${chair.id}`]));
    expect((await good(open(asked.id))).fileName).toBe(`turnout-people-${asked.id}-for-${chair.id}.csv`);
    const downloads = [deedOf('downloaded', chair), deedOf('downloaded', chair)];
    const steps = [deedOf('asked', chair), deedOf('approved', admin), 'export.made service:contacts', ...downloads];
    expect(await deedsOf(asked.id)).toEqual(steps);
  });

  it('inv I10: is sealed in the database, and in an order that no other export has', async () => {
    const [one, other] = [await made(), await made(second)];
    const parts = await house.database.query<{ body: Buffer }>('SELECT body FROM export_parts');
    expect(parts.length).toBeGreaterThan(4);
    expect(parts.filter(({ body }) => body.includes('people.example.org'))).toEqual([]);
    const ids = (await rowsOf(one.id)).map((row) => row.person_id ?? '');
    expect((await rowsOf(other.id, second)).map((row) => row.person_id)).not.toEqual(ids);
    const order = house.service.app.get(RowOrder);
    const ranks = (exportId: string) => ids.map((id) => order.rankOf(exportId, id));
    expect(ranks(one.id)).toEqual([...ranks(one.id)].sort());
    expect(ranks(other.id)).not.toEqual([...ranks(other.id)].sort());
  });

  it('of a circle has its people, and of their circles those that the convener may know of', async () => {
    const theirs = await good(house.as<{ id: string }>('chair', 'POST', '/api/circles', { name: 'Nurses' }));
    const person = { name: 'Rosa =1+1', phones: [{ number: '3125550181' }], circleIds: [circle, theirs.id] };
    await good(house.as('chair', 'POST', '/api/contacts', person));
    const convener = staff('convener', [theirs.id]);
    const { id } = await made(convener, theirs.id);
    const rows = await rowsOf(id, convener);
    expect(rows.map(({ name, circles, mobile_phone: phone }) => [name, circles, phone])).toEqual([
      ['Rosa =1+1', 'Nurses', '312-555-0181'],
    ]);
    const moved = { ...convener, scope: { circles: [circle] } };
    expect((await open(id, moved)).body).toMatchObject({ code: 'out_of_scope' });
  });

  it('is an OSDI collection where that was asked for, one document of many parts', async () => {
    const { id } = await good(askFor(house, chair, null, 'osdi'));
    await good(decide(id, 'approve', admin));
    const { people } = await settled(house, id, 'ready');
    expect(await good(open(id))).toMatchObject({ fileName: `turnout-people-${id}-for-${chair.id}.osdi.json` });
    const file = JSON.parse(await fileOf(house, id, chair)) as {
      total_records: number;
      _embedded: Record<string, { identifiers: string[]; custom_fields: { export: string } }[]>;
    };
    const members = file._embedded['osdi:people'] ?? [];
    expect(file.total_records).toBe(people);
    expect(new Set(members.map(({ identifiers }) => identifiers[0])).size).toBe(people);
    expect(new Set(members.map((one) => one.custom_fields.export))).toEqual(new Set([`${id} asked by ${chair.id}`]));
  });

  it('of nobody is a file with a header', async () => {
    const empty = await good(house.as<{ id: string }>('chair', 'POST', '/api/circles', { name: 'Empty' }));
    const who = staff('chair');
    const { id, people } = await made(who, empty.id);
    expect(people).toBe(0);
    expect(await fileOf(house, id, who)).toMatch(/^\uFEFF"person_id","name",[a-z_",]+\r\n$/);
  });
});

describe('who may take people out', () => {
  it('inv I15: nobody approves their own, and no second person gets the file', async () => {
    const { id } = await good(ask());
    expect((await decide(id, 'approve', chair)).body).toMatchObject({ code: 'approval_of_own_export' });
    await good(decide(id, 'approve'));
    await settled(house, id, 'ready');
    for (const who of [second, admin]) expect((await open(id, who)).status).toBe(403);
    expect((await open(id, { ...chair, role: 'texter' })).status).toBe(403);
    expect((await decide(id, 'refuse')).body).toMatchObject({ code: 'export_not_awaiting' });
  });

  it.each(['captain', 'partner', 'texter', 'auditor'] as const)(
    'inv I15: the %s asks for none, sees none and opens none, and each try is in the audit',
    async (role) => {
      const { id } = await good(ask(staff('chair')));
      const who = staff(role);
      const answers = [await ask(who), await house.asPerson(who, 'GET', `/api/exports/${id}`), await open(id, who)];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
      const [refused] = await probe('the refusal in the audit', async () => {
        const text = `SELECT subject FROM audit_entries WHERE actor = $1 AND deed = 'request.refused'`;
        const entries = await house.database.query(text, [`person:${who.id}`]);
        if (entries.length === 0) throw new Error('it is not there yet');
        return entries;
      });
      expect(refused).toEqual({ subject: 'route:POST /api/exports' });
    },
  );

  it('makes nothing of what was refused', async () => {
    const { id } = await good(ask(second));
    expect(await good(decide(id, 'refuse', chair))).toMatchObject({ state: 'refused' });
    expect((await decide(id, 'approve', admin)).status).toBe(409);
    expect(await deedsOf(id)).toEqual([deedOf('asked', second), deedOf('refused', chair)]);
    expect(await count('export_rows', id)).toBe(0);
  });
});
