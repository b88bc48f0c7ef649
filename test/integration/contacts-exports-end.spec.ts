import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs, LegalHold } from '#jobs';
import { newId, type Role } from '#runtime';
import type { ContactDetailReply } from '../../apps/contacts/src/people/people.routes.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';
import { askFor, fileOf, settled } from './export-desk.js';
import { buildPeopleFile, peopleIn } from './people-file.js';

const hour = 60 * 60_000;
const csv = buildPeopleFile(620);

let house: ContactsHouse;

const staff = (role: Role) => ({ id: newId(), role });
const admin = staff('admin');

beforeAll(async () => {
  house = await openContacts();
  await good(house.as('chair', 'POST', '/api/imports', { fileName: 'people.csv', csv, consent: null }));
});
afterAll(() => house.close());

const approve = (id: string) => good(house.asPerson(admin, 'POST', `/api/exports/${id}/approve`, {}));

async function made(who: ReturnType<typeof staff>): Promise<string> {
  const { id } = await good(askFor(house, who, null));
  await approve(id);
  await settled(house, id, 'ready');
  return id;
}

const people = async (): Promise<number> =>
  (await house.database.query<{ rows: number }>('SELECT count(*)::int AS rows FROM contacts'))[0]?.rows ?? 0;

const linesOf = (file: string): string[] => file.trimEnd().split('\r\n').slice(1);

async function left(id: string): Promise<number> {
  const [found] = await house.database.query<{ rows: number }>(
    `SELECT (SELECT count(*) FROM export_parts WHERE export_id = $1)::int +
            (SELECT count(*) FROM export_rows WHERE export_id = $1)::int AS rows`,
    [id],
  );
  return found?.rows ?? 0;
}

describe('an export whose replica is gone', () => {
  it('is finished by another one behind the last part, with everybody once', async () => {
    const chair = staff('chair');
    const id = await made(chair);
    // As a process leaves it that was killed after its first part: somebody else's lease, which ran out.
    await house.database.query('DELETE FROM export_parts WHERE export_id = $1 AND position > 1', [id]);
    await house.database.query(
      `UPDATE exports SET state = 'making', worker = $2, leased_until = clock_timestamp() - interval '1 second',
              people = NULL WHERE id = $1`,
      [id, newId()],
    );
    expect(await settled(house, id, 'ready')).toMatchObject({ people: peopleIn(csv) });
    const lines = linesOf(await fileOf(house, id, chair));
    expect([lines.length, new Set(lines).size]).toEqual([peopleIn(csv), peopleIn(csv)]);
  });

  it('and several at once are each made by one of two replicas', async () => {
    const other = await house.replica();
    try {
      const chairs = Array.from({ length: 6 }, () => staff('chair'));
      const ids = await Promise.all(chairs.map(async (chair) => (await good(askFor(house, chair, null))).id));
      await Promise.all(ids.map((id) => approve(id)));
      for (const id of ids) expect(await settled(house, id, 'ready')).toMatchObject({ people: peopleIn(csv) });
      const made = await house.database.query<{ times: number }>(
        `SELECT count(*)::int AS times FROM audit_entries WHERE deed = 'export.made' AND subject = ANY ($1)`,
        [ids.map((id) => `export:${id}`)],
      );
      expect(made).toEqual([{ times: ids.length }]);
    } finally {
      await other.close();
    }
  });
});

describe('check G6: a person who is erased', () => {
  it('is in no file any more: those that held them are made anew until the same end', async () => {
    const chair = staff('chair');
    const person = { name: 'Eva Gone', email: 'eva.gone@example.org' };
    const eva = await good(house.as<ContactDetailReply>('chair', 'POST', '/api/contacts', person));
    const id = await made(chair);
    const before = await settled(house, id, 'ready');
    expect(await fileOf(house, id, chair)).toContain('eva.gone@example.org');
    await good(house.as('chair', 'POST', `/api/contacts/${eva.id}/erase`, { because: 'asked' }));
    expect(await settled(house, id, 'ready')).toMatchObject({ people: await people(), expiresAt: before.expiresAt });
    const file = await fileOf(house, id, chair);
    expect(file).not.toContain('eva.gone@example.org');
    expect(linesOf(file)).toHaveLength(await people());
  });
});

describe('how many, and how long', () => {
  it('one person has at most five open, and the front door hears which of them wait', async () => {
    const chair = staff('chair');
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.push((await good(askFor(house, chair, null))).id);
    expect(await askFor(house, chair, null)).toMatchObject({ status: 429, body: { code: 'export_limit_reached' } });
    const token = { id: newId(), role: 'admin' as const };
    const { items } = await good(
      house.asPerson<{ items: { id: string; kind: string; askedBy: string; size: number }[] }>(
        token,
        'GET',
        '/internal/approvals',
      ),
    );
    const mine = items.filter(({ askedBy }) => askedBy === chair.id);
    expect(mine.map(({ id }) => id)).toEqual(ids);
    expect(mine[0]).toMatchObject({ kind: 'export', size: await people() });
    const [first = ''] = ids;
    await good(house.asPerson(chair, 'POST', `/api/exports/${first}/refuse`, {}));
    expect((await askFor(house, chair, null)).status).toBe(202);
  });

  it('a file is there for a day, and then gone with its rows, also under a legal hold', async () => {
    const chair = staff('chair');
    const id = await made(chair);
    await house.service.app.get(LegalHold).set({ service: 'web' }, 'subpoena');
    house.clock.step(24 * hour + 1_000);
    const path = `/internal/exports/${id}/file`;
    expect(await house.asPerson(chair, 'POST', path, {})).toMatchObject({
      status: 410,
      body: { code: 'export_expired' },
    });
    expect(await settled(house, id, 'expired')).toMatchObject({ state: 'expired' });
    expect(await left(id)).toBeGreaterThan(0);
    await house.service.app.get(Jobs).runNow('expire-exports');
    expect(await left(id)).toBe(0);
    const [row] = await house.database.query<{ state: string }>('SELECT state FROM exports WHERE id = $1', [id]);
    expect(row?.state).toBe('expired');
  });

  it('what nobody decides in a week is over too, and who asked is forgotten with the audit', async () => {
    const { id } = await good(askFor(house, staff('chair'), null));
    house.clock.step(7 * 24 * hour + 1_000);
    const jobs = house.service.app.get(Jobs);
    await jobs.runNow('expire-exports');
    expect(await settled(house, id, 'expired')).toMatchObject({ people: null });
    await house.service.app.get(LegalHold).lift({ service: 'web' });
    house.clock.step(366 * 24 * hour);
    await jobs.runNow('forget-exports');
    expect((await house.as('chair', 'GET', `/api/exports/${id}`)).status).toBe(404);
  });
});
