import type { z } from 'zod';
import { type AudienceTree, audienceTree, type audienceRule } from '#contracts';
import { Problem } from '#runtime';
import { waveRuleTooDeep } from './waves.errors.js';

type Audience = z.output<typeof audienceRule>;

/**
 * What a wave after the first is for: `nudge` asks people again who were asked and have not answered, `further` asks
 * people who were not asked yet. Whoever answered is asked by neither.
 */
export type FurtherKind = 'nudge' | 'further';

/**
 * An audience held to what a further wave is for; one that is held to it already is not held twice.
 *
 * @throws Problem `wave_rule_too_deep` for a rule that has no room left for that.
 */
export function heldToWave(kind: FurtherKind, actionId: string, audience: Audience): Audience {
  const asked: AudienceTree = { is: 'asked', withinDays: null, actionId };
  const answered: AudienceTree = { is: 'answered', answer: null, withinDays: null, actionId };
  const own: AudienceTree[] = [kind === 'nudge' ? asked : { not: asked }, { not: answered }];
  const { rule } = audience;
  const parts = rule === undefined ? [] : 'all' in rule ? rule.all : [rule];
  const wanted = new Set(own.map((part) => JSON.stringify(part)));
  const others = parts.filter((part) => !wanted.has(JSON.stringify(part)));
  const held = audienceTree.safeParse({ all: [...own, ...others] });
  if (!held.success) throw new Problem(waveRuleTooDeep);
  return { ...audience, rule: held.data };
}
