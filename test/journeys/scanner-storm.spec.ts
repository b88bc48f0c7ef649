import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { request } from 'undici';
import { probe, startChromium, type Visitor } from '#testing';
import { type ArrivedMail, linksOf, MailReader } from './mail-reader.js';
import { type Scanned, storm } from './mail-scanner.js';
import { type Proof, RolesHouse } from './roles-house.js';

const consent = {
  channels: ['sms', 'email'],
  how: 'Sign-up sheet at the hall',
  obtainedAt: '2026-09-01T00:00:00Z',
  wording: 'I want texts and e-mail about pickets and actions, about 8 a month. STOP ends it.',
  attestedBy: 'Rosa M., chair',
};
const marisol = { name: 'Marisol Vega', email: 'marisol@example.org', language: 'es', phones: [], consent };
const picket = {
  ...{ kind: 'picket', title: 'Picket at Mercy', place: '2525 S Michigan Ave', timeZone: 'America/Chicago' },
  shifts: [{ startsAt: '2026-12-04T06:00', endsAt: '2026-12-04T10:00', target: 40 }],
};
const chairsAddress = 'chair@example.org';
const invitedAddress = 'new@example.org';

let at: RolesHouse;
let mailbox: MailReader;
let browser: Browser;
let chair: Visitor;
let auditor: Proof;
let actionId: string;
let mails: Record<'invite' | 'signIn' | 'staffInvitation' | 'approval', ArrivedMail>;

/** The mail to an address, or the one after so many others. */
const arrived = (address: string, after = 0): Promise<ArrivedMail> =>
  probe(`mail ${String(after + 1)} to ${address}`, async () => (await mailbox.mailsTo(address))[after], {
    withinMs: 30_000,
  });

/** Posts a picket, of which Marisol is told by e-mail. */
async function invites(): Promise<ArrivedMail> {
  await at.chair.ask('POST', '/api/contacts', marisol);
  actionId = (await at.chair.ask<{ id: string }>('POST', '/api/actions', picket)).id;
  await at.chair.ask('POST', `/api/actions/${actionId}/post`);
  return arrived(marisol.email);
}

/** Has a list of people asked for, which the chair is mailed to approve. */
async function asksForApproval(): Promise<ArrivedMail> {
  await at.chair.ask('POST', '/api/exports', { format: 'csv', circleId: null, reason: 'The quarterly count' });
  await at.mailApprovers();
  return arrived(chairsAddress, 1);
}

beforeAll(async () => {
  [at, browser] = await Promise.all([RolesHouse.open(), startChromium()]);
  mailbox = new MailReader(at.url);
  chair = await at.enter({ role: 'chair' }, { name: 'Rosa M.', email: chairsAddress });
  auditor = await at.session({ role: 'auditor' });
  const invite = await invites();
  await chair.post('/signin/mail', { email: chairsAddress });
  const signIn = await arrived(chairsAddress);
  await at.invitation({ role: 'texter', email: invitedAddress });
  mails = { invite, signIn, staffInvitation: await arrived(invitedAddress), approval: await asksForApproval() };
}, 120_000);

afterAll(async () => {
  await browser.close();
  await at.house.close();
}, 60_000);

async function deeds(deed: string): Promise<number> {
  const { text } = await at.ask(auditor, 'GET', `/api/audit?deed=${deed}&limit=100`);
  return (JSON.parse(text) as { items: object[] }).items.length;
}

const answers = async () => (await at.chair.ask<{ totals: object }>('GET', `/api/actions/${actionId}/counts`)).totals;

async function mailConsent(): Promise<string | undefined> {
  const { items } = await at.chair.ask<{ items: { emailConsent: string }[] }>('GET', '/api/contacts');
  return items[0]?.emailConsent;
}

/** Whether the link out has ended e-mail: then it shows the way back. */
async function isOut(): Promise<boolean> {
  const { text } = await at.chair.page(new URL(mails.invite.unsubscribe.url).pathname);
  return text.includes('/undo"');
}

const pressed = (scanned: readonly Scanned[], words: string): string[] => [
  ...new Set(scanned.filter(({ address }) => address.includes(words)).map(({ how }) => how)),
];

const everyPress = ['POST', 'requestSubmit', 'submit'];

describe('fault F32: a scanner that opens every link of every mail and sends every form that it finds', () => {
  it('answers for nobody, ends no e-mail, signs nobody in and approves nothing', async () => {
    const before = await deeds('staff.signed-in');
    const { scanned, cookies } = await storm(browser, ...Object.values(mails));
    // Refused because of who sent it, and not because it was one request too many or met a fault.
    expect(scanned.filter(({ status }) => status === 429 || status >= 500)).toEqual([]);
    for (const mail of Object.values(mails)) {
      expect(scanned.map(({ link }) => link)).toEqual(expect.arrayContaining(linksOf(mail)));
    }
    for (const form of ['/answer', '/unsubscribe/', '/signin']) {
      expect(pressed(scanned, form)).toEqual(expect.arrayContaining(everyPress));
    }
    expect(await answers()).toMatchObject({ committed: 0, yes: 0, maybe: 0, no: 0, guests: 0, unverified: 0 });
    expect([await isOut(), await mailConsent()]).toEqual([false, 'opted_in']);
    expect([await deeds('staff.signed-in'), cookies.has('turnout_session')]).toEqual([before, false]);
    const { items } = await at.chair.ask<{ items: { state: string }[] }>('GET', '/api/exports');
    expect(items.map(({ state }) => state)).toEqual(['awaiting_approval']);
    expect(await deeds('export.approved')).toBe(0);
  }, 150_000);

  it('leaves the links to whom they were sent: one tap answers', async () => {
    const open = await mailbox.openWithoutScripts(browser, mails.invite);
    const page = await open.follow('Sí, voy');
    await page.getByRole('button', { name: 'Enviar mi respuesta' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Contamos contigo' }).waitFor();
    await open.close();
    expect(await answers()).toMatchObject({ committed: 1, yes: 1, maybe: 0, no: 0, guests: 0, unverified: 0 });
  }, 60_000);

  it('leaves the link to sign in to whoever asked for it', async () => {
    const before = await deeds('staff.signed-in');
    const link = linksOf(mails.signIn).find((address) => address.includes('/signin/mail/')) ?? '';
    await chair.post(new URL(link).pathname);
    expect(await deeds('staff.signed-in')).toBe(before + 1);
  });

  it('check B8: has e-mail ended by the one click of RFC 8058 alone, and cannot take that back', async () => {
    const { statusCode } = await request(mails.invite.unsubscribe.url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(statusCode).toBe(200);
    const { scanned } = await storm(browser, { ...mails.invite, html: '', text: mails.invite.unsubscribe.url });
    expect(pressed(scanned, '/undo')).toEqual(expect.arrayContaining(everyPress));
    expect(await isOut()).toBe(true);
    await probe('the opt-out in contacts', async () => (await mailConsent()) === 'opted_out');
  }, 90_000);
});
