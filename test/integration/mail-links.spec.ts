import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InProcessBroker } from '#messaging';
import {
  type CalledService,
  generateSecrets,
  identityHeader,
  loadSettings,
  makeAnswerLink,
  newId,
  type Role,
  Secrets,
  type ServiceAnswer,
  type ServiceCall,
  ServiceIdentity,
  Settings,
  SteppableClock,
  SystemClock,
  type Transport,
} from '#runtime';
import { bootService, type Host, type RunningService } from '#service';
import { temporaryFolder, testPostgres } from '#testing';
import { actions } from '../../apps/actions/src/actions.module.js';
import type { ActionReply } from '../../apps/actions/src/actions/action.shapes.js';
import { web } from '../../apps/web/src/web.module.js';
import { longPicket, picket } from './actions-house.js';

const secrets = new Secrets(generateSecrets());
const clock = new SteppableClock(new Date('2026-12-03T18:00:00Z'));
const goodOut = 'good-out-token';
/** What notifications was asked; it knows one token. */
const unsubscribed: unknown[] = [];
let closed = false;
let house: RunningService;
let door: RunningService;

/** Stands for notifications, of which these pages need little. */
const notifications: Transport = async (call) => {
  const known = (call.body as { token: string }).token === goodOut;
  if (!call.path.endsWith('/state')) {
    unsubscribed.push(call.body);
    if (known) closed = !call.path.endsWith('/undo');
  }
  const body = known ? { closed } : { code: 'unsubscribe_link_wrong', title: 'Not one of ours.' };
  const type = known ? 'application/json' : 'application/problem+json';
  return { status: known ? 200 : 404, headers: { 'content-type': type }, text: JSON.stringify(body) };
};

beforeAll(async () => {
  const transports: Partial<Record<CalledService, Transport>> = { notifications };
  const host: Host = {
    settings: new Settings(
      loadSettings({ PUBLIC_URL: 'http://turnout.test', TURNOUT_DATA_DIR: temporaryFolder('links') }).values,
    ),
    ...{ clock, secrets, transports },
    databaseUrl: await testPostgres(),
    databasePrefix: `links_${randomBytes(6).toString('hex')}`,
    broker: new InProcessBroker([]),
    logLevel: 'fatal',
    logFormat: 'json',
    onFatal: (error) => {
      throw error;
    },
  };
  house = await bootService(actions, host);
  transports.actions = house.transport;
  door = await bootService(web, host);
});

afterAll(async () => {
  await door.close();
  await house.close();
});

async function asChair<T>(method: ServiceCall['method'], path: string, body?: object): Promise<T> {
  const person = { id: newId(), role: 'chair' as Role };
  const headers = { [identityHeader]: new ServiceIdentity('web', secrets, new SystemClock()).sign('actions', person) };
  const answer = await house.transport({ method, path, body, headers });
  expect(answer.status).toBeLessThan(300);
  return JSON.parse(answer.text) as T;
}

async function posted(body: object = picket): Promise<{ id: string; slug: string; shifts: { id: string }[] }> {
  const { id } = await asChair<ActionReply>('POST', '/api/actions', body);
  const { slug, shifts } = await asChair<ActionReply>('POST', `/api/actions/${id}/post`);
  return { id, slug: slug ?? '', shifts };
}

const counts = async (id: string) => (await asChair<ActionReply>('GET', `/api/actions/${id}`)).totals;
const linkOf = (action: { id: string }, contactId = newId()) =>
  makeAnswerLink(secrets, { actionId: action.id, contactId });

function get(path: string, headers: Record<string, string> = {}): Promise<ServiceAnswer> {
  return door.transport({ method: 'GET', path, headers });
}

/** As a browser whose person presses the button, or as something else. */
function post(path: string, fields: Record<string, string>, byHand = true): Promise<ServiceAnswer> {
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const headers = byHand ? { ...type, 'sec-fetch-user': '?1' } : type;
  return door.transport({ method: 'POST', path, body: new URLSearchParams(fields).toString(), headers });
}

/** The values that the form of a page would send as it stands. */
function formOf(html: string): Record<string, string> {
  const hidden = [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  const picked = [...html.matchAll(/<input type="radio" name="(\w+)" value="([^"]*)"[^>]*checked/g)];
  const selected = [...html.matchAll(/<select[^>]* name="(\w+)">.*?<option value="([^"]*)" selected/g)];
  return Object.fromEntries([...hidden, ...picked, ...selected].map(([, name = '', value = '']) => [name, value]));
}

describe('the answer link of an e-mail', () => {
  it('opens with its answer chosen and one button, and opening it changes nothing', async () => {
    const action = await posted();
    const token = linkOf(action);
    const page = await get(`/a/${action.slug}?t=${token}&answer=maybe&lang=es`);
    expect(page.status).toBe(200);
    expect(page.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    expect(page.headers['set-cookie']).toBeUndefined();
    expect(page.text).toContain('<html lang="es"');
    expect(page.text).not.toContain('<script');
    expect(page.text.match(/<button/g)).toHaveLength(1);
    expect(formOf(page.text)).toMatchObject({ t: token, answer: 'maybe', guests: '0', language: 'es' });
    expect(await counts(action.id)).toMatchObject({ yes: 0, maybe: 0, no: 0 });
  });

  it('check B2: its button answers without a script, counts at once, and leaves no secret in the address', async () => {
    const action = await posted();
    const token = linkOf(action);
    const page = await get(`/a/${action.slug}?t=${token}&answer=yes`);
    const sent = await post(`/a/${action.slug}/answer`, { ...formOf(page.text), guests: '2' });
    expect(sent.status).toBe(303);
    const location = String(sent.headers.location);
    expect(location).not.toContain(token);
    expect(await counts(action.id)).toMatchObject({ committed: 3, yes: 1, guests: 2 });
    const after = await get(location);
    expect(after.text).toContain('You come with 2 more people.');
    const again = await get(`/a/${action.slug}?t=${token}`);
    expect(formOf(again.text)).toMatchObject({ answer: 'yes', guests: '2' });
    expect(again.text).toContain('You said yes, and you bring 2 people.');
  });

  it('check B6: may be used again: the last answer wins', async () => {
    const action = await posted(longPicket);
    const token = linkOf(action);
    const noon = action.shifts[1]?.id ?? '';
    await post(`/a/${action.slug}/answer`, { t: token, answer: 'yes', guests: '1', shiftId: noon });
    const page = await get(`/a/${action.slug}?t=${token}&answer=no`);
    expect(formOf(page.text)).toMatchObject({ answer: 'no', shiftId: noon });
    await post(`/a/${action.slug}/answer`, formOf(page.text));
    expect(await counts(action.id)).toMatchObject({ committed: 0, yes: 0, no: 1 });
  });

  it('says so kindly when the link is broken or for another action', async () => {
    const [action, other] = [await posted(), await posted()];
    for (const token of ['x', linkOf(other)]) {
      const page = await get(`/a/${action.slug}?t=${token}&answer=yes&lang=es`);
      expect(page.status).toBe(404);
      expect(page.text).toContain('El enlace no está completo');
      const sent = await post(`/a/${action.slug}/answer`, { t: token, answer: 'yes', guests: '0', language: 'en' });
      expect(sent.status).toBe(404);
      expect(sent.text).toContain('This link is not whole');
    }
    expect(await counts(action.id)).toMatchObject({ yes: 0 });
  });

  it('asks for an answer that is missing, and keeps what was chosen', async () => {
    const action = await posted();
    const sent = await post(`/a/${action.slug}/answer`, { t: linkOf(action), guests: '3', answer: '' });
    expect(sent.status).toBe(422);
    expect(formOf(sent.text)).toMatchObject({ guests: '3' });
  });

  it('shows that the action is over once it is', async () => {
    const action = await posted();
    const token = linkOf(action);
    clock.set(new Date('2026-12-04T16:00:00Z'));
    const page = await get(`/a/${action.slug}?t=${token}&answer=yes`);
    expect(page.text).toContain('This action is over.');
    const sent = await post(`/a/${action.slug}/answer`, { t: token, answer: 'yes', guests: '0' });
    expect(sent.text).toContain('This action is over.');
    expect(page.text + sent.text).not.toContain('<form');
    clock.set(new Date('2026-12-03T18:00:00Z'));
  });
});

describe('check B8: the way out of our e-mail', () => {
  const path = `/unsubscribe/${goodOut}`;

  it('opens with one button, and opening it changes nothing', async () => {
    const page = await get(`${path}?lang=es`);
    expect(page.status).toBe(200);
    expect(page.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    expect(page.text.match(/<button/g)).toHaveLength(1);
    expect(page.text).not.toContain('<script');
    expect(page.text).toContain('Ya no me manden correos');
    expect(unsubscribed).toEqual([]);
  });

  it('its button ends e-mail to the address', async () => {
    unsubscribed.length = 0;
    const done = await post(path, formOf((await get(path)).text));
    expect(done.status).toBe(200);
    expect(done.text).toContain('Done: no more e-mail');
    expect(unsubscribed).toEqual([{ token: goodOut, how: 'page' }]);
  });

  it.each([
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=b0',
      '--b0\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b0--\r\n',
    ],
  ])('one click of a mail program does as well, without cookies, as %s', async (type, body) => {
    unsubscribed.length = 0;
    const done = await door.transport({ method: 'POST', path, body, headers: { 'content-type': type } });
    expect(done.status).toBe(200);
    expect(unsubscribed).toEqual([{ token: goodOut, how: 'one_click' }]);
  });

  it('its link offers the way back from then on, by one button that nobody else presses', async () => {
    unsubscribed.length = 0;
    await post(path, { how: 'page' });
    const later = await get(`${path}?lang=es`);
    expect(later.text.match(/<button/g)).toHaveLength(1);
    expect(later.text).toContain(`action="${path}/undo"`);
    expect(later.text).toContain('Escríbanme otra vez');
    expect(unsubscribed).toHaveLength(1);
    const back = await post(`${path}/undo`, formOf(later.text));
    expect([back.status, back.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(back.text).toContain('Te escribimos otra vez');
    expect(unsubscribed.at(-1)).toEqual({ token: goodOut });
    expect((await get(path)).text).toContain('Stop e-mail to me');
    expect((await get(`${path}/undo`)).status).toBe(404);
    expect((await post('/unsubscribe/other/undo', {})).status).toBe(404);
  });

  it('refuses what is no form, and says kindly that a link is broken', async () => {
    const broken = await door.transport({
      ...{ method: 'POST', path, body: 'nothing of the kind' },
      headers: { 'content-type': 'multipart/form-data; boundary=b0' },
    });
    expect(broken.status).toBe(400);
    const wrong = await post('/unsubscribe/other', { how: 'page', language: 'es' });
    expect(wrong.status).toBe(404);
    expect(wrong.text).toContain('El enlace no está completo');
  });
});
