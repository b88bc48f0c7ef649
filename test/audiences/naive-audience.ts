import type { AudienceCondition, AudienceTree } from '#contracts';
import { centroidOf, milesBetween } from '../../apps/contacts/src/zones/places.rules.js';

/** Something that somebody did at an action; the last of their answers for it is the one that counts. */
export interface NaiveDeeds {
  readonly askedAt: number;
  readonly answer: 'yes' | 'maybe' | 'no' | null;
  readonly answeredAt: number;
  readonly attendedAt: number;
  readonly noShowAt: number;
}

/** A person as one would write them down; times are seconds, 0 for never. */
export interface NaivePerson {
  readonly id: string;
  readonly language: 'en' | 'es';
  readonly reach: 'sms' | 'email' | 'opted_out' | 'no_phone' | 'not_textable' | 'no_consent';
  readonly sharedAddress: string | null;
  readonly postalCode: string | null;
  readonly memberSince: number | null;
  readonly source: string;
  readonly anyHour: boolean;
  /** The channels on which they agreed to be asked about elections. */
  readonly elections: readonly ('sms' | 'email')[];
  readonly circleIds: readonly string[];
  readonly workplaces: readonly { readonly id: string; readonly role: string }[];
  readonly local: { readonly id: string; readonly unitId: string | null } | null;
  readonly otherLanguages: readonly string[];
  readonly skills: readonly string[];
  readonly tagIds: readonly string[];
  readonly hours: readonly {
    readonly kind: 'can_come' | 'own_shift';
    readonly weekday: number;
    readonly fromMinute: number;
    readonly untilMinute: number;
  }[];
  readonly textedAt: number;
  readonly deeds: Readonly<Record<string, NaiveDeeds>>;
}

/** What is known beside people. */
export interface NaiveWorld {
  readonly nowMs: number;
  readonly placeOfAction: Readonly<Record<string, string>>;
}

const day = 86_400;

/** Whether a rule is so of a person, written to be read and in no hurry. */
export function isMeant(person: NaivePerson, rule: AudienceTree, world: NaiveWorld): boolean {
  if ('all' in rule) return rule.all.every((part) => isMeant(person, part, world));
  if ('any' in rule) return rule.any.some((part) => isMeant(person, part, world));
  if ('not' in rule) return !isMeant(person, rule.not, world);
  const check = checks[rule.is] as Check<AudienceCondition['is']>;
  return check(person, rule, world);
}

type Of<Is extends AudienceCondition['is']> = Extract<AudienceCondition, { is: Is }>;
type Check<Is extends AudienceCondition['is']> = (person: NaivePerson, one: Of<Is>, world: NaiveWorld) => boolean;

const checks: { readonly [Is in AudienceCondition['is']]: Check<Is> } = {
  in_circle: (person, { circleId }) => person.circleIds.includes(circleId),
  at_workplace: (person, one) =>
    person.workplaces.some(({ id, role }) => id === one.workplaceId && (one.role ?? role) === role),
  in_local: ({ local }, one) => local?.id === one.unionLocalId && (one.unitId ?? local.unitId) === local.unitId,
  speaks: (person, { language }) => person.language === language,
  also_speaks: (person, { language }) => person.otherLanguages.includes(language),
  has_skill: (person, { skill }) => person.skills.includes(skill),
  has_tag: (person, { tagId }) => person.tagIds.includes(tagId),
  any_hour: (person) => person.anyHour,
  agreed_to: ({ elections, reach }) => (elections as readonly string[]).includes(reach),
  came_from: (person, { source }) => person.source === source,
  member_for: ({ memberSince }, { days }, world) =>
    memberSince !== null && memberSince + days <= Math.floor(world.nowMs / 1000 / day),
  can_come: (person, one) =>
    minutesOf(one).every((minute) => person.hours.some((some) => some.kind === 'can_come' && has(some, one, minute))),
  free_then: (person, one) =>
    !minutesOf(one).some((minute) => person.hours.some((some) => some.kind === 'own_shift' && has(some, one, minute))),
  near: (person, { postalCode, miles }) => isNear(person.postalCode, postalCode, miles),
  near_action: (person, one, world) => isNear(person.postalCode, world.placeOfAction[one.actionId] ?? null, one.miles),
  texted_within: (person, { days }, world) => isWithin(person.textedAt, days, world),
  asked: (person, one, world) => at(person, one).some(({ askedAt }) => isWithin(askedAt, one.withinDays, world)),
  attended: (person, one, world) =>
    at(person, one).some(({ attendedAt }) => isWithin(attendedAt, one.withinDays, world)),
  no_show: (person, one, world) => at(person, one).some(({ noShowAt }) => isWithin(noShowAt, one.withinDays, world)),
  answered: (person, one, world) =>
    at(person, one).some(
      ({ answer, answeredAt }) =>
        answer !== null && (one.answer ?? answer) === answer && isWithin(answeredAt, one.withinDays, world),
    ),
};

function isWithin(time: number, days: number | null, { nowMs }: NaiveWorld): boolean {
  return time > 0 && (days === null || Math.floor(nowMs / 1000) - time <= days * day);
}

function at({ deeds }: NaivePerson, { actionId }: { readonly actionId: string | null }): readonly NaiveDeeds[] {
  return Object.entries(deeds).flatMap(([id, done]) => (actionId === null || actionId === id ? [done] : []));
}

function minutesOf({ fromMinute, untilMinute }: { fromMinute: number; untilMinute: number }): number[] {
  return Array.from({ length: untilMinute - fromMinute }, (_, minute) => fromMinute + minute);
}

function has(hours: NaivePerson['hours'][number], { weekday }: { weekday: number }, minute: number): boolean {
  return hours.weekday === weekday && hours.fromMinute <= minute && minute < hours.untilMinute;
}

function isNear(home: string | null, place: string | null, miles: number): boolean {
  const from = home === null ? null : centroidOf(home);
  const to = place === null ? null : centroidOf(place);
  return from !== null && to !== null && milesBetween(to, from) <= miles;
}
