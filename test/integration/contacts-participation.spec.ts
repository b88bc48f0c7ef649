import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actionPosted, attendanceNoted, type AudienceTree, peopleAsked, rsvpRecorded } from '#contracts';
import { Jobs } from '#jobs';
import { newId } from '#runtime';
import type { AudiencePreviewReply } from '../../apps/contacts/src/audiences/audiences.routes.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';

const [first, second] = [newId(), newId()];
let house: ContactsHouse;
let people: string[];

const now = (): string => house.clock.now().toISOString();

async function add(name: string, phone: string): Promise<string> {
  const consent = {
    how: 'card',
    obtainedAt: '2026-05-04T23:00:00Z',
    wording: 'Text me about pickets.',
    attestedBy: 'Mo',
  };
  const body = { name, phones: [{ number: phone }], consent };
  return (await good(house.as<{ id: string }>('chair', 'POST', '/api/contacts', body))).id;
}

async function meant(rule: AudienceTree): Promise<number> {
  const body = { circleId: null, language: null, rule };
  return (await good(house.as<AudiencePreviewReply>('chair', 'POST', '/api/audiences/preview', body))).people;
}

const rsvp = (contactId: string, answer: 'yes' | 'no', verified = true) =>
  house.tell(rsvpRecorded, {
    ...{ rsvpId: newId(), actionId: first, shiftId: first, contactId, answer, guests: 0, source: 'text' },
    ...{ verified, replyId: null, recordedAt: now() },
  });

const note = (contactId: string, outcome: 'attended' | 'no_show' | 'unknown') =>
  house.tell(attendanceNoted, { actionId: first, shiftId: first, contactId, outcome, people: 1, notedAt: now() });

beforeAll(async () => {
  house = await openContacts();
  people = [];
  for (const [at, name] of ['Ana', 'Ben', 'Cid'].entries())
    people.push(await add(name, `+131255501${String(40 + at)}`));
  await house.tell(actionPosted, {
    ...actionPosted.example,
    ...{ actionId: first, place: '1200 Main St, Chicago 60601', postedAt: now() },
    shifts: [{ shiftId: first, startsAt: '2026-12-04T12:00:00Z', endsAt: '2026-12-04T16:00:00Z', target: 10 }],
  });
});
afterAll(() => house.close());

describe('who took part, for rules to ask', () => {
  it('knows who was asked and texted, however often it is told', async () => {
    const [ana = '', ben = ''] = people;
    const asked = { actionId: first, channel: 'sms' as const, contactIds: [ana, newId()], askedAt: now() };
    await house.tell(peopleAsked, asked);
    await house.tell(peopleAsked, asked);
    await house.tell(peopleAsked, { ...asked, channel: 'email', contactIds: [ben] });
    expect(await meant({ is: 'asked', withinDays: null, actionId: first })).toBe(2);
    expect(await meant({ is: 'asked', withinDays: null, actionId: second })).toBe(0);
    expect(await meant({ is: 'texted_within', days: 1 })).toBe(1);
    expect(await meant({ not: { is: 'asked', withinDays: 7, actionId: null } })).toBe(1);
  });

  it('names the action by its title, in both languages, and one that it never heard of as some action', async () => {
    const asked = (actionId: string): AudienceTree => ({ is: 'asked', withinDays: null, actionId });
    const rule = { all: [asked(first), { not: asked(second) }] };
    const body = { circleId: null, language: null, rule };
    expect(await good(house.as('chair', 'POST', '/api/audiences/words', body))).toEqual({
      en: 'People who were asked about “Picket line at Mercy Hospital”, without those who were asked about a particular action.',
      es: expect.stringContaining('«Picket line at Mercy Hospital»'),
    });
  });

  it('knows the last answer, and none that is nobody’s word yet', async () => {
    const [ana = '', ben = '', cid = ''] = people;
    await rsvp(ana, 'yes');
    await rsvp(ana, 'no');
    await rsvp(ben, 'yes');
    await rsvp(cid, 'yes', false);
    const answered = (answer: 'yes' | 'no' | null, actionId: string | null): AudienceTree => ({
      ...{ is: 'answered', answer, withinDays: null, actionId },
    });
    expect([await meant(answered('yes', first)), await meant(answered('yes', null))]).toEqual([1, 1]);
    expect([await meant(answered('no', null)), await meant(answered(null, first))]).toEqual([1, 2]);
  });

  it('knows who came, and takes back what is taken back', async () => {
    const [ana = '', ben = ''] = people;
    await note(ana, 'no_show');
    await note(ben, 'attended');
    expect(await meant({ is: 'attended', withinDays: 1, actionId: first })).toBe(1);
    expect(await meant({ is: 'no_show', withinDays: null, actionId: null })).toBe(1);
    await note(ana, 'unknown');
    expect(await meant({ is: 'no_show', withinDays: null, actionId: null })).toBe(0);
    house.clock.step(2 * 24 * 60 * 60 * 1000);
    expect(await meant({ is: 'attended', withinDays: 1, actionId: null })).toBe(0);
  });

  it('knows nobody any more who was erased, and nothing when its time is over', async () => {
    const [, ben = ''] = people;
    expect((await house.as('chair', 'POST', `/api/contacts/${ben}/erase`, { because: 'asked' })).status).toBe(200);
    expect(await meant({ is: 'attended', withinDays: null, actionId: first })).toBe(0);
    house.clock.step(100 * 24 * 60 * 60 * 1000);
    await house.service.app.get(Jobs).runNow('forget-participation');
    expect(await house.database.query('SELECT FROM contact_asks UNION ALL SELECT FROM contact_shifts')).toEqual([]);
    expect(await meant({ is: 'asked', withinDays: null, actionId: null })).toBe(0);
    expect(await meant({ is: 'attended', withinDays: null, actionId: first })).toBe(0);
  });
});
