import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arrivesInTime, closesAt, isOpen, nextOpen, validitySeconds, type Purpose } from './quiet-hours.rules.js';

const chicago = ['America/Chicago'];

function at(instant: string): Date {
  return new Date(instant);
}

describe('inv I7: hours of asks and briefings', () => {
  // 2026-10-16 is a Friday; Chicago is five hours behind UTC until November 1, then six.
  it.each([
    ['ask', chicago, '2026-10-16T13:59:59Z', false],
    ['ask', chicago, '2026-10-16T14:00:00Z', true],
    ['ask', chicago, '2026-10-17T00:59:59Z', true],
    ['ask', chicago, '2026-10-17T01:00:00Z', false],
    ['ask', chicago, '2026-10-18T16:59:00Z', false],
    ['ask', chicago, '2026-10-18T17:00:00Z', true],
    ['ask', ['America/Chicago', 'America/Los_Angeles'], '2026-10-16T15:59:00Z', false],
    ['ask', ['America/Chicago', 'America/Los_Angeles'], '2026-10-16T16:00:00Z', true],
    ['ask', ['America/Chicago', 'America/Los_Angeles'], '2026-10-17T01:30:00Z', false],
    ['briefing', chicago, '2026-10-16T09:59:00Z', false],
    ['briefing', chicago, '2026-10-16T10:00:00Z', true],
    ['briefing', chicago, '2026-10-18T10:00:00Z', true],
    ['briefing', chicago, '2026-10-17T02:59:00Z', true],
    ['briefing', chicago, '2026-10-17T03:00:00Z', false],
    ['answer', chicago, '2026-10-16T08:00:00Z', true],
    ['answer', [], '2026-10-16T08:00:00Z', true],
    ['ask', [], '2026-10-16T16:00:00Z', false],
    ['ask', ['Mars/Olympus'], '2026-10-16T16:00:00Z', false],
    ['ask', ['America/Chicago', 'Mars/Olympus'], '2026-10-16T16:00:00Z', false],
  ] as [Purpose, string[], string, boolean][])('%s in %j at %s: %s', (purpose, zones, instant, open) => {
    expect(isOpen(purpose, zones, at(instant))).toBe(open);
  });

  it.each([
    ['ask', chicago, '2026-10-16T05:00:30Z', '2026-10-16T14:00:00Z'],
    ['ask', chicago, '2026-10-16T15:12:34Z', '2026-10-16T15:12:34Z'],
    ['ask', chicago, '2026-10-18T01:30:00Z', '2026-10-18T17:00:00Z'],
    ['ask', ['America/New_York', 'America/Los_Angeles'], '2026-10-17T01:00:00Z', '2026-10-17T16:00:00Z'],
    ['briefing', chicago, '2026-10-17T03:00:00Z', '2026-10-17T10:00:00Z'],
    ['answer', chicago, '2026-10-17T03:00:00Z', '2026-10-17T03:00:00Z'],
    // The night clocks go forward is an hour shorter, the night they go back an hour longer; both end on a Sunday.
    ['ask', chicago, '2026-03-08T02:00:00Z', '2026-03-08T17:00:00Z'],
    ['briefing', chicago, '2026-03-08T04:30:00Z', '2026-03-08T10:00:00Z'],
    ['briefing', chicago, '2026-11-01T03:30:00Z', '2026-11-01T11:00:00Z'],
    ['ask', chicago, '2026-11-01T01:30:00Z', '2026-11-01T18:00:00Z'],
    // Half-hour and quarter-hour zones open on their own clock.
    ['ask', ['Asia/Kathmandu'], '2026-10-16T02:00:00Z', '2026-10-16T03:15:00Z'],
    // Lord Howe Island moves its clocks by half an hour.
    ['ask', ['Australia/Lord_Howe'], '2026-10-05T20:00:00Z', '2026-10-05T22:00:00Z'],
  ] as [Purpose, string[], string, string][])('%s in %j from %s: opens %s', (purpose, zones, from, opens) => {
    expect(nextOpen(purpose, zones, at(from))).toEqual(at(opens));
  });

  it('finds no opening for zones that are never open together, or that nobody knows', () => {
    expect(nextOpen('ask', ['Pacific/Kiritimati', 'Europe/London'], at('2026-10-16T12:00:00Z'))).toBeNull();
    expect(nextOpen('ask', [], at('2026-10-16T12:00:00Z'))).toBeNull();
    expect(nextOpen('ask', ['Mars/Olympus'], at('2026-10-16T12:00:00Z'))).toBeNull();
  });

  it.each([
    ['ask', chicago, '2026-10-16T15:00:00Z', '2026-10-17T01:00:00Z'],
    ['ask', ['America/Chicago', 'America/Los_Angeles'], '2026-10-16T17:00:00Z', '2026-10-17T01:00:00Z'],
    ['ask', chicago, '2026-11-01T20:00:00Z', '2026-11-02T02:00:00Z'],
    ['briefing', chicago, '2026-10-16T12:00:00Z', '2026-10-17T03:00:00Z'],
    ['ask', chicago, '2026-10-16T05:00:00Z', '2026-10-16T05:00:00Z'],
  ] as [Purpose, string[], string, string][])('%s in %j at %s: closes %s', (purpose, zones, from, closes) => {
    expect(closesAt(purpose, zones, at(from))).toEqual(at(closes));
  });

  it('never closes for answers', () => {
    expect(closesAt('answer', chicago, at('2026-10-16T05:00:00Z'))).toBeNull();
  });

  it('agrees with itself: open at the opening, closed the minute before, closed at the edge', () => {
    const zone = fc.constantFrom('America/Chicago', 'America/Los_Angeles', 'Pacific/Honolulu', 'America/New_York');
    const year = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2026-12-31T00:00:00Z'), noInvalidDate: true });
    const purpose = fc.constantFrom<Purpose>('ask', 'briefing');
    fc.assert(
      fc.property(purpose, fc.array(zone, { minLength: 1, maxLength: 3 }), year, (what, zones, from) => {
        const opens = nextOpen(what, zones, from);
        if (opens === null) throw new Error('These zones are open together every day.');
        expect(isOpen(what, zones, opens)).toBe(true);
        if (opens > from) expect(isOpen(what, zones, new Date(opens.getTime() - 60_000))).toBe(false);
        const closes = closesAt(what, zones, opens);
        if (closes === null) throw new Error('Only answers never close.');
        expect(isOpen(what, zones, closes)).toBe(false);
        expect(isOpen(what, zones, new Date(closes.getTime() - 60_000))).toBe(true);
      }),
    );
  });
});

describe('how long a text is of use', () => {
  const start = at('2026-10-16T11:00:00Z');

  it.each([
    ['ask', '2026-10-16T09:00:00Z', true],
    ['ask', '2026-10-16T09:00:01Z', false],
    ['briefing', '2026-10-16T10:59:00Z', true],
    ['briefing', '2026-10-16T11:00:01Z', false],
    ['answer', '2026-10-16T12:00:00Z', true],
  ] as [Purpose, string, boolean][])('%s that arrives %s: %s', (purpose, instant, inTime) => {
    expect(arrivesInTime(purpose, at(instant), start)).toBe(inTime);
  });

  it.each([
    ['the quiet edge first', '2026-10-17T01:00:00Z', '2026-10-17T11:00:00Z', '2026-10-16T23:00:00Z', 7_200],
    ['the action first', '2026-10-17T01:00:00Z', '2026-10-16T23:10:00Z', '2026-10-16T23:00:00Z', 600],
    ['clamped to the longest', '2026-10-17T01:00:00Z', '2026-10-18T11:00:00Z', '2026-10-16T14:00:00Z', 36_000],
    ['whole seconds', '2026-10-17T01:00:00.900Z', null, '2026-10-17T00:58:00Z', 120],
    ['exactly a minute', '2026-10-17T01:00:00Z', null, '2026-10-17T00:59:00Z', 60],
    ['less than a minute', '2026-10-17T01:00:00Z', null, '2026-10-17T00:59:01Z', 'too_late'],
    ['past the edge', '2026-10-17T01:00:00Z', null, '2026-10-17T02:00:00Z', 'too_late'],
    ['nothing to bound it', null, null, '2026-10-17T02:00:00Z', 36_000],
  ] as [string, string | null, string | null, string, number | 'too_late'][])(
    'validity: %s',
    (_case, quietEdge, actionStart, now, expected) => {
      const bounds = {
        quietEdge: quietEdge === null ? null : at(quietEdge),
        actionStart: actionStart === null ? null : at(actionStart),
        now: at(now),
      };
      expect(validitySeconds(bounds)).toBe(expected);
    },
  );
});
