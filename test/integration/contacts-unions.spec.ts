import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contactsChanged } from '#contracts';
import { newId } from '#runtime';
import { contacts } from '../../apps/contacts/src/contacts.module.js';
import { good, OneService } from './one-service.js';

interface Thing {
  readonly id: string;
  readonly version: number;
  readonly units: readonly { id: string; name: string }[];
}

let house: OneService;
let local: Thing;
let [ana, ben] = ['', ''];

function ask<T = Thing>(method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, body?: object) {
  return house.as<T>('chair', method, path, body && { body });
}

/** Changes something on the version that it has. */
async function change(path: string, body: object) {
  const { version } = (await ask<{ version?: number }>('GET', path)).body;
  return ask('PATCH', path, { version: version ?? 0, ...body });
}

/** How many people's names each look at something showed, as the audit has it. */
async function looksAt(subject: string): Promise<number[]> {
  const looks = await house.database.query<{ people: number }>(
    `SELECT (details->>'people')::int AS people FROM audit_entries
      WHERE deed = 'contacts.listed' AND subject = $1 ORDER BY position`,
    [subject],
  );
  return looks.map(({ people }) => people);
}

beforeAll(async () => {
  house = await OneService.open({ ...contacts, name: 'contacts' }, '2026-12-03T18:00:00Z');
  local = await good(ask('POST', '/api/union-locals', { name: 'Nurses Local 1021', units: ['Aides', 'Nurses'] }));
  ana = (await good(ask('POST', '/api/contacts', { name: 'Ana Sol' }))).id;
  ben = (await good(ask('POST', '/api/contacts', { name: 'Ben Sol' }))).id;
});
afterAll(() => house.close());

describe('a union local', () => {
  it('has a name of its own and units that come and go while nobody is in them', async () => {
    const path = `/api/union-locals/${local.id}`;
    expect(local).toMatchObject({ name: 'Nurses Local 1021', people: 0, contacts: [] });
    expect(await ask('POST', '/api/union-locals', { name: 'Nurses Local 1021' })).toMatchObject({
      body: { code: 'union_local_known' },
    });
    const other = await good(ask('POST', '/api/union-locals', { name: 'Drivers Local 7' }));
    expect((await change(`/api/union-locals/${other.id}`, { name: 'Nurses Local 1021' })).status).toBe(409);
    await good(change(`/api/union-locals/${other.id}`, { name: 'Drivers Local 8' }));
    const more = await good(ask('POST', `${path}/units`, { name: 'Techs' }));
    expect(more.units.map(({ name }) => name)).toEqual(['Aides', 'Nurses', 'Techs']);
    const [aides, nurses, techs] = more.units;
    await house.database.query('UPDATE contacts SET union_local_id = $2, bargaining_unit_id = $3 WHERE id = $1', [
      ...[ana, local.id, nurses?.id],
    ]);
    expect(await ask('DELETE', `${path}/units/${nurses?.id ?? ''}`)).toMatchObject({
      body: { code: 'bargaining_unit_in_use' },
    });
    expect((await ask('DELETE', `/api/union-locals/${other.id}/units/${techs?.id ?? ''}`)).status).toBe(404);
    const fewer = await good(ask('DELETE', `${path}/units/${techs?.id ?? ''}`));
    expect(fewer).toMatchObject({ people: 1, units: [aides, nurses] });
    const people = await good(ask<{ items: Thing[] }>('GET', `/api/contacts?unionLocalId=${local.id}`));
    expect(people.items.map(({ id }) => id)).toEqual([ana]);
    const list = await good(ask<{ items: object[] }>('GET', '/api/union-locals'));
    expect(list.items).toMatchObject([{ name: 'Drivers Local 8', units: [] }, { name: 'Nurses Local 1021' }]);
  });

  it('has people whom we turn to, and a member who owns each relation', async () => {
    const path = `/api/union-locals/${local.id}/contacts`;
    const named = await good(ask('PUT', `${path}/${ana}`, { role: 'steward', ownerContactId: ben }));
    const owner = { contactId: ben, name: 'Ben Sol' };
    expect(named).toMatchObject({ contacts: [{ contactId: ana, name: 'Ana Sol', role: 'steward', owner }] });
    const unknown = await ask('PUT', `${path}/${ana}`, { ownerContactId: newId() });
    expect(unknown).toMatchObject({ status: 422, body: { code: 'local_contact_unknown' } });
    expect((await ask('PUT', `/api/union-locals/${newId()}/contacts/${ana}`, {})).status).toBe(404);
    await good(ask('POST', `/api/contacts/${ben}/erase`, { because: 'asked' }));
    expect(await good(ask('GET', `/api/union-locals/${local.id}`))).toMatchObject({ contacts: [{ owner: null }] });
    expect(await good(ask('DELETE', `${path}/${ana}`))).toMatchObject({ contacts: [] });
    expect((await ask('DELETE', `${path}/${ana}`)).status).toBe(404);
    // Both names were looked at once, and one of them when the other was gone.
    expect((await looksAt(`union-local:${local.id}`)).slice(-2)).toEqual([2, 1]);
  });
});

describe('a workplace', () => {
  it('knows its local and those of its units that work there, and lets them go with the local', async () => {
    const unitIds = local.units.slice(0, 2).map(({ id }) => id);
    const body = { name: 'Mercy Hospital', unionLocalId: local.id, unitIds, sector: 'health', postalCode: 'M5V 2T6' };
    const unreadable = await ask('POST', '/api/workplaces', body);
    expect(unreadable).toMatchObject({ status: 422, body: { code: 'workplace_unreadable' } });
    const mercy = await good(ask('POST', '/api/workplaces', { ...body, postalCode: '60616-1234' }));
    expect(mercy).toMatchObject({
      ...{ unionLocal: { id: local.id, name: 'Nurses Local 1021' }, sector: 'health', postalCode: '60616', people: 0 },
      units: [{ name: 'Aides' }, { name: 'Nurses' }],
    });
    const stranger = { unionLocalId: null, unitIds };
    expect(await change(`/api/workplaces/${mercy.id}`, stranger)).toMatchObject({
      body: { code: 'workplace_union_unknown' },
    });
    const free = await good(change(`/api/workplaces/${mercy.id}`, { unionLocalId: null }));
    expect(free).toMatchObject({ name: 'Mercy Hospital', unionLocal: null, units: [], sector: 'health' });
    expect((await change(`/api/workplaces/${newId()}`, { sector: null })).status).toBe(404);
  });

  it('and its local stay as somebody else has changed them since one looked', async () => {
    const port = await good(ask('POST', '/api/workplaces', { name: 'Port' }));
    const drivers = await good(ask('POST', '/api/union-locals', { name: 'Drivers Local 9' }));
    for (const { path, version } of [
      { path: `/api/workplaces/${port.id}`, version: port.version },
      { path: `/api/union-locals/${drivers.id}`, version: drivers.version },
    ]) {
      expect(await good(ask('PATCH', path, { version, name: 'Of one' }))).toMatchObject({ version: version + 1 });
      const late = await ask('PATCH', path, { version, name: 'Of another' });
      expect(late).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
      expect(await good(ask('GET', path))).toMatchObject({ name: 'Of one' });
    }
  });

  it('gives its hours to whoever works there, and the other services hear of it', async () => {
    const shop = await good(ask('POST', '/api/workplaces', { name: 'Port', timeZone: 'America/Chicago' }));
    const eva = await good(ask('POST', '/api/contacts', { name: 'Eva Sol', workplaceId: shop.id }));
    const moved = await good(change(`/api/workplaces/${shop.id}`, { timeZone: 'America/Denver' }));
    expect(moved).toMatchObject({ timeZone: 'America/Denver', people: 1 });
    const told = (await house.told(contactsChanged)).flatMap((event) => event.contacts);
    const [last] = told.filter(({ contactId }) => contactId === eva.id).slice(-1);
    expect(last).toMatchObject({ version: 2, timeZones: ['America/Denver'] });
    const there = await good(ask<{ items: Thing[] }>('GET', `/api/contacts?workplaceId=${shop.id}`));
    expect(there.items.map(({ id }) => id)).toEqual([eva.id]);
    expect(await looksAt(`workplace:${shop.id}`)).toEqual([1]);
  });
});
