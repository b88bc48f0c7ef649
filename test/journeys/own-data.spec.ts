import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#database';
import { newId } from '#runtime';
import { probe } from '#testing';
import { RolesHouse, type Things } from './roles-house.js';

interface OwnData {
  readonly person: object;
  readonly consent: readonly object[];
  readonly answers: readonly object[];
  readonly history: readonly object[];
  readonly attendance: readonly object[];
  readonly messages: readonly { readonly text: string | null; readonly purpose: string }[];
  readonly replies: readonly object[];
  readonly reachability: readonly object[];
}

/** Where a person stands in a column, and the part of the document that it is in; null for what says nothing of them. */
const partOfColumn: Readonly<Record<string, string | null>> = {
  'actions.actions.host_contact_id': 'hosted',
  'actions.attendance.contact_id': 'attendance',
  'actions.rsvp_history.contact_id': 'history',
  'actions.rsvps.contact_id': 'answers',
  'actions.show_rates.contact_id': 'showRate',
  'contacts.circle_conveners.contact_id': 'convenes',
  'contacts.union_local_contacts.contact_id': 'unionContact',
  'contacts.union_local_contacts.owner_contact_id': 'ownedRelations',
  'contacts.consent_entries.contact_id': 'consent',
  'contacts.contact_circles.contact_id': 'person',
  'contacts.contact_merges.gone_contact_id': 'merges',
  'contacts.contact_merges.kept_contact_id': 'merges',
  'contacts.contact_phones.contact_id': 'person',
  'contacts.contact_emails.contact_id': 'person',
  'contacts.contact_hours.contact_id': 'person',
  'contacts.contact_notes.contact_id': 'notes',
  'contacts.contact_skills.contact_id': 'person',
  'contacts.contact_tags.contact_id': 'person',
  'contacts.contact_workplaces.contact_id': 'person',
  'contacts.former_emails.contact_id': 'person',
  'contacts.import_rows.contact_id': 'imports',
  'contacts.pending_joins.contact_id': 'joins',
  'contacts.told_apart.contact_id': 'toldApart',
  'contacts.told_apart.other_contact_id': 'toldApart',
  'notifications.contact_emails.contact_id': 'reachability',
  'notifications.contact_numbers.contact_id': 'reachability',
  'notifications.join_asks.contact_id': 'joinQuestions',
  'notifications.messages.contact_id': 'messages',
  'notifications.replies.contact_id': 'replies',
  // Copies of what other services tell, and lists of what is still to be done.
  'notifications.known_contacts.contact_id': 'person',
  'contacts.contact_asks.contact_id': 'messages',
  'contacts.contact_shifts.contact_id': 'history',
  'contacts.unannounced_contacts.contact_id': null,
  'contacts.export_rows.contact_id': null,
  'notifications.awaited_answers.contact_id': null,
  'notifications.awaited_contacts.contact_id': null,
  // Of people who are gone.
  'actions.erased_contacts.contact_id': null,
  'contacts.erased_contacts.contact_id': null,
  'notifications.erased_contacts.contact_id': null,
};

let at: RolesHouse;
let things: Things;
let told: OwnData;
let text: string;

beforeAll(async () => {
  at = await RolesHouse.open();
  things = await at.fill();
  await at.chair.ask('POST', `/api/actions/${things.otherAction}/rsvps`, {
    ...{ contactId: things.person, answer: 'yes', guests: 2 },
  });
  told = await probe('the messages that the picket sent', async () => {
    const document = await read(things.person);
    if (document.messages.length === 0) throw new Error('there are none yet');
    return document;
  });
  text = JSON.stringify(told);
}, 120_000);

afterAll(() => at.house.close());

const read = (id: string) => at.chair.ask<OwnData>('POST', `/api/contacts/${id}/own-data`, {});

function databaseOf(name: string): Database {
  const service = at.house.services.find((one) => one.name === name);
  if (!service) throw new Error(`${name} is not there`);
  return service.app.get(Database);
}

describe('check G6: all that is kept of one person', () => {
  it('has who they are in full, and the evidence of their consent', () => {
    expect(told).toMatchObject({ format: 'turnout-own-data-1' });
    expect(told.person).toMatchObject({
      ...{
        id: things.person,
        name: 'Darnell Walker',
        phones: [{ number: '+13125550161', textable: true, endedAt: null }],
      },
      ...{ circles: ['K-12'], smsConsent: 'opted_in', emailConsent: 'unknown', language: 'en', source: 'console' },
    });
    const wording = 'I want texts about pickets and actions, about 8 a month. STOP ends it, HELP helps.';
    expect(told.consent).toEqual([
      expect.objectContaining({ channel: 'sms', state: 'opted_in', cause: 'attested', wording }),
    ]);
  });

  it('has what they answered and brought along, by action', () => {
    expect(told.answers).toEqual([
      expect.objectContaining({ actionId: things.action, title: 'Picket at Mercy', answer: 'yes', guests: 0 }),
      expect.objectContaining({ actionId: things.otherAction, title: 'Picket at the port', answer: 'yes', guests: 2 }),
    ]);
    expect(told.history).toHaveLength(2);
    expect(told.attendance).toEqual([]);
  });

  it('has what was sent to them, what they wrote, and whether they can be written to', () => {
    expect(told.messages.filter(({ text: words }) => words === null)).toEqual([]);
    expect(told.messages.map(({ purpose }) => purpose)).toContain('ask');
    expect(told.replies).toEqual([expect.objectContaining({ text: 'who is bringing the coffee then' })]);
    expect(told.reachability).toEqual([expect.objectContaining({ channel: 'sms', state: 'open', unusable: null })]);
  });

  it('has nothing of anybody else: not who shares an action, not who attested, not who noted it', async () => {
    const staff = await databaseOf('contacts').query<{ actor: string }>('SELECT DISTINCT actor FROM audit_entries');
    const people = staff.map(({ actor }) => actor).filter((actor) => actor.startsWith('person:'));
    expect(people.length).toBeGreaterThan(0);
    const others = ['Denise', things.otherPerson, 'Rosa M.', ...people.map((actor) => actor.slice('person:'.length))];
    expect(others.filter((other) => text.includes(other))).toEqual([]);
  });

  it('has every column in which somebody can stand', async () => {
    const columns: string[] = [];
    for (const service of ['actions', 'contacts', 'notifications']) {
      const found = await databaseOf(service).query<{ place: string }>(
        `SELECT table_name || '.' || column_name AS place FROM information_schema.columns
          WHERE table_schema = 'public' AND column_name LIKE '%contact_id'`,
      );
      columns.push(...found.map(({ place }) => `${service}.${place}`));
    }
    expect(columns.sort()).toEqual(Object.keys(partOfColumn).sort());
    const parts = Object.values(partOfColumn).filter((part) => part !== null);
    expect(parts.filter((part) => !(part in told))).toEqual([]);
  });

  it('check G7: is written down, and is nothing for somebody who is not there', async () => {
    const entries = await databaseOf('contacts').query(
      `SELECT subject FROM audit_entries WHERE deed = 'own-data.handed-out' AND subject = $1`,
      [`contact:${things.person}`],
    );
    expect(entries.length).toBeGreaterThan(0);
    const chair = await at.session({ role: 'chair' });
    expect((await at.ask(chair, 'POST', `/api/contacts/${newId()}/own-data`)).status).toBe(404);
  });
});
