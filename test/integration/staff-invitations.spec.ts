import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { probe, Visitor } from '#testing';
import { SignInHouse } from '../journeys/sign-in-house.js';

let house: SignInHouse;
let ana: Visitor;
let rosa: Visitor;

interface Listed {
  readonly id: string;
  readonly way: string;
  readonly role: string;
  readonly state: string;
  readonly mine: boolean;
  readonly email: string | null;
  readonly mayTakeBack: boolean;
}

const linkFrom = async (role: 'admin' | 'chair' | 'texter'): Promise<string> =>
  new URL(await house.invite(role)).pathname;

async function enter(role: 'admin' | 'chair', name: string): Promise<Visitor> {
  const visitor = Visitor.at(house.url);
  expect((await visitor.post(await linkFrom(role), { name, email: `${name}@example.org` })).status).toBe(303);
  return visitor;
}

const listed = async (by: Visitor): Promise<Listed[]> =>
  (JSON.parse((await by.get('/api/staff/invitations')).text) as { items: Listed[] }).items;

async function invited(by: Visitor, body: object): Promise<{ url: string | null; grantId: string | null }> {
  const { status, text } = await by.postJson('/api/staff/invitations', body);
  expect(status).toBe(201);
  return JSON.parse(text) as { url: string | null; grantId: string | null };
}

const takeBack = (by: Visitor, id: string) => by.postJson(`/api/staff/invitations/${id}/take-back`);

beforeAll(async () => {
  house = await SignInHouse.open();
  ana = await enter('admin', 'ana');
  rosa = await enter('chair', 'rosa');
}, 120_000);

afterAll(() => house.close(), 60_000);

describe('an invitation to the staff', () => {
  it('by a chair waits for a second person, whom the link is nothing to; its asker makes it, and it is listed', async () => {
    const { url, grantId } = await invited(rosa, { role: 'texter' });
    expect(url).toBeNull();
    expect(await listed(rosa)).toMatchObject([
      { id: grantId, way: 'link', role: 'texter', state: 'asked', mine: true },
    ]);
    expect((await ana.postJson(`/api/staff/grants/${grantId ?? ''}/approve`)).status).toBe(200);
    expect(await listed(ana)).toMatchObject([{ id: grantId, state: 'approved', mine: false, mayTakeBack: true }]);
    const claimed = await rosa.postJson(`/api/staff/grants/${grantId ?? ''}/claim`);
    const link = (JSON.parse(claimed.text) as { url: string }).url;
    const [sent, ...others] = await listed(rosa);
    expect([sent, others]).toMatchObject([{ way: 'link', state: 'sent', mine: true }, []]);
    expect(JSON.stringify(sent)).not.toContain(new URL(link).pathname.split('/').at(-1));
    expect((await Visitor.at(house.url).post(new URL(link).pathname, { name: 'Tom' })).status).toBe(303);
    expect(await listed(rosa)).toEqual([]);
    // Who came in is not thrown out by taking back what let them in.
    expect((await takeBack(rosa, sent?.id ?? '')).status).toBe(404);
  });

  it('taken back lets nobody in: asked for, approved, or a link that is out', async () => {
    const asked = await invited(rosa, { role: 'auditor' });
    expect((await takeBack(rosa, asked.grantId ?? '')).status).toBe(200);
    expect((await ana.postJson(`/api/staff/grants/${asked.grantId ?? ''}/approve`)).status).toBe(409);
    const approved = await invited(rosa, { role: 'auditor' });
    await ana.postJson(`/api/staff/grants/${approved.grantId ?? ''}/approve`);
    expect((await takeBack(ana, approved.grantId ?? '')).status).toBe(200);
    expect((await rosa.postJson(`/api/staff/grants/${approved.grantId ?? ''}/claim`)).status).toBe(409);
    const out = await linkFrom('texter');
    const [link] = await listed(rosa);
    expect((await takeBack(rosa, link?.id ?? '')).status).toBe(200);
    expect((await Visitor.at(house.url).post(out, { name: 'Mallory' })).status).toBe(410);
    expect(await listed(ana)).toEqual([]);
    expect((await takeBack(rosa, link?.id ?? '')).status).toBe(404);
    expect(await house.entries('set-up-link.taken-back')).toHaveLength(1);
  });

  it('of an admin or a chair is taken back by an admin, or by whoever asked for it', async () => {
    const path = await linkFrom('admin');
    const [link] = await listed(rosa);
    expect(link).toMatchObject({ role: 'admin', mayTakeBack: false });
    expect((await takeBack(rosa, link?.id ?? '')).status).toBe(403);
    expect((await takeBack(ana, link?.id ?? '')).status).toBe(200);
    expect((await Visitor.at(house.url).post(path, { name: 'Mallory' })).status).toBe(410);
  });

  it('wants to see once more who hands a role out, when that was more than five minutes ago', async () => {
    const stale = await enter('chair', 'stale');
    house.clock.step(6 * 60_000);
    const refused = await stale.postJson('/api/staff/invitations', { role: 'texter' });
    expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('"fresh_proof_needed"')]);
    ana = await enter('admin', 'ada');
    rosa = await enter('chair', 'rita');
  });

  it('by mail goes when it is approved, shows its address to who wrote it down, and leaves nothing when it is taken back', async () => {
    const email = 'lupe@example.org';
    const { url, grantId } = await invited(rosa, { role: 'texter', email, language: 'es' });
    expect(url).toBeNull();
    expect(await listed(rosa)).toMatchObject([{ id: grantId, way: 'mail', state: 'asked', email }]);
    expect((await ana.postJson(`/api/staff/grants/${grantId ?? ''}/approve`)).status).toBe(200);
    expect((await house.mailTo(email)).text).toContain('Turnout');
    const other = await enter('chair', 'carla');
    const [sent] = await listed(other);
    expect(sent).toMatchObject({ way: 'mail', state: 'sent', mine: false, email: null, mayTakeBack: true });
    expect((await takeBack(other, sent?.id ?? '')).status).toBe(200);
    const asking = Visitor.at(house.url);
    await asking.post('/signin/mail', { email });
    expect(await listed(ana)).toEqual([]);
    // Whoever asks after somebody who is known gets a mail, so by then the other would have had one as well.
    await asking.post('/signin/mail', { email: 'ana@example.org' });
    await house.mailTo('ana@example.org');
    await probe('one mail to who is invited no more', () => mailsTo(email) === 1);
    expect((await invited(rosa, { role: 'texter', email })).grantId).not.toBeNull();
  });
});

const mailsTo = (address: string): number => house.standIn.mails().filter(({ to }) => to.includes(address)).length;
