import { describe, expect, it } from '@jest/globals';
import type { Wave } from '../api/shapes.js';
import { againRules, canAskAgain } from './again.rules.js';

const asked = { is: 'asked', withinDays: null, actionId: 'a' } as const;
const answered = { is: 'answered', answer: null, withinDays: null, actionId: 'a' } as const;
const driver = { is: 'has_skill', skill: 'driver' } as const;

describe('againRules', () => {
  it('asks again who was asked and has not answered', () => {
    expect(againRules('nudge', 'a', undefined)).toEqual({
      asked: { all: [asked, { not: answered }] },
      outAsked: null,
      outAnswered: { all: [asked, answered] },
    });
  });

  it('asks of the chosen people those who were not asked, and tells the others apart', () => {
    expect(againRules('further', 'a', { all: [driver] })).toEqual({
      asked: { all: [{ not: asked }, { not: answered }, driver] },
      outAsked: { all: [asked, driver] },
      outAnswered: { all: [{ not: asked }, answered, driver] },
    });
  });
});

describe('canAskAgain', () => {
  const shifts = [{ startsAt: '2026-12-04T12:00:00Z' }] as Parameters<typeof canAskAgain>[0]['shifts'];
  const wave = (audience: number | null, state = 'running') => ({ audience, state }) as Wave;
  const before = Date.parse('2026-12-03T12:00:00Z');
  const after = Date.parse('2026-12-04T12:00:00Z');

  it.each([
    ['once all are known', 'posted', [wave(3)], before, true],
    ['not before there is a wave', 'posted', [], before, false],
    ['not while people are counted', 'posted', [wave(3), wave(null)], before, false],
    ['once one that was being counted was stopped', 'posted', [wave(null, 'stopped')], before, true],
    ['not once the last shift began', 'posted', [wave(3)], after, false],
    ['not about a draft', 'draft', [wave(3)], before, false],
  ] as const)('%s', (_, state, waves, now, can) => {
    expect(canAskAgain({ state, shifts }, waves, now)).toBe(can);
  });
});
