import { describe, expect, it } from '@jest/globals';
import {
  type Draft,
  draftBody,
  endDate,
  isDraft,
  isFilled,
  isTouched,
  newDraft,
  reachable,
  shiftAfter,
} from './draft.rules.js';

const fresh = newDraft('2026-12-03', 'America/Chicago');
const filled: Draft = { ...fresh, title: 'Picket at Mercy', place: '2525 S. Michigan Ave.' };
const shift = (start: string, end: string, date = '2026-12-04') => ({ date, start, end, target: '40' });

describe('a new draft', () => {
  it('is a picket tomorrow, in the chapter’s zone, for everybody', () => {
    expect(fresh).toMatchObject({ kind: 'picket', timeZone: 'America/Chicago', circleId: null, id: null });
    expect(fresh.shifts).toEqual([shift('06:00', '10:00')]);
  });

  it('of the last day of a year is for the first day of the next', () => {
    expect(newDraft('2026-12-31', 'UTC').shifts[0]?.date).toBe('2027-01-01');
  });

  it('holds nothing that somebody would miss, until they type', () => {
    expect(isTouched(fresh)).toBe(false);
    expect(isTouched({ ...fresh, what: 'Bring layers' })).toBe(true);
  });
});

describe('a shift', () => {
  it.each([
    ['06:00', '10:00', '2026-12-04'],
    ['22:00', '02:00', '2026-12-05'],
    ['22:00', '00:00', '2026-12-05'],
  ])('from %s to %s ends on %s', (start, end, date) => {
    expect(endDate(shift(start, end))).toBe(date);
  });

  it.each([
    [shift('06:00', '10:00'), shift('10:00', '14:00')],
    [shift('20:00', '23:30'), shift('23:30', '03:00')],
    [shift('22:00', '02:00'), shift('02:00', '06:00', '2026-12-05')],
    [shift('18:00', '00:00'), shift('00:00', '06:00', '2026-12-05')],
  ])('%j is followed by %j', (first, next) => {
    expect(shiftAfter(first)).toEqual(next);
  });
});

describe('what the service is told of a draft', () => {
  it('names wall times of the place, and the day on which a night shift ends', () => {
    const body = draftBody({ ...filled, circleId: 'c', shifts: [shift('22:00', '02:00')] });
    expect(body.shifts).toEqual([{ startsAt: '2026-12-04T22:00', endsAt: '2026-12-05T02:00', target: 40 }]);
    expect(body.audience).toEqual({ circleId: 'c', language: null });
    expect(body).not.toHaveProperty('id');
  });

  it('check A7: carries the rule as it was chosen', () => {
    const rule = { all: [{ is: 'any_hour' }, { not: { is: 'texted_within', days: 7 } }] } as const;
    expect(draftBody({ ...filled, rule }).audience).toEqual({ circleId: null, language: null, rule });
  });

  it.each([
    ['', 0],
    ['abc', 0],
    ['12', 12],
  ])('reads "%s" people needed as %s', (target, needed) => {
    expect(draftBody({ ...filled, shifts: [{ ...shift('06:00', '10:00'), target }] }).shifts[0]?.target).toBe(needed);
  });
});

describe('check A1: the five screens', () => {
  it.each([
    ['', fresh, 'what'],
    ['nonsense', filled, 'what'],
    ['check', fresh, 'what'],
    ['check', { ...filled, place: ' ' }, 'where'],
    ['when', { ...filled, place: '' }, 'when'],
    ['check', filled, 'check'],
  ])('the address /post/%s of %j shows "%s"', (asked, draft, shown) => {
    expect(reachable(asked, draft)).toBe(shown);
  });

  it.each([
    ['what', { ...filled, title: '   ' }],
    ['when', { ...filled, shifts: [] }],
    ['when', { ...filled, shifts: [shift('06:00', '06:00')] }],
    ['when', { ...filled, shifts: [shift('06:00', '10:00', '')] }],
    ['where', { ...filled, place: '' }],
  ] as const)('"%s" lacks something in %j', (step, draft) => {
    expect(isFilled(step, filled)).toBe(true);
    expect(isFilled(step, draft)).toBe(false);
  });
});

describe('check A3: a draft that this phone kept', () => {
  it('is taken up again as it was', () => {
    const kept: unknown = JSON.parse(JSON.stringify(filled));
    expect(isDraft(kept)).toBe(true);
    expect(kept).toEqual(filled);
  });

  it.each([[null], ['text'], [{}], [{ ...filled, shifts: undefined }]])('is not %j', (kept) => {
    expect(isDraft(JSON.parse(JSON.stringify(kept)))).toBe(false);
  });
});
