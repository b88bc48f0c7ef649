import { describe, expect, it } from '@jest/globals';
import { loadSettings, Problem, Settings } from '#runtime';
import { OpenStreams } from './open-streams.js';

/** A tenth of what is let through otherwise: 20 of a network, 300 of a board, 500 in all. */
const few = () => new OpenStreams(new Settings(loadSettings({ TURNOUT_RATE_SCALE: '0.1' }).values));

describe('fault F33: the streams that stand open', () => {
  it('are bounded by network', () => {
    const streams = few();
    const [leave] = Array.from({ length: 20 }, (_, n) => streams.enter('203.0.113.1', String(n)));
    expect(() => streams.enter('203.0.113.1', 'a')).toThrow(Problem);
    streams.enter('203.0.113.2', 'a');
    leave?.();
    leave?.();
    expect(streams.size).toBe(20);
    streams.enter('203.0.113.1', 'a');
    expect(() => streams.enter('203.0.113.1', 'a')).toThrow(Problem);
  });

  it('are bounded by board, and in all', () => {
    const streams = few();
    for (let n = 0; n < 300; n++) streams.enter(`network ${String(n)}`, 'a');
    expect(() => streams.enter('198.51.100.1', 'a')).toThrow(Problem);
    for (let n = 0; n < 200; n++) streams.enter(`192.0.2.${String(n)}`, `b${String(n)}`);
    expect(() => streams.enter('198.51.100.1', 'c')).toThrow(Problem);
    expect(streams.size).toBe(500);
  });
});
