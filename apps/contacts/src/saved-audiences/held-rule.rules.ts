import { type AudienceTree, audienceTree } from '#contracts';
import { Problem } from '#runtime';
import { audienceTooDeep } from './saved-audiences.errors.js';

/**
 * A rule held to the people of some circles (null: to nobody's, it stays as it is). One that is held to them already is
 * not held twice.
 */
export function heldTo(circles: readonly string[] | null, rule: AudienceTree): AudienceTree {
  if (circles === null) return rule;
  const own: AudienceTree = { any: circles.map((circleId) => ({ is: 'in_circle', circleId })) };
  const parts = 'all' in rule ? rule.all : [rule];
  const [first] = parts;
  return JSON.stringify(first) === JSON.stringify(own) ? { all: parts } : { all: [own, ...parts] };
}

/** @throws Problem `audience_too_deep` for a rule that lost its room to the circles it is held to. */
export function refuseTooDeep(rule: AudienceTree): AudienceTree {
  if (!audienceTree.safeParse(rule).success) throw new Problem(audienceTooDeep);
  return rule;
}
