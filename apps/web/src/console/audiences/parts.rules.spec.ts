import { describe, expect, it } from '@jest/globals';
import type { RuleNode } from '#words';
import {
  builderOf,
  changed,
  isComplete,
  isWhole,
  leftOutBy,
  mayStand,
  newKey,
  type Part,
  ruleOf,
} from './parts.rules.js';

const came = { is: 'attended', withinDays: 90, actionId: null } as const;
const drives = { is: 'has_skill', skill: 'driver' } as const;
const texted = { is: 'texted_within', days: 7 } as const;

function again(rule: RuleNode | null): RuleNode {
  return ruleOf(builderOf(rule));
}

describe('a rule while it is put together', () => {
  it.each<RuleNode>([
    { all: [] },
    came,
    { all: [came, drives] },
    { any: [came, drives] },
    { all: [came, { not: texted }] },
    { all: [{ any: [came, drives] }, { not: { any: [texted, drives] } }] },
    { all: [{ not: texted }] },
    { all: [came, { any: [drives, { all: [texted, { not: came }] }] }] },
    { any: [came, { not: { any: [drives, texted] } }] },
  ])('%j is taken apart and comes out the same', (rule) => {
    expect(again(rule)).toEqual(rule);
  });

  it('means everybody when nothing is in it', () => {
    expect(again(null)).toEqual({ all: [] });
  });

  it('leaves out what is not filled in yet, and says that it is not whole', () => {
    const open: Part = { key: newKey(), isNot: false, condition: { is: 'in_circle', circleId: '' } };
    const builder = builderOf(came);
    const wanted = { ...builder.wanted, parts: [...builder.wanted.parts, open] };
    expect(ruleOf({ ...builder, wanted })).toEqual(came);
    expect([isWhole(builder), isWhole({ ...builder, wanted })]).toEqual([true, false]);
  });

  it('changes and takes out a part wherever it stands', () => {
    const { wanted } = builderOf({ all: [came, { any: [drives, texted] }] });
    const [, group] = wanted.parts;
    const inner = group && 'parts' in group ? group.parts[1] : undefined;
    const key = inner?.key ?? '';
    const without = builderOf(null).without;
    expect(ruleOf({ wanted: changed(wanted, key, null), without })).toEqual({ all: [came, drives] });
    const turned = { key, isNot: true, condition: texted };
    expect(ruleOf({ wanted: changed(wanted, key, turned), without })).toEqual({
      all: [came, { any: [drives, { not: texted }] }],
    });
  });

  it('check A7: tells of each exclusion whom of those who are meant it leaves out', () => {
    const builder = builderOf({ all: [came, { not: { any: [texted, drives] } }] });
    expect(leftOutBy(builder).map(({ rule }) => rule)).toEqual([{ all: [came, texted] }, { all: [came, drives] }]);
    expect(leftOutBy(builderOf({ all: [{ any: [came, drives] }, { not: texted }] })).map(({ rule }) => rule)).toEqual([
      { all: [{ any: [came, drives] }, texted] },
    ]);
  });

  it('may be five deep and no deeper', () => {
    const deep = (depth: number): RuleNode => (depth === 0 ? came : { any: [deep(depth - 1), drives] });
    expect([mayStand(deep(5)), mayStand(deep(6))]).toEqual([true, false]);
    expect(mayStand({ any: Array.from({ length: 61 }, () => came) })).toBe(false);
  });

  it.each([
    [{ is: 'near', postalCode: '6061', miles: 5 }, false],
    [{ is: 'near', postalCode: '60614', miles: Number.NaN }, false],
    [{ is: 'near', postalCode: '60614', miles: 5 }, true],
    [{ is: 'can_come', weekday: 1, fromMinute: 600, untilMinute: 600 }, false],
    [{ is: 'also_speaks', language: 'p' }, false],
    [{ is: 'also_speaks', language: 'zh-Hant' }, true],
    [{ is: 'any_hour' }, true],
  ] as const)('%j is filled in: %s', (condition, filled) => {
    expect(isComplete(condition)).toBe(filled);
  });
});
