import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AudienceTree } from '#contracts';
import { type Caller, newId } from '#runtime';
import type { SavedAudienceReply } from '../../apps/contacts/src/saved-audiences/saved-audiences.routes.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';

let house: ContactsHouse;
let k12: string;
let hotels: string;

beforeAll(async () => {
  house = await openContacts();
  k12 = await circle('K-12');
  hotels = await circle('Hotels');
});
afterAll(() => house.close());

async function circle(name: string): Promise<string> {
  return (await good(house.as<{ id: string }>('chair', 'POST', '/api/circles', { name }))).id;
}

function save(name: string, rule: AudienceTree, key?: string) {
  return house.as<SavedAudienceReply>('chair', 'POST', '/api/audiences', { name, rule }, key);
}

async function listed(): Promise<string[]> {
  const page = await good(house.as<{ items: SavedAudienceReply[] }>('chair', 'GET', '/api/audiences'));
  return page.items.map(({ name }) => name);
}

async function deeds(subject: string): Promise<string[]> {
  const rows = await house.database.query<{ deed: string }>(
    'SELECT deed FROM audit_entries WHERE subject = $1 ORDER BY position',
    [`audience:${subject}`],
  );
  return rows.map(({ deed }) => deed);
}

function convenerOf(circleId: string): NonNullable<Caller['person']> {
  return { id: newId(), role: 'convener', scope: { circles: [circleId] } };
}

const came = { is: 'attended', withinDays: 90, actionId: null } as const;

describe('saved audiences', () => {
  it('check A7: are kept under a name and shown in words, with the names that things have now', async () => {
    const rule = {
      all: [{ is: 'in_circle', circleId: k12 }, came, { not: { is: 'texted_within', days: 7 } }],
    } as const;
    const saved = await good(save('Regulars of K-12', rule));
    expect(saved).toMatchObject({ name: 'Regulars of K-12', rule });
    expect(saved.words).toEqual({
      en: 'People of the circle K-12 who came to an action in the last 90 days, without those who were texted in the last 7 days.',
      es: 'Personas del círculo K-12 que fueron a una acción en los últimos 90 días, sin las que recibieron un mensaje en los últimos 7 días.',
    });
    expect(await good(house.as('chair', 'GET', `/api/audiences/${saved.id}`))).toEqual(saved);
    expect(await listed()).toContain('Regulars of K-12');
  });

  it('have one name each, are saved once by one key, and change and go with a trace in the audit', async () => {
    const first = await good(save('Drivers', { is: 'has_skill', skill: 'driver' }, 'one key'));
    expect(await good(save('Drivers', { is: 'has_skill', skill: 'driver' }, 'one key'))).toEqual(first);
    expect(await save('Drivers', came)).toMatchObject({ status: 409, body: { code: 'audience_known' } });
    const path = `/api/audiences/${first.id}`;
    const medics = { name: 'Medics', rule: { is: 'has_skill', skill: 'medic' } };
    expect(await good(house.as('chair', 'PATCH', path, medics))).toMatchObject(medics);
    const another = await good(save('Drivers', came));
    expect(await house.as('chair', 'PATCH', `/api/audiences/${another.id}`, { name: 'Medics' })).toMatchObject({
      ...{ status: 409, body: { code: 'audience_known' } },
    });
    expect(await good(house.as('chair', 'DELETE', path))).toEqual({ removed: true });
    expect(await house.as('chair', 'GET', path)).toMatchObject({ status: 404, body: { code: 'audience_unknown' } });
    expect(await house.as('chair', 'DELETE', path)).toMatchObject({ status: 404 });
    expect(await deeds(first.id)).toEqual(['audience.saved', 'audience.changed', 'audience.removed']);
  });

  it('a convener has their own alone, and these are held to their circles whatever the rule says', async () => {
    const convener = convenerOf(k12);
    const other = convenerOf(k12);
    const rule = { any: [{ is: 'in_circle', circleId: hotels }, came] };
    const mine = await good(
      house.asPerson<SavedAudienceReply>(convener, 'POST', '/api/audiences', { name: 'Mine', rule }),
    );
    const held = { all: [{ any: [{ is: 'in_circle', circleId: k12 }] }, rule] };
    expect(mine.rule).toEqual(held);
    const path = `/api/audiences/${mine.id}`;
    expect(await good(house.asPerson(convener, 'PATCH', path, { rule: held }))).toMatchObject({ rule: held });
    const seen = await good(house.asPerson<{ items: SavedAudienceReply[] }>(convener, 'GET', '/api/audiences'));
    expect(seen.items.map(({ name }) => name)).toEqual(['Mine']);
    for (const method of ['GET', 'PATCH', 'DELETE'] as const) {
      expect(await house.asPerson(other, method, path, method === 'PATCH' ? {} : undefined)).toMatchObject({
        status: 404,
      });
    }
    expect(await listed()).toContain('Mine');
  });

  it('a convener counts the people of their circles alone, whatever the rule says', async () => {
    for (const [name, circleId] of [
      ['Of K-12', k12],
      ['Of hotels', hotels],
    ]) {
      await good(house.as('chair', 'POST', '/api/contacts', { name, circleIds: [circleId] }));
    }
    const body = { circleId: null, language: null, rule: { is: 'came_from', source: 'console' } };
    const counted = await good(house.asPerson(convenerOf(k12), 'POST', '/api/audiences/preview', body));
    expect(counted).toMatchObject({ people: 0, leftOut: [{ reason: 'no_phone', people: 1 }] });
    const all = await good(house.as('chair', 'POST', '/api/audiences/preview', body));
    expect(all).toMatchObject({ people: 0, leftOut: [{ reason: 'no_phone', people: 2 }] });
    const whole = await house.asPerson(convenerOf(k12), 'POST', '/api/audiences/preview', {
      circleId: null,
      language: null,
    });
    expect(whole).toMatchObject({ status: 403, body: { code: 'out_of_scope' } });
  });

  it('a rule that is too deep once it is held to circles is refused, and so is one that is too deep by itself', async () => {
    const deep = (depth: number): AudienceTree => (depth === 0 ? came : { any: [deep(depth - 1)] });
    const convener = convenerOf(k12);
    expect((await save('Deep', deep(5))).status).toBe(201);
    expect((await save('Too deep', deep(6))).status).toBe(400);
    expect(await house.asPerson(convener, 'POST', '/api/audiences', { name: 'Held', rule: deep(5) })).toMatchObject({
      status: 422,
      body: { code: 'audience_too_deep' },
    });
  });

  it('says any rule in words, and what is gone as gone', async () => {
    const body = { circleId: k12, language: 'es', rule: { is: 'has_tag', tagId: newId() } };
    expect(await good(house.as('chair', 'POST', '/api/audiences/words', body))).toEqual({
      en: 'People of the circle K-12 who are asked in Spanish and have the tag (no longer there).',
      es: 'Personas del círculo K-12 que reciben la invitación en español y tienen la etiqueta (ya no existe).',
    });
  });
});
