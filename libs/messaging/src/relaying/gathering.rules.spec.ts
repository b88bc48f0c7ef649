import { describe, expect, it } from '@jest/globals';
import { restAfter } from './gathering.rules.js';

describe('the rest after a batch of the outbox', () => {
  it.each([
    { events: 1, tookMs: 3, rest: 0 },
    { events: 7, tookMs: 0, rest: 0 },
    { events: 8, tookMs: 5, rest: 15 },
    { events: 300, tookMs: 12, rest: 8 },
    { events: 1_000, tookMs: 80, rest: 0 },
  ])('is $rest ms after $events events that took $tookMs ms (bar O2)', ({ events, tookMs, rest }) => {
    expect(restAfter(events, tookMs)).toBe(rest);
  });
});
