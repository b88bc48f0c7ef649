import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actionPosted, attendanceNoted, peopleAsked, rsvpRecorded } from '#contracts';
import { newId } from '#runtime';
import type { ContactDetailReply } from '../../apps/contacts/src/people/people.routes.js';
import type { TimelineItem } from '../../apps/contacts/src/timeline/timeline.routes.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';
import { refusal } from './one-service.js';

interface Timeline {
  readonly items: TimelineItem[];
  readonly nextCursor: string | null;
  readonly letGo: { readonly what: string; readonly before: string }[];
}

const consent = {
  how: 'in person at the picket on May 4',
  obtainedAt: '2026-05-04T23:00:00Z',
  wording: 'May we text you about pickets and actions, about 8 a month? Rates may apply. STOP to end.',
  attestedBy: 'Maria Attestor',
};

let house: ContactsHouse;
let ana: ContactDetailReply;

beforeAll(async () => {
  house = await openContacts();
  ana = await good(
    house.as('chair', 'POST', '/api/contacts', { name: 'Ana Story', phones: [{ number: '3125550101' }], consent }),
  );
});
afterAll(() => house.close());

const at = (path: string) => `/api/contacts/${ana.id}${path}`;

const note = async (text: string): Promise<string> =>
  (await good(house.as<{ id: string }>('chair', 'POST', at('/notes'), { text }))).id;

const see = (): Promise<ContactDetailReply> => good(house.as('chair', 'GET', at('')));

describe('notes', () => {
  it('are kept sealed, shown to whoever sees the person, and deleted for good', async () => {
    const first = await note('Brings the drums');
    house.clock.step(60_000);
    await note('Knows the night shift at Mercy');
    const seen = await see();
    expect(seen.notes.map(({ text, isMine }) => [text, isMine])).toEqual([
      ['Knows the night shift at Mercy', true],
      ['Brings the drums', true],
    ]);
    expect(JSON.stringify(await house.database.query('SELECT * FROM contact_notes'))).not.toContain('drums');
    const own = await house.asPerson<{ items: TimelineItem[] }>({ id: newId(), role: 'chair' }, 'GET', at('/timeline'));
    expect(own.body.items).toContainEqual(expect.objectContaining({ kind: 'note', isMine: false }));
    await good(house.as('chair', 'DELETE', at(`/notes/${first}`)));
    expect((await see()).notes).toHaveLength(1);
    expect(await refusal(house.as('chair', 'DELETE', at(`/notes/${first}`)))).toBe('404 not_found');
    const convener = { id: newId(), role: 'convener' as const, scope: { circles: [newId()] } };
    expect(await refusal(house.asPerson(convener, 'POST', at('/notes'), { text: 'x' }))).toBe('403 out_of_scope');
    expect(await refusal(house.asPerson(convener, 'GET', at('/timeline')))).toBe('403 out_of_scope');
  });

  it('that are sent twice with one Idempotency-Key are one', async () => {
    const body = { text: 'Once' };
    const [one, two] = [
      await good(house.as<{ id: string }>('chair', 'POST', at('/notes'), body, 'once')),
      await good(house.as<{ id: string }>('chair', 'POST', at('/notes'), body, 'once')),
    ];
    expect(two.id).toBe(one.id);
  });
});

describe('the timeline of a person', () => {
  it('tells what happened, latest first, page by page, and the same as in one', async () => {
    house.clock.step(60_000);
    const { version } = await see();
    await good(house.as('chair', 'PATCH', at(''), { version, postalCode: '60601', skills: ['medic'] }));
    const csv = 'first_name,last_name,mobile_phone,email,do_not_call\nAna,Story,3125550101,,';
    house.clock.step(60_000);
    await good(house.as('chair', 'POST', '/api/imports', { fileName: 'list.csv', csv, consent: null }));
    const whole = await good(house.as<Timeline>('chair', 'GET', at('/timeline')));
    expect(whole.items.slice(0, 2)).toEqual([
      expect.objectContaining({ kind: 'import', outcome: 'unchanged' }),
      expect.objectContaining({ kind: 'edit', parts: ['postalCode', 'skills'], isMine: true }),
    ]);
    expect(whole.items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['came', 'consent', 'note']));
    const pages: TimelineItem[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query = `?limit=2${cursor && `&cursor=${cursor}`}`;
      const page: Timeline = await good(house.as<Timeline>('chair', 'GET', at(`/timeline${query}`)));
      pages.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(whole.items);
    expect(whole.letGo).toEqual([]);
  });

  it('tells what they were asked, what they answered and whether they came', async () => {
    const [actionId, shiftId, rsvpId] = [newId(), newId(), newId()];
    const now = (): string => {
      house.clock.step(60_000);
      return house.clock.now().toISOString();
    };
    const shifts = [{ shiftId, startsAt: '2026-12-04T12:00:00Z', endsAt: '2026-12-04T16:00:00Z', target: 10 }];
    await house.tell(actionPosted, { ...actionPosted.example, actionId, sensitive: true, postedAt: now(), shifts });
    await house.tell(peopleAsked, { actionId, channel: 'sms', contactIds: [ana.id], askedAt: now() });
    const rsvp = { rsvpId, actionId, shiftId, contactId: ana.id, guests: 0, source: 'text', verified: true } as const;
    await house.tell(rsvpRecorded, { ...rsvp, replyId: null, answer: 'yes', recordedAt: now() });
    const noted = { actionId, shiftId, contactId: ana.id, people: 1 };
    await house.tell(attendanceNoted, { ...noted, outcome: 'attended', notedAt: now() });
    const { items } = await good(house.as<Timeline>('chair', 'GET', at('/timeline?limit=3')));
    expect(items).toEqual([
      expect.objectContaining({ kind: 'attendance', actionId, outcome: 'attended' }),
      expect.objectContaining({ kind: 'answered', actionId, answer: 'yes' }),
      expect.objectContaining({ kind: 'asked', actionId, byText: true, title: actionPosted.example.title }),
    ]);
    const { id: circleId } = await good(house.as<{ id: string }>('chair', 'POST', '/api/circles', { name: 'K-12' }));
    const { version } = await see();
    await good(house.as('chair', 'PATCH', at(''), { version, circleIds: [circleId] }));
    const convener = { id: newId(), role: 'convener' as const, scope: { circles: [circleId] } };
    const seen = await good(house.asPerson<Timeline>(convener, 'GET', at('/timeline')));
    expect(seen.items.find(({ kind }) => kind === 'asked')).toMatchObject({ actionId, title: null });
  });

  it('ends where each kind of thing ends, and says so', async () => {
    house.clock.step(400 * 86_400_000);
    const { letGo } = await good(house.as<Timeline>('chair', 'GET', at('/timeline')));
    expect(letGo).toEqual(
      ['edits', 'asks', 'answers', 'sensitiveAnswers'].map((what) => ({ what, before: expect.any(String) })),
    );
  });
});
