import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '#jobs';
import { newId, type Role } from '#runtime';
import type { ContactDetailReply } from '../../apps/contacts/src/people/people.routes.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';

const hour = 60 * 60_000;
const reason = 'To call about a ride tonight';

let house: ContactsHouse;
let rosa: ContactDetailReply;
let circle: string;

beforeAll(async () => {
  house = await openContacts();
  circle = (await good(house.as<{ id: string }>('chair', 'POST', '/api/circles', { name: 'K-12' }))).id;
  const phones = [{ number: '3125550171' }, { number: '(312) 555-0172', textable: false }];
  rosa = await good(
    house.as('chair', 'POST', '/api/contacts', {
      ...{ name: 'Rosa Martínez', phones, email: 'Rosa@example.org', circleIds: [circle] },
    }),
  );
});
afterAll(() => house.close());

type Shown = { values?: string[]; code?: string; detail?: string };

const staff = (role: Role, circles?: string[]) => ({ id: newId(), role, ...(circles && { scope: { circles } }) });

function reveal(who: ReturnType<typeof staff>, what = 'phones', why = reason, id = rosa.id) {
  return house.asPerson<Shown>(who, 'POST', `/api/contacts/${id}/reveal`, { what, reason: why });
}

const entriesOf = (who: { id: string }) =>
  house.database.query<{ deed: string; subject: string; details: object }>(
    'SELECT deed, subject, details FROM audit_entries WHERE actor = $1 ORDER BY position',
    [`person:${who.id}`],
  );

describe('showing a number in full', () => {
  it('check G7, inv I11: shows it to a chair, for a reason that stands in the audit with the id and no value', async () => {
    const chair = staff('chair');
    expect((await good(reveal(chair))).values).toEqual(['+13125550171', '+13125550172']);
    expect((await good(reveal(chair, 'email'))).values).toEqual(['Rosa@example.org']);
    const details = { reason, what: 'phones', values: 2 };
    const subject = `contact:${rosa.id}`;
    expect(await entriesOf(chair)).toEqual([
      { deed: 'contact.revealed', subject, details },
      { deed: 'contact.revealed', subject, details: { reason, what: 'email', values: 1 } },
    ]);
  });

  it('inv I15: shows a convener the people of their own circles, and nobody else', async () => {
    expect((await reveal(staff('convener', [circle]))).status).toBe(200);
    const stranger = staff('convener', [newId()]);
    expect(await reveal(stranger)).toMatchObject({ status: 403, body: { code: 'out_of_scope' } });
    expect(await reveal(stranger, 'phones', reason, newId())).toMatchObject({ status: 403 });
    for (const role of ['admin', 'captain', 'partner', 'texter', 'auditor'] as const)
      expect(await reveal(staff(role))).toMatchObject({ status: 403 });
  });

  it.each(['call +1 312 555 0171', 'write rosa@example.org', 'ask Martinez about it', 'x'])(
    'inv I10: takes no reason such as "%s"',
    async (why) => {
      const chair = staff('chair');
      const answer = await reveal(chair, 'phones', why);
      expect(answer.status).toBe(why === 'x' ? 400 : 422);
      expect(answer.text).not.toContain('0171');
      expect(await entriesOf(chair)).toEqual([]);
    },
  );

  it('says that somebody is not there, and counts no look', async () => {
    const chair = staff('chair');
    expect((await reveal(chair, 'phones', reason, newId())).status).toBe(404);
    const rows = await house.database.query('SELECT 1 AS one FROM reveals WHERE revealed_by = $1', [chair.id]);
    expect(rows).toEqual([]);
  });
});

describe('the limit of looks', () => {
  it('holds one person to twenty an hour, also when they come together, and says when they may again', async () => {
    const chair = staff('chair');
    const since = house.clock.nowMs();
    const answers = await Promise.all(Array.from({ length: 22 }, () => reveal(chair)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    const { body } = answers.find(({ status }) => status === 429) ?? {};
    expect(body?.code).toBe('reveal_limit_reached');
    const again = Date.parse(/^Again from (\S+)\.$/.exec(body?.detail ?? '')?.[1] ?? '');
    expect(again - hour - since).toBeGreaterThanOrEqual(0);
    expect(again - hour).toBeLessThanOrEqual(house.clock.nowMs());
    expect((await reveal(staff('chair'))).status).toBe(200);
    house.clock.step(hour);
    expect((await reveal(chair)).status).toBe(200);
  });

  it('forgets looks that count no more', async () => {
    house.clock.step(24 * hour);
    expect(await house.service.app.get(Jobs).runNow('forget-reveals')).toBeGreaterThan(20);
    expect(await house.database.query('SELECT 1 AS one FROM reveals')).toEqual([]);
  });
});
