import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'undici';
import { newId, type ServiceAnswer } from '#runtime';
import { probe } from '#testing';
import { OpenStreams } from '../../apps/web/src/boards/open-streams.js';
import { RequestLimits } from '../../apps/web/src/limits/request-limits.js';
import { DoorHouse } from './door-house.js';

/** Stands for the provider's signature here; notifications alone knows whether it is right. */
const signed = { 'x-twilio-signature': 'good' };
let at: DoorHouse;
let action: { id: string; slug: string; shiftId: string };

beforeAll(async () => {
  at = await DoorHouse.open({ TURNOUT_RATE_SCALE: '1' }, ({ path, headers = {} }) => {
    if (path.startsWith('/hooks/')) return headers['x-twilio-signature'] === 'good' ? {} : { status: 403 };
    return { contactId: newId() };
  });
  action = await at.posted();
}, 60_000);

afterAll(() => at.close());

const invented = () => randomBytes(48).toString('base64url');
const remembered = () => at.door.app.get(RequestLimits).remembered;

async function many<T>(times: number, ask: (n: number) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (let n = 0; n < times; n++) answers.push(await ask(n));
  return answers;
}

function tally(answers: readonly Pick<ServiceAnswer, 'status'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** How many were let through; more than the bound only by what the pace gives while the test runs. */
function letThrough(answers: readonly ServiceAnswer[]): number {
  return answers.filter(({ status }) => status !== 429).length;
}

describe('fault F33: floods and guesses are bounded, and real people are served meanwhile', () => {
  it('links that are guessed in bulk: sixty are looked at, and whoever has opened theirs before goes on', async () => {
    const neighbour = `/a/${action.slug}?t=${at.linkOf(action.id)}`;
    expect((await at.get(neighbour, '203.0.113.1')).status).toBe(200);
    const guesses = await many(300, () => at.get(`/a/${action.slug}?t=${invented()}`, '203.0.113.1'));
    expect(letThrough(guesses)).toBeGreaterThanOrEqual(60);
    expect(letThrough(guesses)).toBeLessThan(80);
    expect(Object.keys(tally(guesses))).toEqual(['404', '429']);
    expect(Number(guesses.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
    const byHand = { 'sec-fetch-user': '?1' };
    const guess = { t: invented(), answer: 'yes' };
    const answered = await at.post(`/a/${action.slug}/answer`, '203.0.113.1', guess, byHand);
    // Reading and answering are counted apart, so a guesser has a few more tries there, and no more.
    expect([404, 429]).toContain(answered.status);
    expect((await at.get(neighbour, '203.0.113.1')).status).toBe(200);
    expect((await at.get(`/a/${action.slug}?t=${at.linkOf(action.id)}`, '203.0.113.2')).status).toBe(200);
    expect(remembered()).toBeLessThan(400);
  });

  it.each([
    ['/b/', '', 1],
    ['/b/', '/stream', 2],
    ['/k/', '', 3],
  ])('guesses at %sTOKEN%s as well', async (before, after, last) => {
    const answers = await many(100, () => at.get(before + invented() + after, `198.51.100.${String(last)}`));
    expect(letThrough(answers)).toBeGreaterThanOrEqual(60);
    expect(letThrough(answers)).toBeLessThan(80);
  });

  it('two thousand forged texts in a minute: three hundred reach the check of the signature', async () => {
    const before = at.asked.length;
    const forged = await many(2_000, () => at.post('/hooks/twilio/inbound', '203.0.113.9', { Body: 'yes' }));
    expect(Object.keys(tally(forged))).toEqual(['403', '429']);
    expect(letThrough(forged)).toBeLessThan(600);
    expect(at.asked.length - before).toBe(letThrough(forged));
    expect((await at.post('/hooks/twilio/inbound', '203.0.113.10', { Body: 'STOP' }, signed)).status).toBe(200);
  });

  it('tries to sign in: sixty in ten minutes from one network, and the way in stays open elsewhere', async () => {
    const tries = await many(80, () => at.post('/signin', '203.0.113.20', { code: invented() }));
    expect(letThrough(tries)).toBeGreaterThanOrEqual(60);
    expect(letThrough(tries)).toBeLessThan(75);
    expect(tries.at(-1)?.text).toContain('One moment');
    const asked = await many(75, () =>
      at.door.transport({
        ...{ method: 'POST', path: '/api/sessions/passkey/challenge', body: {} },
        headers: { 'x-forwarded-for': '2001:db8:1:2:3:4:5:6' },
      }),
    );
    expect(JSON.parse(asked.at(-1)?.text ?? '')).toMatchObject({ code: 'too_many_requests', status: 429 });
    expect((await at.get('/signin', '203.0.113.20')).status).toBe(200);
    expect((await at.post('/signin', '203.0.113.21', { code: invented() })).status).toBe(403);
  });

  it('answers for one phone: ten in ten minutes, whoever sends them and however it is written', async () => {
    const answer = (n: number) => {
      const phone = n % 2 === 0 ? '+1 312 555 0142' : '(312) 555-0142';
      return at.post(`/a/${action.slug}`, `192.0.2.${String(n)}`, { phone, answer: 'yes', guests: '0' });
    };
    expect(letThrough(await many(20, answer))).toBeLessThan(13);
  });

  it('two hundred people behind one address of a carrier read, answer and are noted, all of them', async () => {
    const from = '100.64.0.1';
    const read = await many(400, () => at.get(`/a/${action.slug}`, from));
    const answers = await many(200, (n) => {
      const phone = `773555${String(n).padStart(4, '0')}`;
      return at.post(`/a/${action.slug}`, from, { phone, answer: 'yes', guests: '1' });
    });
    expect([tally(read), tally(answers)]).toEqual([{ 200: 400 }, { 303: 200 }]);
    const { url } = await at.asChair<{ url: string }>(`/api/actions/${action.id}/captain-links`, { name: 'Gate C' });
    const list = new URL(url).pathname;
    const { shiftId } = action;
    const taps = await many(200, () => at.post(`${list}/here`, from, { shiftId, unnamed: '1', formToken: newId() }));
    expect(tally(taps)).toEqual({ 303: 200 });
  });

  it('streams of boards that stay open: twenty of one network here, and others are served meanwhile', async () => {
    const few = await DoorHouse.open({ TURNOUT_RATE_SCALE: '0.1' }, () => ({}));
    const { id } = await few.posted();
    const share = { name: 'TV', endsAt: '2026-12-05T00:00:00Z' };
    const { url } = await few.asChair<{ url: string }>(`/api/actions/${id}/boards`, share);
    const at = `http://127.0.0.1:${String(await few.door.listen(0))}${new URL(url).pathname}/stream`;
    const leave = new AbortController();
    const ask = (from: string, method: 'GET' | 'HEAD' = 'GET') =>
      request(at, { method, headers: { 'x-forwarded-for': from }, signal: leave.signal });
    const open = async (from: string): Promise<number> => {
      const { statusCode, body } = await ask(from);
      // It is cut off below.
      body.on('error', () => undefined);
      return statusCode;
    };
    expect(tally((await many(20, () => open('203.0.113.40'))).map((status) => ({ status })))).toEqual({ 200: 20 });
    expect(await open('203.0.113.40')).toBe(429);
    expect([(await ask('203.0.113.40', 'HEAD')).statusCode, (await ask('203.0.113.41', 'HEAD')).statusCode]).toEqual([429, 200]); // prettier-ignore
    expect(await open('203.0.113.41')).toBe(200);
    const streams = few.door.app.get(OpenStreams);
    expect(streams.size).toBe(21);
    leave.abort();
    await probe('no stream', () => streams.size === 0);
    await few.close();
  });

  it('believes an address that a proxy forwards only from a proxy that is named', async () => {
    const tries = await many(80, (n) =>
      at.door.app
        .getHttpAdapter()
        .getInstance()
        .inject({
          ...{ method: 'POST', url: '/setup/x', remoteAddress: '203.0.113.30' },
          headers: { 'x-forwarded-for': `192.0.2.${String(n)}` },
        }),
    );
    expect(tries.filter(({ statusCode }) => statusCode === 429)).not.toEqual([]);
  });
});
