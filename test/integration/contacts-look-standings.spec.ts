import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { probe } from '#testing';
import type { ImportDetailReply, ImportReply } from '../../apps/contacts/src/imports/imports.routes.js';
import type { LookReply } from '../../apps/contacts/src/imports/look.routes.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';

let house: ContactsHouse;

beforeAll(async () => {
  house = await openContacts();
});
afterAll(() => house.close());

async function send(csv: string): Promise<string> {
  const file = Buffer.from(csv);
  const body = { fileName: 'people.csv', kind: 'csv', bytes: file.length };
  const { id } = await good(house.as<ImportReply>('chair', 'POST', '/api/imports/files', body));
  await good(house.asBytes('chair', `/api/imports/${id}/parts/0`, file));
  return id;
}

function look(id: string): Promise<LookReply> {
  return good(house.as<LookReply>('chair', 'POST', `/api/imports/${id}/look`, {}));
}

async function takeIn(id: string, { mapping }: LookReply): Promise<ImportDetailReply> {
  await good(house.as('chair', 'POST', `/api/imports/${id}/start`, { mapping, consent: null, again: true }));
  return probe('the import to end', async () => {
    const seen = await good(house.as<ImportDetailReply>('chair', 'GET', `/api/imports/${id}`));
    if (seen.state === 'running') throw new Error(JSON.stringify(seen.counts));
    return seen;
  });
}

/** What the look says of each row, by what the import made of it. */
function standingsIn(report: ImportDetailReply): (string | null)[] {
  return report.rows.map(({ outcome, remarks }) => {
    if (outcome === 'refused') return null;
    if (remarks.includes('same_person_above')) return 'repeated';
    return outcome === 'imported' ? 'new' : 'known';
  });
}

describe('check F12: a look at who is new', () => {
  it('says of every row what the import then makes of it, whoever is known', async () => {
    const name = fc.constantFrom('Ana,Sol', 'ANA,sol', 'Ben,Sol', 'Cid,Sol', 'Dea,Sol', ',');
    const phone = fc.constantFrom('', '3125550101', '312-555-0102', '3125550103', '3125550104');
    const email = fc.constantFrom('', 'a@example.org', 'B@example.org', 'c@example.org', 'd@example.org');
    const files = fc.array(fc.tuple(name, phone, email), { minLength: 1, maxLength: 12 });
    const seen = new Set<string | null>();
    await fc.assert(
      fc.asyncProperty(files, async (rows) => {
        const id = await send(['first_name,last_name,mobile_phone,email', ...rows.map(String)].join('\n'));
        const before = await look(id);
        const standings = before.preview.map(({ standing }) => standing);
        const counted = (of: string): number => standings.filter((standing) => standing === of).length;
        expect(before.people).toEqual({ new: counted('new'), known: counted('known'), repeated: counted('repeated') });
        expect(standings).toEqual(standingsIn(await takeIn(id, before)));
        for (const standing of standings) seen.add(standing);
      }),
      { numRuns: 40 },
    );
    expect([...seen].sort()).toEqual(['known', 'new', null, 'repeated']);
  }, 60_000);

  it('takes somebody without a name for whoever is named first at their number, and once', async () => {
    const walkIn = '3125550199';
    await good(house.asService('web', '/internal/walk-ins', { phone: walkIn, name: 'X', language: 'en' }));
    await house.database.query(
      'UPDATE contacts SET name = NULL WHERE id = (SELECT contact_id FROM contact_phones ORDER BY id DESC LIMIT 1)',
    );
    const id = await send(`first_name,last_name,mobile_phone\nEva,Uno,${walkIn}\nFe,Dos,${walkIn}`);
    expect((await look(id)).preview.map(({ standing }) => standing)).toEqual(['known', 'new']);
    expect(standingsIn(await takeIn(id, await look(id)))).toEqual(['known', 'new']);
  });

  it('knows somebody by the name of a record that was made one with theirs', async () => {
    const add = async (name: string): Promise<string> => {
      const body = { name, phones: [{ number: '3125550198' }] };
      return (await good(house.as<{ id: string }>('chair', 'POST', '/api/contacts', body))).id;
    };
    const both = { keepId: await add('Gil Tres'), goneId: await add('Gilberto Tres') };
    await good(house.as('chair', 'POST', '/api/contacts/merges', both));
    const id = await send('first_name,last_name,mobile_phone\nGilberto,Tres,3125550198\nGus,Tres,3125550198');
    expect((await look(id)).preview.map(({ standing }) => standing)).toEqual(['known', 'new']);
    expect(standingsIn(await takeIn(id, await look(id)))).toEqual(['known', 'new']);
  });
});
