import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Transactions } from '#messaging';
import { newId } from '#runtime';
import type { DraftProfile, PersonDraft } from '../../apps/contacts/src/people/person.js';
import { type Registered, RegisterPeople } from '../../apps/contacts/src/people/register-people.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';

let house: ContactsHouse;
let workplaceId: string;
const tagId = newId();

beforeAll(async () => {
  house = await openContacts();
  const made = house.as<{ id: string }>('chair', 'POST', '/api/workplaces', {
    name: 'County Hospital',
    timeZone: null,
  });
  workplaceId = (await good(made)).id;
  await house.database.query('INSERT INTO tags (id, name, created_at) VALUES ($1, $2, now())', [tagId, 'kitchen']);
});
afterAll(() => house.close());

function says(profile: Partial<DraftProfile> | null, more: Partial<PersonDraft> = {}): PersonDraft {
  const nothing = { furtherEmails: [], otherLanguages: [], anyHour: null, workplaces: [], unionLocalId: null };
  const rest = { bargainingUnitId: null, skills: [], tagIds: [], hours: [], notes: [], through: null, throughId: null };
  return {
    ...{ name: 'Ana Luz', email: 'ana@example.org', phones: [], language: 'es', postalCode: null, workplaceId: null },
    ...{ memberSince: null, circleIds: [], doNotCall: false, noMail: false },
    profile: profile && { ...nothing, ...rest, ...profile },
    ...more,
  };
}

async function takeIn(...drafts: PersonDraft[]): Promise<Registered[]> {
  const origin = {
    source: 'import',
    at: house.clock.now(),
    language: 'en',
    attestation: null,
    importId: null,
  } as const;
  const service = house.service.app;
  return service
    .get(Transactions)
    .run((tx) => service.get(RegisterPeople, { strict: false }).run(tx, [drafts], origin));
}

it('what a list says beside who people are is kept, only added to, and the same again changes nothing', async () => {
  const steward = { id: workplaceId, role: 'steward' } as const;
  const full = says({
    ...{ furtherEmails: ['ana.luz@example.org'], otherLanguages: ['en', 'es', 'zh'], anyHour: true },
    ...{ workplaces: [steward], skills: ['medic'], tagIds: [tagId] },
  });
  const [first] = await takeIn(full);
  const [row] = await house.database.query(
    `SELECT other_languages, any_hour, version,
            (SELECT array_agg(skill) FROM contact_skills) AS skills, (SELECT count(*)::int FROM contact_tags) AS tags,
            (SELECT array_agg(role) FROM contact_workplaces) AS roles, (SELECT count(*)::int FROM contact_emails) AS emails
       FROM contacts`,
  );
  expect(row).toEqual({
    ...{ other_languages: ['en', 'zh'], any_hour: true, version: 1, skills: ['medic'], tags: 1 },
    ...{ roles: ['steward'], emails: 1 },
  });
  const plainRole = { id: workplaceId, role: 'rank_and_file' } as const;
  expect(await takeIn(full)).toMatchObject([{ contactId: first?.contactId, outcome: 'unchanged' }]);
  expect(await takeIn(says({ workplaces: [plainRole], anyHour: false }))).toMatchObject([{ outcome: 'unchanged' }]);
  expect(await takeIn(says(null))).toMatchObject([{ outcome: 'unchanged' }]);
});

it('an address beside the first one is a mark of a person as well', async () => {
  const [known] = await takeIn(says({}, { name: 'Bea Sol', email: 'bea@example.org' }));
  const draft = says({ furtherEmails: ['BEA@example.org'] }, { name: 'Bea Sol', email: 'b.sol@example.org' });
  expect(await takeIn(draft)).toMatchObject([{ contactId: known?.contactId }]);
});
