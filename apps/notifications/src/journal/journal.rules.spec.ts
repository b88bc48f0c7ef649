import { describe, expect, it } from '@jest/globals';
import { type Act, lineOf, newestActs, readAct } from './journal.rules.js';

function act(change: Partial<Act> = {}): Act {
  const at = new Date('2026-10-16T15:00:00Z');
  return { hash: 'ab'.repeat(32), state: 'closed', how: 'carrier_keyword', at, ...change };
}

describe('a line of the journal of opt-outs', () => {
  it('reads as it was written', () => {
    expect(readAct(lineOf(act()))).toEqual(act());
  });

  it('is no act wherever a crash cut it off', () => {
    const line = lineOf(act()).trimEnd();
    for (let length = 0; length < line.length; length += 1) expect(readAct(line.slice(0, length))).toBeNull();
  });
});

describe('of several acts at an address', () => {
  const later = new Date('2026-10-16T15:00:01Z');

  it.each([
    ['the later', [act(), act({ state: 'opened', at: later })], 'opened'],
    ['the later, in whatever order they were written', [act({ state: 'opened', at: later }), act()], 'opened'],
    ['the closing of two at the same moment', [act(), act({ state: 'opened' })], 'closed'],
    ['the closing, the other way round', [act({ state: 'opened' }), act()], 'closed'],
  ])('%s counts', (_, acts, state) => {
    expect(newestActs(acts).get(act().hash)?.state).toBe(state);
  });
});
