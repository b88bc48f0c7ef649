import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { catalogueFaults, languages } from '#words';
import { feedWords } from '../words/feed.words.js';
import { type CalendarAction, type CalendarFeed, calendarFeed } from './calendar-feed.rules.js';

const action: CalendarAction = {
  ...{ actionId: 'a1', slug: 'mercy-0191', title: 'Línea; en "Mercy", norte\\sur', place: '1200 Main St.\nGate C' },
  ...{ timeZone: 'America/Chicago', partnerName: 'Local 1021', sequence: 3, changedAt: '2026-10-10T12:00:00.000Z' },
  shifts: [{ shiftId: 's1', startsAt: '2026-10-30T11:00:00.000Z', endsAt: '2026-10-30T15:00:00.000Z' }],
};

/** Clocks are turned back in Chicago on November 1, 2026, at two in the morning, and on in March. */
const overTheTurn: CalendarAction = {
  ...{ ...action, actionId: 'a2', slug: 'night-0192', title: 'Night line', partnerName: null, sequence: 0 },
  shifts: [
    { shiftId: 'n1', startsAt: '2026-11-01T04:00:00.000Z', endsAt: '2026-11-01T12:00:00.000Z' },
    { shiftId: 'n2', startsAt: '2027-03-15T11:00:00.000Z', endsAt: '2027-03-15T15:00:00.000Z' },
  ],
};

const inPhoenix: CalendarAction = { ...action, actionId: 'a3', timeZone: 'America/Phoenix' };

function feed(change: Partial<CalendarFeed> = {}): CalendarFeed {
  return {
    ...{ name: 'Chapter 12, "Labor";\r\nX-EVIL:1', url: 'https://turnout.test/actions.ics' },
    ...{ publicUrl: 'https://turnout.test', language: 'en' },
    actions: [action, overTheTurn, inPhoenix],
    ...{ meetings: null, now: '2026-10-11T09:30:00.000Z' },
    ...change,
  };
}

/** The feed as another program reads it, with no table of zones but the feed's own. */
function read(text: string): { file: ICAL.Component; events: ICAL.Event[] } {
  const file = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = file.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  return { file, events };
}

const utc = (time: ICAL.Time): string => time.toJSDate().toISOString();

describe('check E2: the feed of a calendar, as another program reads it', () => {
  const { file, events } = read(calendarFeed(feed()));

  it('has an entry for each shift, whose id never changes, with the number of its last change', () => {
    expect(events.map(({ uid, sequence }) => [uid, sequence])).toEqual([
      ['a1.s1@turnout.test', 3],
      ['a2.n1@turnout.test', 0],
      ['a2.n2@turnout.test', 0],
      ['a3.s1@turnout.test', 3],
    ]);
    const [first] = events;
    expect([first?.summary, first?.location]).toEqual([action.title, action.place]);
    expect(first?.description).toBe('With Local 1021.\nSay if you’re in: https://turnout.test/a/mercy-0191?lang=en');
    expect(first?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(String(first?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-10-10T12:00:00Z');
  });

  it('check B11: says the hours by the clock of the place, and the zone whose clock that is', () => {
    const shown = events.map(({ startDate, endDate }) => `${String(startDate)} ${String(endDate)}`);
    expect(shown).toEqual([
      '2026-10-30T06:00:00 2026-10-30T10:00:00',
      '2026-10-31T23:00:00 2026-11-01T06:00:00',
      '2027-03-15T06:00:00 2027-03-15T10:00:00',
      '2026-10-30T04:00:00 2026-10-30T08:00:00',
    ]);
    expect(events.map(({ startDate }) => startDate.zone.tzid)).toEqual([
      ...['America/Chicago', 'America/Chicago', 'America/Chicago', 'America/Phoenix'],
    ]);
  });

  it('check B11: means the same instants over the days on which clocks are turned', () => {
    const zones = file.getAllSubcomponents('vtimezone').map((component) => new ICAL.Timezone(component));
    const zoneOf = (name: string) => zones.find(({ tzid }) => tzid === name) ?? ICAL.Timezone.utcTimezone;
    const meant = events.map(({ startDate, endDate }) =>
      [startDate, endDate].map((time) => {
        const placed = time.clone();
        placed.zone = zoneOf(time.zone.tzid);
        return utc(placed);
      }),
    );
    const told = [action, overTheTurn, inPhoenix].flatMap(({ shifts }) => shifts);
    expect(meant).toEqual(told.map(({ startsAt, endsAt }) => [startsAt, endsAt]));
    expect(zones.map(({ tzid }) => tzid)).toEqual(['America/Chicago', 'America/Phoenix']);
  });

  it('is called by a name that cannot bring lines of its own', () => {
    expect(file.getFirstPropertyValue('name')).toBe(String.raw`Chapter 12\, "Labor"\; X-EVIL:1`);
    expect(file.getFirstPropertyValue('x-evil')).toBeNull();
    expect(file.getFirstPropertyValue('method')).toBe('PUBLISH');
  });

  it('keeps to the lines that iCalendar allows', () => {
    const text = calendarFeed(feed());
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('keeps what was cancelled, and says so', () => {
    const cancelled = read(
      calendarFeed(feed({ language: 'es', actions: [{ ...action, isCancelled: true, sequence: 4 }] })),
    );
    const [event] = cancelled.events;
    expect([event?.uid, event?.sequence]).toEqual(['a1.s1@turnout.test', 4]);
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect([event?.summary, event?.description]).toEqual([
      `CANCELADO: ${action.title}`,
      'CANCELADO. No vayas: no habrá nadie.',
    ]);
  });

  it('check B11: has the next meetings of a circle, by the clock of where it meets, which is turned between them', () => {
    const begin = ['2026-10-27T23:30:00Z', '2026-11-04T00:30:00Z'];
    const meetings = {
      ...{ circleId: 'c1', circle: 'K-12', begin, timeZone: 'America/Chicago' },
      ...{ place: 'Hall 2', path: '/c/k-12' },
    };
    const { file: meetingFile, events: own } = read(calendarFeed(feed({ actions: [], meetings, language: 'es' })));
    expect(own.map(({ uid, summary, location }) => [uid, summary, location])).toEqual([
      ['c1.2026-10-27@turnout.test', 'K-12: reunión', 'Hall 2'],
      ['c1.2026-11-03@turnout.test', 'K-12: reunión', 'Hall 2'],
    ]);
    expect(own.map(({ startDate }) => [String(startDate), startDate.zone.tzid])).toEqual([
      ['2026-10-27T18:30:00', 'America/Chicago'],
      ['2026-11-03T18:30:00', 'America/Chicago'],
    ]);
    const zones = meetingFile.getAllSubcomponents('vtimezone').map((component) => new ICAL.Timezone(component));
    const meant = own.map(({ startDate }) => {
      const placed = startDate.clone();
      placed.zone = zones[0] ?? ICAL.Timezone.utcTimezone;
      return utc(placed);
    });
    expect(meant).toEqual(['2026-10-27T23:30:00.000Z', '2026-11-04T00:30:00.000Z']);
  });

  it('is whole when nothing is planned', () => {
    const { file: empty, events: none } = read(calendarFeed(feed({ actions: [] })));
    expect([none, empty.getFirstPropertyValue('version')]).toEqual([[], '2.0']);
  });

  it.each(languages)('check G5, check B10: has its words in %s', (language) => {
    expect(catalogueFaults(feedWords)).toEqual([]);
    const words = { en: 'With Local 1021', es: 'Con Local 1021' };
    expect(calendarFeed(feed({ language }))).toContain(words[language]);
  });
});
