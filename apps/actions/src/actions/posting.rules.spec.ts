import { describe, expect, it } from '@jest/globals';
import { orderFaults, type Postable, postingFaults, spanOf, stateOf } from './posting.rules.js';
import { readShiftTime } from './shift-times.rules.js';

const now = new Date('2026-12-03T05:00:00Z');

function shift(from: string, to: string, zone = 'America/Chicago') {
  const [startsAt, endsAt] = [readShiftTime(from, zone), readShiftTime(to, zone)];
  if (!('at' in startsAt) || !('at' in endsAt)) throw new Error('both times exist');
  return { startsAt: startsAt.at, endsAt: endsAt.at };
}

const draft: Postable = {
  title: 'Picket',
  place: '2525 S. Michigan Ave.',
  shifts: [shift('2026-12-04T06:00', '2026-12-04T10:00')],
};

const pathsOf = (changes: Partial<Postable>) => postingFaults({ ...draft, ...changes }, now).map(({ path }) => path);

describe('posting', () => {
  it('lets a finished draft with a shift to come be posted', () => {
    expect(postingFaults(draft, now)).toEqual([]);
  });

  it('names everything that is missing at once', () => {
    expect(pathsOf({ title: '', place: '', shifts: [] })).toEqual(['title', 'place', 'shifts']);
  });

  it('asks for a shift that has not begun', () => {
    expect(pathsOf({ shifts: [shift('2026-12-02T06:00', '2026-12-02T10:00')] })).toEqual(['shifts']);
    expect(pathsOf({ shifts: [shift('2026-12-02T22:00', '2026-12-03T06:00')] })).toEqual(['shifts']);
    expect(pathsOf({ shifts: [shift('2026-12-02T06:00', '2026-12-02T10:00'), ...draft.shifts] })).toEqual([]);
  });

  it('check B11: takes a shift over midnight, and refuses one whose end is before its start', () => {
    expect(orderFaults([shift('2026-12-04T22:00', '2026-12-05T06:00')])).toEqual([]);
    const [fault] = orderFaults([...draft.shifts, shift('2026-12-04T22:00', '2026-12-04T06:00')]);
    expect(fault?.path).toBe('shifts.1.endsAt');
  });

  it('check B11: takes a shift that only the change of clocks makes long enough', () => {
    // 1:30 comes twice that night; the first one is meant for both, so only instants can say "an hour later".
    const twice = { startsAt: new Date('2026-11-01T06:30:00Z'), endsAt: new Date('2026-11-01T07:30:00Z') };
    expect(orderFaults([twice])).toEqual([]);
    expect(orderFaults([shift('2026-11-01T01:30', '2026-11-01T01:30')])).toHaveLength(1);
  });

  it('spans from the first start to the last end', () => {
    const night = shift('2026-12-04T22:00', '2026-12-05T06:00');
    expect(spanOf([night, ...draft.shifts])).toEqual({ startsAt: draft.shifts[0]?.startsAt, endsAt: night.endsAt });
    expect(spanOf([])).toBeNull();
  });

  it('is over with its last shift', () => {
    const lastEndsAt = new Date('2026-12-04T16:00:00Z');
    expect(stateOf({ state: 'posted', lastEndsAt }, new Date('2026-12-04T15:59:59Z'))).toBe('posted');
    expect(stateOf({ state: 'posted', lastEndsAt }, lastEndsAt)).toBe('ended');
    expect(stateOf({ state: 'draft', lastEndsAt }, lastEndsAt)).toBe('draft');
  });
});
