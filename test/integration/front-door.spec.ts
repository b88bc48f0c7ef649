import { Database } from '#database';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  generateSecrets,
  identityHeader,
  loadSettings,
  Secrets,
  ServiceIdentity,
  Settings,
  SteppableClock,
} from '#runtime';
import { bootService, type RunningService } from '#service';
import { temporaryFolder, testPostgres, Visitor } from '#testing';
import { InProcessBroker } from '#messaging';
import { web } from '../../apps/web/src/web.module.js';

interface Proof extends Record<string, string> {
  cookie: string;
}

const secrets = new Secrets(generateSecrets());
const clock = new SteppableClock(new Date('2026-12-03T18:00:00Z'));
let door: RunningService;

beforeAll(async () => {
  door = await bootService(web, {
    settings: new Settings(
      loadSettings({ PUBLIC_URL: 'http://turnout.test', TURNOUT_DATA_DIR: temporaryFolder('door') }).values,
    ),
    clock,
    machineClock: clock,
    secrets,
    databaseUrl: await testPostgres(),
    databasePrefix: `door${String(process.pid)}`,
    broker: new InProcessBroker([]),
    transports: {},
    logLevel: 'fatal',
    logFormat: 'json',
    onFatal: (error) => {
      throw error;
    },
  });
});

afterAll(() => door.close());

const fromCli = () => ({ [identityHeader]: new ServiceIdentity('cli', secrets, clock).sign('web') });
const visit = () => new Visitor((said) => door.transport(said));

async function invite(): Promise<string> {
  const answer = await door.transport({
    method: 'POST',
    path: '/api/staff/invitations',
    body: { role: 'chair' },
    headers: fromCli(),
  });
  expect(answer.status).toBe(201);
  const { url } = JSON.parse(answer.text) as { url: string };
  return new URL(url).pathname;
}

/** What the browser of somebody who came in by a link proves with each request. */
async function signIn(): Promise<Proof> {
  const visitor = visit();
  expect((await visitor.post(await invite(), { name: 'Rosa M.' })).status).toBe(303);
  const { cookie = '', ...rest } = await visitor.proof();
  return { ...rest, cookie };
}

const session = (headers: Record<string, string>) => door.transport({ method: 'GET', path: '/api/session', headers });

describe('the front door', () => {
  it('check F4: lets the owner of a set-up link in once, by a button and not by opening the link', async () => {
    const [visitor, path] = [visit(), await invite()];
    const opened = await visitor.get(path);
    expect(opened.status).toBe(200);
    expect(String(opened.headers['set-cookie'])).not.toContain('turnout_session');
    const entered = await visitor.post(path, { name: 'Rosa M.' });
    expect(entered).toMatchObject({ status: 303, headers: { location: '/console' } });
    const who = await visitor.get('/api/session');
    expect(JSON.parse(who.text)).toMatchObject({ role: 'chair', practice: true });
    const again = await visit().post(path, { name: 'Somebody else' });
    expect(again.status).toBe(410);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('does not use the link up when the name is missing', async () => {
    const [visitor, path] = [visit(), await invite()];
    expect((await visitor.post(path, { name: '  ' })).status).toBe(422);
    expect((await visitor.post(path, { name: 'Rosa' })).status).toBe(303);
  });

  it('ends a session that was left alone for half an hour, or that signed out', async () => {
    const { cookie } = await signIn();
    clock.step(20 * 60_000);
    expect((await session({ cookie })).status).toBe(200);
    clock.step(20 * 60_000);
    expect((await session({ cookie })).status).toBe(200);
    clock.step(31 * 60_000);
    expect((await session({ cookie })).status).toBe(401);
    const second = await signIn();
    const end = { method: 'POST' as const, path: '/api/session/end' };
    await door.transport({ ...end, headers: second });
    expect((await session(second)).status).toBe(401);
  });

  it('refuses a change that a page of another site sends with the cookie', async () => {
    const { 'sec-fetch-site': _, ...proof } = await signIn();
    const end = { method: 'POST' as const, path: '/api/session/end' };
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example' },
      {},
    ];
    for (const headers of foreign) {
      const answer = await door.transport({ ...end, headers: { ...proof, ...headers } });
      expect(JSON.parse(answer.text)).toMatchObject({ code: 'foreign_origin' });
    }
    expect((await session(proof)).status).toBe(200);
  });

  it('lets a script in with a token and with nothing less', async () => {
    const made = await door.transport({
      method: 'POST',
      path: '/api/staff/tokens',
      body: { role: 'chair' },
      headers: fromCli(),
    });
    const { token } = JSON.parse(made.text) as { token: string };
    expect((await session({ authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await session({ authorization: `Bearer ${token.slice(0, -1)}` })).status).toBe(401);
    expect((await session({})).status).toBe(401);
  });

  it('keeps nothing of a token or a name that a stolen database would give away', async () => {
    const { cookie } = await signIn();
    const token = /turnout_session=([^;]+)/.exec(cookie)?.[1] ?? 'no token';
    const database = door.app.get(Database);
    const rows = await database.query('SELECT * FROM staff, access_keys');
    const kept = JSON.stringify(
      rows.map((row) => Object.values(row).map((v) => (Buffer.isBuffer(v) ? v.toString('latin1') : v))),
    );
    expect(kept).not.toContain(token);
    expect(kept).not.toContain('Rosa');
  });

  it('sends whoever is not signed in from the console to the door', async () => {
    const answer = await door.transport({ method: 'GET', path: '/console/actions', headers: {} });
    expect(answer).toMatchObject({ status: 303, headers: { location: '/signin?next=%2Fconsole%2Factions' } });
  });

  it('fault F16: says which parts do not tell what waits, and never takes their silence for nothing', async () => {
    const ask = (path: string) => door.transport({ method: 'GET', path, headers: fromCli() });
    const list = await ask('/api/parked-events');
    expect(JSON.parse(list.text)).toEqual({
      waiting: 0,
      items: [],
      nextCursor: null,
      silent: ['actions', 'contacts', 'notifications'],
    });
    expect((await ask('/api/parked-events/01900000-0000-7000-8000-000000000001')).status).toBe(503);
    const { cookie } = await signIn();
    const chair = await door.transport({ method: 'GET', path: '/api/parked-events', headers: { cookie } });
    expect(JSON.parse(chair.text)).toMatchObject({ status: 403, type: '/api/docs#not_allowed' });
  });
});

describe('an address where nothing is', () => {
  const at = (path: string, accept: string, more = {}) =>
    door.transport({ method: 'GET', path, headers: { accept, ...more } });

  it('is a page for whoever reads it, in their language, and a problem for programs', async () => {
    const page = await at('/pikcet', 'text/html,*/*', { 'accept-language': 'es' });
    expect(page).toMatchObject({ status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(page.text).toContain('<html lang="es"');
    expect(page.text).toContain('not_found');
    expect(page.text).not.toContain('pikcet');
    const problem = await at('/pikcet', 'application/json');
    expect(problem).toMatchObject({
      status: 404,
      headers: { 'content-type': 'application/problem+json; charset=utf-8' },
    });
    expect(JSON.parse(problem.text)).toMatchObject({ code: 'not_found' });
  });
});
