import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#database';
import { InProcessBroker } from '#messaging';
import {
  generateSecrets,
  identityHeader,
  loadSettings,
  Secrets,
  ServiceIdentity,
  Settings,
  SystemClock,
} from '#runtime';
import { accessTable, bootService, type RunningService } from '#service';
import { probe, temporaryFolder, testPostgres, Visitor } from '#testing';
import { ownProofs } from '../../apps/web/src/sign-in/page-token.rules.js';
import { web } from '../../apps/web/src/web.module.js';

const secrets = new Secrets(generateSecrets());
const clock = new SystemClock();
const form = { 'content-type': 'application/x-www-form-urlencoded' };
let door: RunningService;

beforeAll(async () => {
  door = await bootService(web, {
    settings: new Settings(
      loadSettings({ PUBLIC_URL: 'http://turnout.test', TURNOUT_DATA_DIR: temporaryFolder('pages') }).values,
    ),
    ...{ clock, secrets, transports: {} },
    databaseUrl: await testPostgres(),
    databasePrefix: `pages_${randomBytes(6).toString('hex')}`,
    broker: new InProcessBroker([]),
    ...{ logLevel: 'fatal', logFormat: 'json' },
    onFatal: (error) => {
      throw error;
    },
  });
});

afterAll(() => door.close());

const visit = () => new Visitor((said) => door.transport(said));

async function invite(role = 'chair'): Promise<string> {
  const headers = { [identityHeader]: new ServiceIdentity('cli', secrets, clock).sign('web') };
  const answer = await door.transport({ method: 'POST', path: '/api/staff/invitations', body: { role }, headers });
  return new URL((JSON.parse(answer.text) as { url: string }).url).pathname;
}

async function enter(role?: string): Promise<Record<string, string>> {
  const visitor = visit();
  expect((await visitor.post(await invite(role), { name: 'Rosa M.' })).status).toBe(303);
  return visitor.proof();
}

const changing = Object.keys(accessTable.web ?? {}).filter((line) => !line.startsWith('GET '));

function ask(line: string, headers: Record<string, string>) {
  const [method = '', path = ''] = line.split(' ');
  const filled = path.replace(':service', 'contacts').replace(':deed', 'leave').replace('*', 'actions');
  return door.transport({
    method: method as 'POST',
    path: filled.replace(/:\w+/g, '01900000-0000-7000-8000-000000000001'),
    headers: path.startsWith('/api') ? { ...headers, 'content-type': 'application/json' } : { ...headers, ...form },
    ...(path.startsWith('/api') ? { body: {} } : { body: 'name=x' }),
  });
}

describe('what a session changes comes from a page that was given to it', () => {
  it('on every changing address of the running router, but for those with a proof of their own', async () => {
    const { 'x-page-token': token = '', ...bare } = await enter('admin');
    const { 'x-page-token': ofAnother = '' } = await enter('admin');
    const running = [...door.routes].filter((line) => !/^(GET|HEAD) /.test(line));
    expect(running.sort()).toEqual(changing.sort());
    expect(Object.keys(ownProofs).filter((line) => !running.includes(line))).toEqual([]);
    const open: string[] = [];
    for (const line of running.filter((one) => ownProofs[one] === undefined)) {
      for (const wrong of [undefined, ofAnother, `${token.slice(0, -1)}.`]) {
        const answer = await ask(line, { ...bare, ...(wrong === undefined ? {} : { 'x-page-token': wrong }) });
        if (answer.status !== 403 || !answer.text.includes('page_token_wrong')) open.push(`${line} ${answer.text}`);
      }
    }
    expect(open).toEqual([]);
    expect((await door.transport({ method: 'GET', path: '/api/session', headers: bare })).status).toBe(200);
  });

  it('in a field of a form or in a header, and only the first refusal of a minute is an entry of the audit', async () => {
    const { 'x-page-token': token = '', ...bare } = await enter();
    const send = (fields: Record<string, string>) =>
      door.transport({
        ...{ method: 'POST', path: '/sign-ins/sessions/end-others' },
        ...{ headers: { ...bare, ...form }, body: new URLSearchParams(fields).toString() },
      });
    const refused = await send({});
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('page_token_wrong');
    expect((await send({ pageToken: token })).status).toBe(303);
    const entries = await probe('the refusal in the audit', async () => {
      const found = await door.app
        .get(Database)
        .query<{ subject: string }>(
          `SELECT subject FROM audit_entries WHERE deed = 'request.refused' AND details->>'code' = 'page_token_wrong'`,
        );
      const own = found.filter(({ subject }) => subject.endsWith('end-others'));
      return own.length > 0 ? own : null;
    });
    expect(entries).toHaveLength(1);
  });

  it('is asked of nobody who has no cookie: scripts and processes of the house', async () => {
    const headers = { [identityHeader]: new ServiceIdentity('cli', secrets, clock).sign('web') };
    const made = await door.transport({ method: 'POST', path: '/api/staff/tokens', body: { role: 'chair' }, headers });
    expect(made.status).toBe(201);
    const { token } = JSON.parse(made.text) as { token: string };
    const authorization = `Bearer ${token}`;
    const asked = await door.transport({ method: 'POST', path: '/api/actions', body: {}, headers: { authorization } });
    expect(JSON.parse(asked.text)).toMatchObject({ code: 'service_unavailable' });
    const who = await door.transport({ method: 'GET', path: '/api/session', headers: { authorization } });
    expect(JSON.parse(who.text)).toMatchObject({ role: 'chair', pageToken: null });
  });

  it('stands in every form of a page that is given to a session, and in none of a page that is given to nobody', async () => {
    const visitor = visit();
    await visitor.post(await invite(), { name: 'Rosa M.' });
    const { 'x-page-token': token = '' } = await visitor.proof();
    const mine = await visitor.read('/sign-ins');
    const posted = mine.match(/<form method="post"/g) ?? [];
    expect(posted.length).toBeGreaterThan(2);
    expect(mine.split(`name="pageToken" value="${token}"`)).toHaveLength(posted.length + 1);
    expect(await visit().read('/privacy')).not.toContain('pageToken');
  });
});

describe('nobody is brought in by a page of another site', () => {
  it('a link to sign in with counts only in a browser that opened the door itself', async () => {
    const path = await invite();
    const body = 'name=Mallory';
    for (const headers of [form, { ...form, cookie: `turnout_door=${'x'.repeat(43)}` }]) {
      const forced = await door.transport({ method: 'POST', path, body, headers });
      expect(forced.status).toBe(403);
      expect(forced.headers['set-cookie']).toBeUndefined();
    }
    const { 'x-page-token': token = '', cookie = '' } = await visit().proof();
    const own = { ...form, cookie, 'x-page-token': token };
    for (const site of ['cross-site', 'same-site']) {
      const foreign = await door.transport({ method: 'POST', path, body, headers: { ...own, 'sec-fetch-site': site } });
      expect(foreign.text).toContain('foreign_origin');
    }
    expect((await door.transport({ method: 'POST', path, body, headers: own })).status).toBe(303);
  });

  it('keeps the cookie of a browser that comes again, for the sake of its other tabs', async () => {
    const visitor = visit();
    const first = await visitor.get('/signin');
    expect(String(first.headers['set-cookie'])).toContain('turnout_door=');
    expect((await visitor.get('/signin')).headers['set-cookie']).toBeUndefined();
  });
});
