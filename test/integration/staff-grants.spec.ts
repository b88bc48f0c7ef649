import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '#jobs';
import { probe, Visitor } from '#testing';
import { SignInHouse } from '../journeys/sign-in-house.js';

let house: SignInHouse;
let ana: Visitor;
let ben: Visitor;
let rosa: Visitor;

const day = 24 * 3_600_000;

async function enter(role: 'admin' | 'chair', name: string, email: string): Promise<Visitor> {
  const visitor = Visitor.at(house.url);
  const { pathname } = new URL(await house.invite(role));
  expect((await visitor.post(pathname, { name, email })).status).toBe(303);
  return visitor;
}

const invite = (by: Visitor, role: string, email: string) => by.post('/staff/invitations', { role, email });

/** Where what somebody asked for last is shown. */
async function askedLast(reader: Visitor): Promise<string> {
  const links = [...(await reader.read('/approve')).matchAll(/href="(\/approve\/grants\/[0-9a-f-]{36})"/g)];
  return links.at(-1)?.[1] ?? 'nothing waits';
}

const mailsTo = (address: string) => house.standIn.mails().filter(({ to }) => to.includes(address));

beforeAll(async () => {
  house = await SignInHouse.open();
  ana = await enter('admin', 'Ana', 'ana@example.org');
}, 120_000);

afterAll(() => house.close(), 60_000);

describe('a role that is handed out', () => {
  it('goes at once while nobody else could approve it, and the audit says so', async () => {
    expect((await invite(ana, 'texter', 'tom@example.org')).status).toBe(303);
    await house.mailTo('tom@example.org');
    const [entry] = await house.entries('staff.invited');
    expect(entry?.details).toEqual({ role: 'texter', alone: true });
  });

  it('waits for a second person, who is told once, by whichever process of the front door', async () => {
    ben = await enter('admin', 'Ben', 'ben@example.org');
    rosa = await enter('chair', 'Rosa', 'rosa@example.org');
    expect((await invite(ana, 'chair', 'carla@example.org')).status).toBe(303);
    const other = await house.anotherDoor();
    await Promise.all([house.runJob('mail-approvers'), other.app.get(Jobs).runNow('mail-approvers')]);
    await house.runJob('mail-approvers');
    await other.close();
    const mail = await house.mailTo('ben@example.org');
    expect(mail.text).toContain(`${house.url}${await askedLast(ben)}`);
    // A chair makes no chairs, the asker has asked, and the one who was invited learns of it when it is approved.
    expect(
      [mailsTo('ben@example.org'), mailsTo('rosa@example.org'), mailsTo('ana@example.org')].map((m) => m.length),
    ).toEqual([1, 0, 0]);
    expect(mailsTo('carla@example.org')).toEqual([]);
    expect(`${mail.text ?? ''}${mail.html ?? ''}`).not.toContain('carla');
  });

  it('is approved by another admin and by nobody else, and only then the invitation leaves', async () => {
    const page = await askedLast(ben);
    expect(await ben.read(page)).toContain('carla@example.org');
    expect(await rosa.read(page)).toContain('approved by an admin');
    for (const wrong of [ana, rosa]) expect((await wrong.post(page, { verdict: 'approve' })).status).toBe(403);
    expect(mailsTo('carla@example.org')).toEqual([]);
    expect((await ben.post(page, { verdict: 'approve' })).status).toBe(303);
    await house.mailTo('carla@example.org');
    expect(await ben.read(page)).toContain('Ben approved it.');
    expect((await ben.post(page, { verdict: 'approve' })).status).toBe(409);
    expect((await house.entries('grant.approved')).map(({ details }) => details)).toEqual([
      { kind: 'invite', role: 'chair' },
    ]);
  });

  it('is asked for once for an address, and refused, or called off by whoever asked', async () => {
    await invite(ana, 'texter', 'dan@example.org');
    expect((await invite(ana, 'auditor', 'dan@example.org')).status).toBe(422);
    // Texters are within what a chair may hand out, so a chair may approve one.
    const page = await askedLast(rosa);
    expect((await rosa.post(page, { verdict: 'refuse' })).status).toBe(303);
    await invite(ana, 'texter', 'dan@example.org');
    const again = await askedLast(ana);
    expect(await ana.read(again)).toContain('Call it off');
    expect((await ana.post(again, { verdict: 'refuse' })).status).toBe(303);
    expect(await rosa.read(again)).toContain('It was refused');
    expect(mailsTo('dan@example.org')).toEqual([]);
  });

  it('of a link or of a token is made by its asker, once, when it was approved', async () => {
    const asked = await ana.postJson('/api/staff/tokens', { role: 'auditor' });
    const { token, grantId } = JSON.parse(asked.text) as { token: null; grantId: string };
    expect(token).toBeNull();
    const claim = `/api/staff/grants/${grantId}/claim`;
    expect((await ana.postJson(claim)).status).toBe(409);
    expect((await ben.postJson(`/api/staff/grants/${grantId}/approve`)).status).toBe(200);
    expect((await ben.postJson(claim)).status).toBe(404);
    const claimed = JSON.parse((await ana.postJson(claim)).text) as { url: null; token: string };
    expect(claimed.url).toBeNull();
    expect(claimed.token.length).toBeGreaterThanOrEqual(43);
    expect((await ana.postJson(claim)).status).toBe(409);
  });

  it('ends after seven days, in which throwing everybody else out makes nobody the only one', async () => {
    await invite(ana, 'admin', 'eve@example.org');
    const page = await askedLast(ben);
    const benId = /\/staff\/([0-9a-f-]{36})\/leave"[^>]*Ben/.exec(await ana.read('/staff'))?.[1] ?? '';
    expect((await ana.post(`/staff/${benId}/leave`)).status).toBe(303);
    await invite(ana, 'admin', 'mallory@example.org');
    expect(mailsTo('mallory@example.org')).toEqual([]);
    house.clock.step(8 * day);
    expect(await house.runJob('expire-grants')).toBe(2);
    ana = await enter('admin', 'Ann', 'ann@example.org');
    expect(await ana.read(page)).toContain('Nobody decided in time');
    expect(await house.entries('grant.expired')).toHaveLength(2);
    await probe('no invitation', () => mailsTo('eve@example.org').length === 0);
    house.clock.step(31 * day);
    expect(await house.runJob('forget-grants')).toBeGreaterThan(0);
    ana = await enter('admin', 'Ada', 'ada@example.org');
    expect((await ana.get(page)).status).toBe(404);
  });
});
