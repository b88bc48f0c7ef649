import type { Language } from './language.js';

/** What a rule may ask of a person. The shape is that of the contracts, written down again: words know no contracts. */
export type RuleCondition =
  | { readonly is: 'in_circle'; readonly circleId: string }
  | { readonly is: 'at_workplace'; readonly workplaceId: string; readonly role: WorkplaceRole | null }
  | { readonly is: 'in_local'; readonly unionLocalId: string; readonly unitId: string | null }
  | { readonly is: 'speaks'; readonly language: Language }
  | { readonly is: 'also_speaks'; readonly language: string }
  | { readonly is: 'has_skill'; readonly skill: RuleSkill }
  | { readonly is: 'has_tag'; readonly tagId: string }
  | { readonly is: 'any_hour' }
  | { readonly is: 'agreed_to'; readonly purpose: 'elections' }
  | { readonly is: 'came_from'; readonly source: RuleSource }
  | { readonly is: 'member_for'; readonly days: number }
  | ({ readonly is: 'can_come' } & RuleHours)
  | ({ readonly is: 'free_then' } & RuleHours)
  | { readonly is: 'near'; readonly postalCode: string; readonly miles: number }
  | { readonly is: 'near_action'; readonly actionId: string; readonly miles: number }
  | ({ readonly is: 'attended' } & RuleSpan)
  | ({ readonly is: 'no_show' } & RuleSpan)
  | ({ readonly is: 'answered'; readonly answer: 'yes' | 'maybe' | 'no' | null } & RuleSpan)
  | ({ readonly is: 'asked' } & RuleSpan)
  | { readonly is: 'texted_within'; readonly days: number };

/** A rule over people: conditions, and what puts them together. */
export type RuleNode =
  | { readonly all: readonly RuleNode[] }
  | { readonly any: readonly RuleNode[] }
  | { readonly not: RuleNode }
  | RuleCondition;

/** Whom an ask goes to: a circle, a language and a rule, each of which a person has to meet. */
export interface SaidAudience {
  readonly circleId: string | null;
  readonly language: Language | null;
  readonly rule?: RuleNode | null | undefined;
}

type WorkplaceRole = 'rank_and_file' | 'steward' | 'officer' | 'staff';
type RuleSkill = 'marshal' | 'medic' | 'interpreter' | 'driver' | 'captain';
type RuleSource = 'console' | 'import' | 'walk_in' | 'joined';

/** A part of a day of the week: 1 is Monday, minutes count from midnight. */
interface RuleHours {
  readonly weekday: number;
  readonly fromMinute: number;
  readonly untilMinute: number;
}

/** How far back, and of which action; null means ever, and any. */
interface RuleSpan {
  readonly withinDays: number | null;
  readonly actionId: string | null;
}

/** Every condition of a rule, in the order in which they stand. */
export function conditionsOf(rule: RuleNode): RuleCondition[] {
  if ('all' in rule) return rule.all.flatMap(conditionsOf);
  if ('any' in rule) return rule.any.flatMap(conditionsOf);
  return 'not' in rule ? conditionsOf(rule.not) : [rule];
}
