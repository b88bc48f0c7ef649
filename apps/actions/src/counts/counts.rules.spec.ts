import { describe, expect, it } from '@jest/globals';
import type { Standing } from '../rsvps/rsvp.rules.js';
import { countAll, countOf, totalOf } from './counts.rules.js';

const at = new Date('2026-12-03T15:00:00Z');
const standing = (answer: Standing['answer'], guests: number, typed?: 'yes' | 'no'): Standing => ({
  answer,
  guests,
  source: 'text',
  answeredAt: at,
  pending: typed ? { answer: typed, guests: 4, at } : null,
});

describe('counts', () => {
  it('commit the people who said yes and their guests, and nobody else', () => {
    const counts = countAll([
      standing('yes', 2),
      standing('yes', 0),
      standing('maybe', 3),
      standing('no', 0),
      standing(null, 0, 'yes'),
      standing('yes', 1, 'no'),
    ]);
    expect(counts).toEqual({ committed: 6, yes: 3, guests: 3, maybe: 1, no: 1, unverified: 1 });
  });

  it('count a yes typed over a yes once', () => {
    expect(countOf(standing('yes', 0, 'yes'))).toMatchObject({ committed: 1, unverified: 0 });
    expect(countOf(standing('no', 0, 'yes'))).toMatchObject({ committed: 0, no: 1, unverified: 1 });
  });

  it('of an action are the sum of its shifts', () => {
    const morning = { ...countAll([standing('yes', 2)]), here: 2 };
    const noon = { ...countAll([standing('yes', 0), standing('maybe', 0)]), here: 0 };
    expect(totalOf([morning, noon])).toEqual({
      committed: 4,
      yes: 2,
      guests: 2,
      maybe: 1,
      no: 0,
      unverified: 0,
      here: 2,
    });
  });
});
