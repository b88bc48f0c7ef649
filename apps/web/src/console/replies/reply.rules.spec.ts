import { describe, expect, it } from '@jest/globals';
import type { WaitingReply } from '../api/shapes.js';
import { candidates, keyOf, onlyOne } from './reply.rules.js';

const reply: WaitingReply = {
  id: 'r',
  receivedAt: '2026-12-03T18:00:00Z',
  contactIds: ['rosa'],
  text: 'si dios quiere',
  why: 'unsure',
  guess: { answer: 'yes', guests: 1 },
  asks: [],
};
const ask = (contactId: string, actionId: string) => ({ contactId, actionId });

describe('check A14: what a waiting reply may be about', () => {
  it('is the one ask that is open, so that one tap answers', () => {
    const asks = [ask('rosa', 'picket')];
    expect(onlyOne(candidates({ ...reply, asks }, ['picket', 'rally']))).toEqual(asks[0]);
  });

  it('is one of several open asks, which a person chooses, so that two taps answer', () => {
    const asks = [ask('rosa', 'picket'), ask('luis', 'picket')];
    const offered = candidates({ ...reply, asks }, []);
    expect(offered).toEqual(asks);
    expect(onlyOne(offered)).toBeUndefined();
    expect(new Set(offered.map(keyOf)).size).toBe(2);
  });

  it('is anything coming up when no ask is open', () => {
    expect(candidates(reply, ['picket', 'rally'])).toEqual([ask('rosa', 'picket'), ask('rosa', 'rally')]);
  });

  it('is nothing when nobody knows the number', () => {
    expect(candidates({ ...reply, contactIds: [] }, ['picket'])).toEqual([]);
  });
});
