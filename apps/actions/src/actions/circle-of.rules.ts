import type { z } from 'zod';
import type { AudienceTree, audienceRule } from '#contracts';

/**
 * The circle whose action it is, under which everybody finds it: the one that is asked, else the only one in which a
 * rule wants everybody to be. An action for people of any of two circles is of neither.
 */
export function circleOf({ circleId, rule }: z.output<typeof audienceRule>): string | null {
  if (circleId !== null || !rule) return circleId;
  const [only, ...others] = new Set(demandedBy(rule));
  return only !== undefined && others.length === 0 ? only : null;
}

/** Circles that somebody must be in for the rule to mean them. */
function demandedBy(tree: AudienceTree): readonly string[] {
  if ('all' in tree) return tree.all.flatMap(demandedBy);
  if ('any' in tree) return tree.any.length === 1 ? tree.any.flatMap(demandedBy) : [];
  return 'is' in tree && tree.is === 'in_circle' ? [tree.circleId] : [];
}
