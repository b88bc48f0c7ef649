import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contactsChanged } from '#contracts';
import { newId } from '#runtime';
import type { ContactDetailReply, ContactReply } from '../../apps/contacts/src/people/people.routes.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';

const consent = {
  how: 'in person at the picket on May 4',
  obtainedAt: '2026-05-04T23:00:00Z',
  wording: 'May we text you about pickets and actions, about 8 a month? Rates may apply. STOP to end.',
  attestedBy: 'Maria Attestor',
};

interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

let house: ContactsHouse;

beforeAll(async () => {
  house = await openContacts();
});
afterAll(() => house.close());

function add(body: object, key?: string): Promise<ContactDetailReply> {
  return good(house.as('chair', 'POST', '/api/contacts', body, key));
}

async function codeOf(role: 'chair' | 'captain', method: 'GET' | 'POST', path: string, body?: object): Promise<string> {
  return (await house.as<{ code: string }>(role, method, path, body)).body.code;
}

describe('people', () => {
  it('are textable only with how, when, with which words and by whom', async () => {
    const agreed = await add({ name: ' Ana  Luz ', phones: [{ number: '(312) 555-0101' }], language: 'es', consent });
    expect(agreed).toMatchObject({
      name: 'Ana Luz',
      language: 'es',
      smsConsent: 'opted_in',
      phones: [{ masked: '…0101', textable: true }],
      timeZones: ['America/Chicago'],
      source: 'console',
      consentHistory: [
        {
          channel: 'sms',
          purpose: 'turnout',
          state: 'opted_in',
          cause: 'attested',
          happenedAt: '2026-05-04T23:00:00.000Z',
          attestation: { how: consent.how, wording: consent.wording, attestedBy: 'Maria Attestor' },
        },
      ],
    });
    const silent = await add({ name: 'Ben Luz', phones: [{ number: '3125550102' }] });
    expect(silent).toMatchObject({ smsConsent: 'unknown', consentHistory: [] });
    const half = { ...consent, attestedBy: undefined };
    expect(await codeOf('chair', 'POST', '/api/contacts', { name: 'Cid', consent: half })).toBe('invalid_request');
  });

  it('are told to the other services without anything that names them', async () => {
    const dora = await add({ name: 'Dora Sol', phones: [{ number: '6175550103' }], postalCode: '94612', consent });
    const told = (await house.told(contactsChanged)).find(({ contacts }) => contacts[0]?.contactId === dora.id);
    expect(told?.contacts).toEqual([
      {
        contactId: dora.id,
        version: 1,
        language: 'en',
        timeZones: ['America/Los_Angeles'],
        phones: [{ phoneIndex: expect.stringMatching(/^[0-9a-f]{64}$/), textable: true }],
        smsConsent: 'opted_in',
        emails: [],
        emailConsent: 'unknown',
      },
    ]);
  });

  it('live by the clock of their workplace', async () => {
    const workplace = await good(
      house.as<{ id: string }>('chair', 'POST', '/api/workplaces', {
        name: 'Mercy Hospital, north tower',
        timeZone: 'America/Denver',
      }),
    );
    const eva = await add({ name: 'Eva Sol', postalCode: '60601', workplaceId: workplace.id });
    expect(eva).toMatchObject({
      timeZones: ['America/Denver'],
      workplaces: [{ name: 'Mercy Hospital, north tower', role: 'rank_and_file' }],
    });
    const list = await good(house.as<Page<{ id: string }>>('chair', 'GET', '/api/workplaces'));
    expect(list.items).toMatchObject([{ id: workplace.id, timeZone: 'America/Denver' }]);
  });

  it('are added once: the same name at the same number is refused, another name there is somebody else', async () => {
    await add({ name: 'Fay Sol', phones: [{ number: '3125550104' }] });
    const same = { name: 'FAY sol', phones: [{ number: '312.555.0104' }] };
    expect(await codeOf('chair', 'POST', '/api/contacts', same)).toBe('contact_known');
    expect(await add({ name: 'Gil Sol', phones: [{ number: '3125550104' }] })).toMatchObject({ name: 'Gil Sol' });
  });

  it('are added once per Idempotency-Key', async () => {
    const body = { name: 'Hal Sol', phones: [{ number: '3125550105' }] };
    expect(await add(body, 'hal')).toEqual(await add(body, 'hal'));
  });

  it('are not added with a field that cannot be read; every such field is named', async () => {
    const answer = await house.as<{ code: string; fields: { path: string }[] }>('chair', 'POST', '/api/contacts', {
      name: '!!',
      phones: [{ number: '3125550106' }, { number: '555' }],
      email: 'nobody',
      postalCode: 'M5V 2T6',
      circleIds: [newId()],
      workplaceId: newId(),
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'contact_unreadable' } });
    expect(answer.body.fields.map(({ path }) => path).sort()).toEqual([
      'body.circleIds',
      'body.email',
      'body.name',
      'body.phones.1.number',
      'body.postalCode',
      'body.workplaceId',
    ]);
  });

  it('are listed newest first, page by page, of all or of one circle', async () => {
    const circle = await good(
      house.as<{ id: string; slug: string }>('chair', 'POST', '/api/circles', {
        name: 'K-12 educators',
        sector: 'K-12',
      }),
    );
    expect(circle.slug).toBe('k-12-educators');
    const ids: string[] = [];
    for (const name of ['One', 'Two', 'Three']) ids.unshift((await add({ name, circleIds: [circle.id] })).id);
    const path = `/api/contacts?circleId=${circle.id}&limit=2`;
    const first = await good(house.as<Page<ContactReply>>('chair', 'GET', path));
    const second = await good(house.as<Page<ContactReply>>('chair', 'GET', `${path}&cursor=${first.nextCursor ?? ''}`));
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
    const all = await good(house.as<Page<ContactReply>>('chair', 'GET', '/api/contacts?limit=3'));
    expect(all.items.map(({ id }) => id)).toEqual(ids);
    const circles = await good(house.as<Page<{ people: number }>>('chair', 'GET', '/api/circles'));
    expect(circles.items).toMatchObject([{ slug: 'k-12-educators', sector: 'K-12', people: 3 }]);
    expect(await codeOf('chair', 'POST', '/api/circles', { name: 'K 12 Educators' })).toBe('circle_known');
  });

  it('never leave the API with a whole number or address', async () => {
    const ida = await add({ name: 'Ida Sol', phones: [{ number: '3125550107' }], email: 'ida.sol@example.org' });
    const list = await house.as('chair', 'GET', '/api/contacts?limit=500');
    const one = await house.as('chair', 'GET', `/api/contacts/${ida.id}`);
    for (const { text } of [list, one]) {
      const withoutIds = text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');
      expect(withoutIds).not.toMatch(/\d{7}/);
      expect(text).not.toContain('ida.sol@');
      expect(text).toContain('…0107');
    }
  });

  it('are for chairs; numbers and names for the services that need them', async () => {
    expect(await codeOf('captain', 'GET', '/api/contacts')).toBe('not_allowed');
    expect(await codeOf('chair', 'GET', `/api/contacts/${newId()}`)).toBe('not_found');
    expect(await codeOf('chair', 'POST', '/internal/addresses', {})).toBe('not_allowed');
    expect((await house.asService('web', '/internal/addresses', {})).status).toBe(403);
    expect((await house.asService('notifications', '/internal/names', { contactIds: [] })).status).toBe(403);
    const walkIn = { name: 'X', phone: '3125550108', language: 'en' };
    expect((await house.asService('notifications', '/internal/walk-ins', walkIn)).status).toBe(403);
  });
});

describe('what contacts hands to other services', () => {
  it('gives numbers for the pairs that are there, and nothing for the others', async () => {
    const jo = await add({ name: 'Jo Vega', phones: [{ number: '3125550111' }, { number: '3125550112' }], consent });
    const kim = await add({ name: 'Kim Vega', phones: [{ number: '3125550113' }], consent });
    const changed = (await house.told(contactsChanged)).flatMap(({ contacts }) => contacts);
    const index = (id: string, place: number): string =>
      changed.find(({ contactId }) => contactId === id)?.phones[place]?.phoneIndex ?? '';
    const asked = [
      [jo.id, index(jo.id, 1)],
      [kim.id, index(jo.id, 0)],
      [jo.id, index(jo.id, 0)],
      [kim.id, index(kim.id, 0)],
      [newId(), 'ab'.repeat(32)],
    ] as const;
    const body = { contactIds: asked.map(([id]) => id).join(), indexes: asked.map(([, hash]) => hash).join() };
    const addresses = ['+13125550112', null, '+13125550111', '+13125550113', null];
    expect(await good(house.asService('notifications', '/internal/addresses', body))).toEqual({ addresses });
    const none = { contactIds: '', indexes: '' };
    expect(await good(house.asService('notifications', '/internal/addresses', none))).toEqual({ addresses: [] });
    const wrong = { contactIds: `${kim.id},--`, indexes: '' };
    expect((await house.asService('notifications', '/internal/addresses', wrong)).status).toBe(400);
  });

  it('gives names', async () => {
    const lea = await add({ name: 'Lea Vega' });
    const body = { contactIds: [lea.id, newId()] };
    expect(await good(house.asService('web', '/internal/names', body))).toEqual({
      names: [{ contactId: lea.id, name: 'Lea Vega' }],
    });
  });

  it('finds whoever has a number, and adds a walk-in with consent unknown', async () => {
    const max = await add({ name: 'Max Vega', phones: [{ number: '3125550121' }], consent });
    const nia = await add({ name: 'Nia Vega', phones: [{ number: '3125550121' }], consent });
    const welcome = async (name: string | null, phone: string): Promise<string> => {
      const answer = house.asService<{ contactId: string }>('web', '/internal/walk-ins', {
        name,
        phone,
        language: 'es',
      });
      return (await good(answer)).contactId;
    };
    expect(await welcome('nia vega', '312-555-0121')).toBe(nia.id);
    expect(await welcome('A Stranger', '312-555-0121')).toBe(max.id);
    expect(await good(house.as('chair', 'GET', `/api/contacts/${max.id}`))).toEqual(max);

    const fresh = await welcome('Oli Vega', '312-555-0122');
    expect(await welcome(null, '+1 312 555 0122')).toBe(fresh);
    expect(await good(house.as('chair', 'GET', `/api/contacts/${fresh}`))).toMatchObject({
      name: 'Oli Vega',
      language: 'es',
      smsConsent: 'unknown',
      source: 'walk_in',
      phones: [{ masked: '…0122', textable: true }],
    });
  });

  it('refuses what is no number', async () => {
    const body = { name: 'Quinn', phone: '555-0123', language: 'en' };
    const answer = await house.asService<{ code: string }>('web', '/internal/walk-ins', body);
    expect(answer).toMatchObject({ status: 422, body: { code: 'phone_unreadable' } });
  });

  it('adds one person when the same number is typed twice at once', async () => {
    const body = { name: 'Pia Vega', phone: '312-555-0123', language: 'en' };
    const ask = (): Promise<{ contactId: string }> => good(house.asService('web', '/internal/walk-ins', body));
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(second).toEqual(first);
  });

  it('answers a known number and a new one alike', async () => {
    await add({ name: 'Rio Vega', phones: [{ number: '3125550124' }], consent });
    const known = await house.asService('web', '/internal/walk-ins', { phone: '3125550124', language: 'en' });
    const fresh = await house.asService('web', '/internal/walk-ins', { phone: '3125550125', language: 'en' });
    const shape = (text: string): string => text.replace(/[0-9a-f]/g, 'x');
    expect(shape(fresh.text)).toBe(shape(known.text));
    expect(fresh.status).toBe(known.status);
  });
});
