import { describe, expect, it } from '@jest/globals';
import type { Wave } from '../api/shapes.js';
import { secondsLeft, stageOf, waveToSteer } from './wave.rules.js';

const startsAt = '2026-12-03T18:01:00Z';
const start = Date.parse(startsAt);
const wave: Wave = {
  id: 'w',
  actionId: 'a',
  kind: 'invite',
  state: 'running',
  heldFor: null,
  audienceRule: null,
  sentSince: null,
  postedBy: null,
  approvedBy: null,
  startsAt,
  createdAt: '2026-12-03T18:00:00Z',
  texts: [],
  mails: [],
  byChannel: [],
  audience: 3,
  leftOut: [],
  asked: 3,
  waiting: 3,
  accepted: 0,
  delivered: 0,
  failed: [],
  suppressed: [],
  parked: 0,
};

describe('where a wave is', () => {
  it.each([
    ['in the minute to stop it', wave, start - 60_000, 'undo'],
    ['when the minute is over', wave, start, 'waiting'],
    ['before contacts has said who is asked', { ...wave, audience: null, waiting: 0 }, start + 1, 'waiting'],
    ['when the last text has gone', { ...wave, waiting: 0 }, start + 1, 'done'],
    ['when nobody is asked', { ...wave, audience: 0, waiting: 0 }, start + 1, 'done'],
    ['paused, also in its first minute', { ...wave, state: 'paused' as const }, start - 1, 'paused'],
    [
      'waiting for a second person',
      { ...wave, state: 'paused' as const, heldFor: 'approval' as const },
      start + 1,
      'approval',
    ],
    [
      'being counted',
      { ...wave, state: 'paused' as const, heldFor: 'counting' as const, audience: null },
      start - 1,
      'undo',
    ],
    ['held by a restore', { ...wave, state: 'paused' as const, heldFor: 'restored' as const }, start + 1, 'paused'],
    ['stopped', { ...wave, state: 'stopped' as const }, start - 1, 'stopped'],
  ])('%s', (_name, one, at, stage) => {
    expect(stageOf(one, at)).toBe(stage);
  });

  it.each([
    [start - 60_000, 60],
    [start - 59_001, 60],
    [start - 1, 1],
    [start, 0],
    [start + 5_000, 0],
  ])('at %d leaves %d seconds', (at, seconds) => {
    expect(secondsLeft(wave, at)).toBe(seconds);
  });

  it('has its buttons until it is over, and then hands them to the next one', () => {
    const stopped = { ...wave, id: 's', state: 'stopped' as const };
    expect(waveToSteer([stopped, wave], start)?.id).toBe('w');
    expect(waveToSteer([stopped, { ...wave, waiting: 0 }], start)).toBeUndefined();
  });
});
