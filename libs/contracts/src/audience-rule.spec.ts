import { describe, expect, it } from '@jest/globals';
import { audienceTree, type AudienceTree, conditionsOf, mostConditions } from './audience-rule.js';
import { audienceRule } from './fields.js';

const anyHour: AudienceTree = { is: 'any_hour' };

function nested(depth: number): AudienceTree {
  return depth === 0 ? anyHour : { not: nested(depth - 1) };
}

describe('the rule of an audience', () => {
  it('holds conditions in groups of all, any and not', () => {
    const rule: AudienceTree = {
      all: [
        { any: [anyHour, { is: 'speaks', language: 'es' }] },
        { not: { is: 'attended', withinDays: 90, actionId: null } },
      ],
    };
    expect(audienceTree.parse(rule)).toEqual(rule);
    expect(conditionsOf(rule).map(({ is }) => is)).toEqual(['any_hour', 'speaks', 'attended']);
    expect(audienceTree.parse({ any: [] })).toEqual({ any: [] });
  });

  it('stands at most five groups deep, and reads no deeper in whatever is sent', () => {
    expect(audienceTree.safeParse(nested(5)).success).toBe(true);
    expect(audienceTree.safeParse(nested(6)).success).toBe(false);
    expect(audienceTree.safeParse(JSON.parse(`${'{"not":'.repeat(5000)}{}${'}'.repeat(5000)}`)).success).toBe(false);
  });

  it('has at most 60 conditions, however they are grouped', () => {
    const group = (size: number): AudienceTree => ({ any: Array.from({ length: size }, () => anyHour) });
    expect(audienceTree.safeParse({ all: [group(30), group(mostConditions - 30)] }).success).toBe(true);
    expect(audienceTree.safeParse({ all: [group(31), group(mostConditions - 30)] }).success).toBe(false);
  });

  it('names nothing beside one group or one condition', () => {
    expect(audienceTree.safeParse({ all: [], any: [] }).success).toBe(false);
    expect(audienceTree.safeParse({ is: 'any_hour', circleId: null }).success).toBe(false);
    const backwards = { is: 'can_come', weekday: 1, fromMinute: 600, untilMinute: 540 };
    expect(audienceTree.safeParse(backwards).success).toBe(false);
    expect(audienceTree.safeParse({ is: 'near', postalCode: '6060', miles: 5 }).success).toBe(false);
  });

  it('may be missing from whom an ask goes to, as in events from before there were rules', () => {
    expect(audienceRule.parse({ circleId: null, language: null })).toEqual({ circleId: null, language: null });
  });
});
