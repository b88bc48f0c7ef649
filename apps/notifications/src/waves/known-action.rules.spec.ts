import { describe, expect, it } from '@jest/globals';
import { askUntil, inOrder, timesOf } from './known-action.rules.js';

const morning = { startsAt: '2026-10-17T06:00:00-05:00', endsAt: '2026-10-17T10:00:00-05:00' };
const evening = { startsAt: '2026-10-17T22:00:00Z', endsAt: '2026-10-18T02:00:00Z' };

describe('the times of an action', () => {
  it('run from its first shift to its last, whatever their order and offsets', () => {
    expect(timesOf([evening, morning])).toEqual({
      firstStart: new Date('2026-10-17T11:00:00Z'),
      lastStart: new Date('2026-10-17T22:00:00Z'),
      endsAt: new Date('2026-10-18T02:00:00Z'),
    });
    expect(inOrder([evening, morning])).toEqual([morning, evening]);
  });

  it('leave two hours between the last ask and the last shift', () => {
    expect(askUntil(timesOf([morning, evening]))).toEqual(new Date('2026-10-17T20:00:00Z'));
  });
});
