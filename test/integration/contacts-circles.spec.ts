import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#runtime';
import { contacts } from '../../apps/contacts/src/contacts.module.js';
import { type Answer, good, OneService } from './one-service.js';

interface Circle {
  readonly id: string;
  readonly version: number;
  readonly slug: string;
  readonly conveners: readonly { contactId: string }[];
}

const wednesdays = { every: 'week', weekday: 3, time: '18:30', timeZone: 'America/Chicago', place: 'Union Hall' };

let house: OneService;
let circle: Circle;
let ana: string;

function ask<T = Circle>(method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, body?: object) {
  return house.as<T>('chair', method, path, body && { body });
}

/** Changes something on the version that it has. */
async function change(path: string, body: object) {
  const { version } = (await ask<{ version?: number }>('GET', path)).body;
  return ask('PATCH', path, { version: version ?? 0, ...body });
}

function asConvener<T = Circle>(circleId: string, method: 'GET' | 'PATCH', path: string, body?: object) {
  const person = { id: newId(), role: 'convener' as const, scope: { circles: [circleId] } };
  return house.asPerson<T>(person, method, path, body && { body });
}

function asPublic<T = { items: object[] }>(slug = ''): Promise<Answer<T>> {
  return house.asService<T>(
    'web',
    'GET',
    `/internal/public/circles${slug.startsWith('?') ? slug : slug && `/${slug}`}`,
  );
}

beforeAll(async () => {
  house = await OneService.open({ ...contacts, name: 'contacts' }, '2026-12-03T18:00:00Z');
  circle = await good(ask('POST', '/api/circles', { name: 'Hotel & hospitality', sector: 'hotel & hospitality' }));
  ana = (await good(ask<{ id: string }>('POST', '/api/contacts', { name: 'Ana Sol', circleIds: [circle.id] }))).id;
});
afterAll(() => house.close());

describe('a circle', () => {
  it('says what it is for, when it meets by its own clock, and when next', async () => {
    const path = `/api/circles/${circle.id}`;
    const changed = await good(change(path, { purpose: { en: 'We help each other at work.' }, meets: wednesdays }));
    expect(changed).toMatchObject({
      ...{ slug: 'hotel-hospitality', sector: 'hotel & hospitality', listed: true, people: 1, conveners: [] },
      purpose: { en: 'We help each other at work.', es: null },
      ...{ meets: wednesdays, nextMeeting: '2026-12-10T00:30:00.000Z' },
    });
    const again = await good(change(path, { purpose: { es: 'Nos ayudamos en el trabajo.' }, sector: null }));
    expect(again).toMatchObject({
      purpose: { en: 'We help each other at work.', es: 'Nos ayudamos en el trabajo.' },
      ...{ sector: null, meets: wednesdays },
    });
    const list = await good(ask<{ items: object[] }>('GET', '/api/circles'));
    expect(list.items).toMatchObject([{ id: circle.id, nextMeeting: '2026-12-10T00:30:00.000Z' }]);
  });

  it.each([
    [{ meets: { ...wednesdays, time: '24:00' } }, 'invalid_request'],
    [{ meets: { ...wednesdays, weekday: 0 } }, 'invalid_request'],
    [{ meets: { ...wednesdays, every: 'month', nth: 5 } }, 'invalid_request'],
    [{ meets: { ...wednesdays, every: 'two_weeks', from: '2026-02-30' } }, 'invalid_request'],
    [{ meets: { ...wednesdays, timeZone: 'America/Springfield' } }, 'meeting_time_zone_unknown'],
    [{ slug: 'Not a slug' }, 'invalid_request'],
  ])('refuses %j', async (wrong, code) => {
    expect(await change(`/api/circles/${circle.id}`, wrong)).toMatchObject({ body: { code } });
  });

  it('keeps its name and short name to itself', async () => {
    const other = await good(ask('POST', '/api/circles', { name: 'Logistics' }));
    for (const taken of [{ name: 'Logistics' }, { slug: 'logistics' }]) {
      const answer = await change(`/api/circles/${circle.id}`, taken);
      expect(answer).toMatchObject({ status: 409, body: { code: 'circle_known' } });
    }
    expect(await good(change(`/api/circles/${other.id}`, { name: 'Logistics', slug: 'logistics' }))).toBeTruthy();
    expect((await change(`/api/circles/${newId()}`, { name: 'Nobody' })).status).toBe(404);
  });

  it('is shown to its conveners, who change what it is for and when it meets, and not how it is found', async () => {
    const [path, other] = [`/api/circles/${circle.id}`, `/api/circles/${newId()}`];
    expect(await good(asConvener(circle.id, 'GET', path))).toMatchObject({ id: circle.id });
    const { version } = await good(ask('GET', path));
    const words = { purpose: { en: 'Better hours.' } };
    const changed = await good(asConvener(circle.id, 'PATCH', path, { version, ...words }));
    expect(changed).toMatchObject({ version: version + 1, ...words });
    const late = asConvener(circle.id, 'PATCH', path, { version, purpose: { en: 'Longer breaks.' } });
    expect(await late).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
    expect(await good(ask('GET', path))).toMatchObject(words);
    for (const refused of [
      asConvener(circle.id, 'GET', other),
      asConvener(circle.id, 'PATCH', other, { version, ...words }),
      asConvener(circle.id, 'PATCH', path, { version, listed: false }),
      asConvener(circle.id, 'PATCH', path, { version, name: 'Ours' }),
    ]) {
      expect(await refused).toMatchObject({ status: 403, body: { code: 'out_of_scope' } });
    }
  });
});

describe('conveners', () => {
  const place = () => `/api/circles/${circle.id}/conveners/${ana}`;

  it('are people, and answer in public by a name they agreed to, or not at all', async () => {
    const hidden = await good(ask('PUT', place(), {}));
    expect(hidden.conveners).toEqual([{ contactId: ana, name: 'Ana Sol', publicName: null }]);
    expect((await good(asPublic())).items[0]).toMatchObject({ answers: [] });
    const shown = await good(ask('PUT', place(), { publicName: 'Ana from the night shift' }));
    expect(shown.conveners).toEqual([{ contactId: ana, name: 'Ana Sol', publicName: 'Ana from the night shift' }]);
    const kept = await house.database.query<{ name: Buffer }>('SELECT public_name AS name FROM circle_conveners');
    expect(kept.map(({ name }) => name.toString('latin1').includes('Ana'))).toEqual([false]);
    expect((await ask('PUT', `/api/circles/${circle.id}/conveners/${newId()}`, {})).status).toBe(404);
    expect((await ask('PUT', `/api/circles/${newId()}/conveners/${ana}`, {})).status).toBe(404);
  });

  it('anybody sees of a circle no more than what is meant for everybody', async () => {
    await good(change(`/api/circles/${circle.id}`, { purpose: { en: null } }));
    const answers = [{ name: 'Ana from the night shift' }];
    expect(await good(asPublic(circle.slug))).toEqual({
      ...{ id: circle.id, slug: 'hotel-hospitality', name: 'Hotel & hospitality', sector: null, answers },
      purpose: { en: 'Nos ayudamos en el trabajo.', es: 'Nos ayudamos en el trabajo.' },
      ...{ meets: wednesdays, nextMeetings: expect.any(Array) },
    });
    const { nextMeetings } = await good(asPublic<{ nextMeetings: string[] }>(circle.slug));
    expect(nextMeetings).toHaveLength(12);
    expect(nextMeetings.slice(0, 2)).toEqual(['2026-12-10T00:30:00.000Z', '2026-12-17T00:30:00.000Z']);
    expect(await good(asPublic(`?id=${circle.id}`))).toMatchObject({ items: [{ slug: circle.slug }] });
    await good(change(`/api/circles/${circle.id}`, { listed: false }));
    expect(await good(asPublic(`?id=${circle.id}`))).toEqual({ items: [] });
    expect((await asPublic(circle.slug)).status).toBe(404);
    expect((await good(asPublic())).items).toMatchObject([
      { slug: 'logistics', purpose: null, meets: null, nextMeetings: [] },
    ]);
    await good(change(`/api/circles/${circle.id}`, { listed: true }));
  });

  it('go, by hand or when they are erased, and each change is written down', async () => {
    expect((await good(ask('DELETE', place()))).conveners).toEqual([]);
    expect((await ask('DELETE', place())).status).toBe(404);
    await good(ask('PUT', place(), { publicName: 'Ana' }));
    await good(ask('POST', `/api/contacts/${ana}/erase`, { because: 'asked' }));
    expect((await good(ask('GET', `/api/circles/${circle.id}`))).conveners).toEqual([]);
    const written = await house.database.query<{ deed: string }>(
      `SELECT deed FROM audit_entries WHERE deed LIKE 'convener.%' AND subject = $1 ORDER BY position`,
      [`circle:${circle.id}`],
    );
    expect(written.map(({ deed }) => deed)).toEqual([
      ...['convener.set', 'convener.set', 'convener.removed', 'convener.set'],
    ]);
    // Each time that their name was shown is written down as well.
    const looks = await house.database.query<{ people: number }>(
      `SELECT (details->>'people')::int AS people FROM audit_entries WHERE deed = 'contacts.listed' AND subject = $1`,
      [`circle:${circle.id}`],
    );
    expect(looks.map(({ people }) => people)).toEqual(looks.map(() => 1));
    expect(looks.length).toBeGreaterThan(2);
  });
});
