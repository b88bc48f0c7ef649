import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { ServiceCall } from '#runtime';
import type { ActionReply } from '../../apps/actions/src/actions/action.shapes.js';
import { picket } from './actions-house.js';
import { DoorHouse } from './door-house.js';

const circle = {
  ...{ id: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f11', slug: 'k-12', name: 'K-12 educators', sector: 'Schools' },
  purpose: { en: 'We who work in schools.', es: 'Quienes trabajamos en escuelas.' },
  meets: { every: 'week', weekday: 2, time: '18:30', timeZone: 'America/Chicago', place: '1901 W. Carroll' },
  ...{ nextMeetings: ['2026-12-09T00:30:00Z', '2026-12-16T00:30:00Z'], answers: [{ name: 'Rosa M.' }] },
};
const wording = { version: 7, en: 'Chapter 12 may text me.', es: 'Chapter 12 puede escribirme.' };
const form = { name: 'Ana Nueva', phone: '(312) 555-0134', agree: 'yes', wordingVersion: '7', language: 'es' };
const byHand = { 'sec-fetch-user': '?1' };

let at: DoorHouse;
let own: ActionReply;
let other: ActionReply;
let ruled: ActionReply;
let calls: ServiceCall[] = [];
let refusal: object | null = null;

/** What contacts says to whatever it is asked. */
function told({ method, path }: ServiceCall): object {
  if (path === '/internal/joins') return refusal ?? { status: 202, received: true };
  if (path === '/internal/public/wordings/join') return wording;
  if (path === '/internal/public/circles') return { items: [circle] };
  if (path === '/internal/public/circles/k-12') return circle;
  return { status: 404, code: 'circle_unknown', title: `${method} ${path}` };
}

beforeAll(async () => {
  at = await DoorHouse.open({ TURNOUT_RATE_SCALE: '1' }, (call) => {
    calls.push(call);
    return told(call);
  });
  const posted = async (audience: object): Promise<ActionReply> => {
    const { id } = await at.asChair<ActionReply>('/api/actions', { ...picket, audience });
    return at.asChair<ActionReply>(`/api/actions/${id}/post`);
  };
  own = await posted({ circleId: circle.id, language: null });
  other = await posted({ circleId: null, language: null });
  const rule = { all: [{ is: 'in_circle', circleId: circle.id }, { not: { is: 'any_hour' } }] };
  ruled = await posted({ circleId: null, language: null, rule });
}, 60_000);

beforeEach(() => {
  calls = [];
  refusal = null;
});
afterAll(() => at.close());

const joins = () => calls.filter(({ path }) => path === '/internal/joins').map(({ body }) => body);
const send = (change: object = {}, from = '203.0.113.1', headers: Record<string, string> = byHand) =>
  at.post('/c/k-12', from, { ...form, ...change }, headers);

describe('the way in', () => {
  it("begins on the people's page: what is coming by date, whose it is, and the circles", async () => {
    const { text } = await at.get('/?lang=en', '203.0.113.1');
    for (const slug of [own.slug, other.slug]) expect(text).toContain(`href="/a/${String(slug)}?lang=en"`);
    expect(text.split(' · K-12 educators')).toHaveLength(3);
    expect(text).toContain('href="/c/k-12?lang=en"');
    expect(text).toContain('Next meeting: Tuesday, December 8, 6:30 pm (Chicago time) · 2 actions are coming');
  });

  it('shows a circle with what is coming there and nothing else, and asks nothing of anybody', async () => {
    const { status, text } = await at.get('/c/k-12?lang=es', '203.0.113.1');
    expect(status).toBe(200);
    for (const { slug } of [own, ruled]) expect(text).toContain(String(slug));
    expect(text).not.toContain(String(other.slug));
    expect(text).toContain(wording.es);
    expect(text).toContain('Cada martes, 6:30');
    expect(calls.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('leads from an action to the circle whose it is, and only there', async () => {
    for (const [action, toCircle] of [
      [own, true],
      [ruled, true],
      [other, false],
    ] as const) {
      const { status, text } = await at.get(`/a/${String(action.slug)}?lang=es`, '203.0.113.1');
      expect([status, text.includes('href="/c/k-12?lang=es"')]).toEqual([200, toCircle]);
    }
  });

  it('ends in words where there is no such circle', async () => {
    for (const path of ['/c/nobody', '/c/nobody/thanks']) {
      const { status, text } = await at.get(path, '203.0.113.1');
      expect([status, text.includes('<h1')]).toEqual([404, true]);
    }
    const feed = await at.get('/c/nobody.ics', '203.0.113.1');
    expect([feed.status, feed.headers['content-type']]).toEqual([404, expect.stringContaining('problem+json')]);
  });
});

describe('check E2: the calendars', () => {
  it.each([
    ['/actions.ics?lang=es', () => [own, other, ruled], 0],
    ['/c/k-12.ics', () => [own, ruled], 2],
  ] as const)('%s is read by another program', async (path, shown, meetings) => {
    const { headers, text } = await at.get(path, '203.0.113.1');
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(headers['set-cookie']).toBeUndefined();
    const file = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const events = file.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    const uids = shown().map(({ id, shifts }) => `${id}.${String(shifts[0]?.id)}@turnout.test`);
    expect(events.map(({ uid }) => uid)).toEqual(expect.arrayContaining(uids));
    expect(events).toHaveLength(uids.length + meetings);
    expect(events.map(({ startDate }) => startDate.zone.tzid)).toEqual(events.map(() => 'America/Chicago'));
  });
});

describe('joining', () => {
  it('hands the wish on with the version of the words that were shown, and says what comes next', async () => {
    const answer = await send();
    expect([answer.status, answer.headers.location]).toEqual([303, '/c/k-12/thanks?lang=es']);
    const { name, phone } = form;
    expect(joins()).toEqual([{ circleId: circle.id, language: 'es', name, phone, wordingVersion: 7 }]);
    expect((await at.get('/c/k-12/thanks?lang=es', '203.0.113.1')).text).toContain('responde 1 para unirte');
  });

  it.each([
    [{ agree: '' }, 'Marca la casilla'],
    [{ name: ' ' }, 'Dinos cómo te llamamos'],
    [{ phone: '' }, 'Necesitamos un número'],
    [{ wordingVersion: '6' }, 'Léelas otra vez'],
  ])('asks again on %j and passes nothing on', async (change, words) => {
    const { status, text } = await send(change);
    expect([status, text.includes(words), joins()]).toEqual([422, true, []]);
  });

  it.each([
    [
      { status: 422, code: 'join_unreadable', fields: [{ path: 'body.phone', message: 'No.' }] },
      'no parece un celular',
    ],
    [{ status: 422, code: 'join_unreadable', fields: [{ path: 'body.name', message: 'No.' }] }, 'Dinos cómo'],
    [{ status: 422, code: 'wording_unknown' }, 'Léelas otra vez'],
    [{ status: 503, code: 'service_unavailable' }, 'intenta otra vez en un minuto'],
  ])('puts %j of contacts into words', async (told503, words) => {
    refusal = told503;
    const { status, text } = await send({ phone: '312 555 0199' });
    expect([status, text.includes(words)]).toEqual([422, true]);
  });

  it('fault F32: a program that sends the form signs nobody up; a hand that presses again does', async () => {
    const typed = { phone: '312-555-0166' };
    const asked = await send(typed, '203.0.113.3', {});
    expect([asked.status, joins()]).toEqual([200, []]);
    expect(asked.text).toContain('name="again" value="yes"');
    expect((await send({ ...typed, again: 'yes' }, '203.0.113.3', {})).status).toBe(303);
    expect(joins()).toHaveLength(1);
  });

  it('fault F33: asks one phone a few times and no more, from wherever it is typed', async () => {
    const typed = Array.from({ length: 13 }, (_, n) => send({ phone: '312-555-0177' }, `198.51.100.${String(n)}`));
    const statuses = (await Promise.all(typed)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(3);
    expect((await send({ phone: '312-555-0178' }, '198.51.100.1')).status).toBe(303);
  });
});
