import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Visitor } from '#testing';
import { SignInHouse } from '../journeys/sign-in-house.js';

let house: SignInHouse;

beforeAll(async () => {
  house = await SignInHouse.open();
}, 120_000);

afterAll(() => house.close(), 60_000);

async function enter(role: 'admin' | 'chair', name: string, email: string): Promise<Visitor> {
  const visitor = Visitor.at(house.url);
  const { pathname } = new URL(await house.invite(role));
  expect((await visitor.post(pathname, { name, email })).status).toBe(303);
  return visitor;
}

const idOf = (html: string, name: string): string =>
  new RegExp(`<b>${name}</b>[\\s\\S]*?/staff/([0-9a-f-]{36})/`).exec(html)?.[1] ?? '';

describe('recovery by two admins', () => {
  it('check F4: one starts it, only another confirms it, and nothing old opens anything afterwards', async () => {
    const ana = await enter('admin', 'Ana', 'ana@example.org');
    const rosa = await enter('chair', 'Rosa', 'rosa@example.org');
    const id = idOf(await ana.read('/staff'), 'Rosa');
    expect(await ana.read('/staff')).toContain('npx turnout staff invite --email');
    expect((await ana.post(`/staff/${id}/start-recovery`)).status).toBe(409);
    const ben = await enter('admin', 'Ben', 'ben@example.org');
    expect((await ana.post(`/staff/${id}/start-recovery`)).status).toBe(303);
    expect((await ana.post(`/staff/${id}/confirm-recovery`)).status).toBe(409);
    expect((await rosa.post(`/staff/${id}/confirm-recovery`)).status).toBe(403);
    expect(await rosa.read('/sign-ins')).toContain('Your sign-ins');
    expect(await ben.read(`/staff/${id}/confirm-recovery`)).toContain('Did you speak with them?');
    expect((await ben.post(`/staff/${id}/confirm-recovery`)).status).toBe(303);
    expect((await rosa.post('/sign-ins/sign-out')).headers.location).toBe('/signin?next=%2Fsign-ins');
    const mail = await house.mailTo('rosa@example.org');
    expect(mail.text).toContain(`${house.url}/signin`);
    expect(mail.text).not.toContain('/signin/mail/');
    expect((await house.deeds()).slice(-2)).toContain('recovery.confirmed');
  });

  it('check F4: whoever holds the server lets somebody start anew by a link', async () => {
    const eva = await enter('chair', 'Eva', 'eva@example.org');
    const anew = Visitor.at(house.url);
    const link = await house.invite('chair', 'eva@example.org');
    expect((await anew.post(new URL(link).pathname, { name: 'Eva' })).status).toBe(303);
    expect(await anew.read('/sign-ins')).toContain('eva@example.org');
    expect(await eva.read('/sign-ins')).not.toContain('eva@example.org');
  });
});

describe('a link by e-mail', () => {
  it('is asked for with the same answer for known and unknown addresses, and goes out five times at most', async () => {
    await enter('chair', 'Ida', 'ida@example.org');
    const visitor = Visitor.at(house.url);
    const answers: string[] = [];
    for (const email of ['nobody@example.org', ...Array.from({ length: 7 }, () => 'ida@example.org')]) {
      const answer = await visitor.post('/signin/mail', { email });
      answers.push(`${String(answer.status)} ${answer.text}`);
    }
    expect(new Set(answers).size).toBe(1);
    await house.mailTo('ida@example.org', 5);
    // Mails leave in order, so this one leaves after any that should not have.
    await enter('chair', 'Leo', 'leo@example.org');
    await visitor.post('/signin/mail', { email: 'leo@example.org' });
    await house.mailTo('leo@example.org');
    expect(house.standIn.mails().filter(({ to }) => to.includes('ida@example.org'))).toHaveLength(5);
    expect(house.standIn.mails().filter(({ to }) => to.includes('nobody@example.org'))).toHaveLength(0);
  });
});
