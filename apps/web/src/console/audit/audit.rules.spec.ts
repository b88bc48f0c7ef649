import { describe, expect, it } from '@jest/globals';
import { dayStart, doerOf, everything, queryOf } from './audit.rules.js';

describe('a search of the audit', () => {
  it('asks only for what was typed, in days of the chapter', () => {
    const search = { ...everything, actor: ' person:p ', since: '2026-12-03', until: '2026-12-03' };
    expect(queryOf(search, 'America/Chicago')).toEqual({
      actor: 'person:p',
      since: '2026-12-03T06:00:00.000Z',
      until: '2026-12-04T06:00:00.000Z',
    });
    expect(queryOf(everything, 'America/Chicago')).toEqual({});
  });

  it('knows when a day begins on which the clocks change', () => {
    expect(dayStart('2026-11-01', 'America/Chicago')).toBe('2026-11-01T05:00:00.000Z');
    expect(dayStart('2026-11-02', 'America/Chicago')).toBe('2026-11-02T06:00:00.000Z');
    expect(dayStart('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
  });

  it.each([
    ['person:0199', { kind: 'person', id: '0199' }],
    ['person:cli', { kind: 'cli' }],
    ['service:cli', { kind: 'cli' }],
    ['service:notifications', { kind: 'service', name: 'notifications' }],
  ])('reads %s', (actor, doer) => {
    expect(doerOf(actor)).toEqual(doer);
  });
});
