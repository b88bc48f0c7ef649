import { type AudienceCondition, type AudienceTree, conditionsOf } from '#contracts';
import { centroidOf, type GeoPoint, milesBetween } from '../../zones/places.rules.js';
import { addAll, addTo, atLeast, type Bits, keepCommon, marked, noneOf, without } from './bits.rules.js';
import { canCome, isFree, type Stretch } from './hours.rules.js';
import type { Deed, PeopleTable } from './people-table.js';
import { languages, reaches } from './people-table.js';

const secondsPerDay = 86_400;

/** What people did at one action, a row for each of them; times in seconds, 0 for never. */
export interface ActionPeople {
  readonly ordinals: Uint32Array;
  readonly times: Readonly<Record<Exclude<Deed, 'texted'>, Uint32Array>>;
}

/** What a rule is asked with, beside everybody. */
export interface RuleGround {
  readonly nowMs: number;
  /** For each action that the rule names as one where people did something. */
  readonly actions: ReadonlyMap<string, ActionPeople>;
  /** Where an action is that the rule names as near; missing when nobody knows. */
  readonly places: ReadonlyMap<string, GeoPoint>;
}

type Of<Is extends AudienceCondition['is']> = Extract<AudienceCondition, { is: Is }>;
type DeedCondition = Of<'attended' | 'no_show' | 'answered' | 'asked'>;

/** Of whom a rule is so. */
export function peopleOf(table: PeopleTable, rule: AudienceTree, ground: RuleGround): Bits {
  return new RuleBits(table, ground, rule).of(rule);
}

class RuleBits {
  private readonly people: number;
  private readonly everybody: Bits;
  private readonly facets: ReadonlyMap<string, Bits>;

  constructor(
    private readonly table: PeopleTable,
    private readonly ground: RuleGround,
    rule: AudienceTree,
  ) {
    this.people = table.ids.size;
    this.everybody = table.everybody();
    this.facets = table.facets.gather(conditionsOf(rule).flatMap(facetsOf), this.people);
  }

  of(rule: AudienceTree): Bits {
    if ('all' in rule)
      return rule.all.reduce<Bits>((all, part) => keepCommon(all, this.of(part)), this.everybody.slice());
    if ('any' in rule) return rule.any.reduce<Bits>((any, part) => addAll(any, this.of(part)), noneOf(this.people));
    if ('not' in rule) return without(this.everybody, this.of(rule.not));
    return keepCommon(this.whoFits(rule).slice(), this.everybody);
  }

  private whoFits(condition: AudienceCondition): Bits {
    const name = facetOf(condition);
    if (name !== null) return this.facets.get(name) ?? noneOf(this.people);
    if ('miles' in condition) return this.near(this.placeOf(condition), condition.miles);
    switch (condition.is) {
      case 'agreed_to':
        return this.agreedTo(condition.purpose);
      case 'speaks':
        return this.where(this.table.language.values, (number) => number === languages.indexOf(condition.language));
      case 'member_for':
        return this.memberFor(condition.days);
      case 'can_come':
      case 'free_then':
        return this.inWeek(condition.is === 'can_come' ? canCome : isFree, condition);
      case 'texted_within':
        return this.since([this.table.last.texted.values], this.cutOff(condition.days));
      default:
        return this.didAt(condition as DeedCondition);
    }
  }

  /** A closed door is closed for every purpose; an open one lets through what was agreed to on that channel. */
  private agreedTo(purpose: string): Bits {
    return (['sms', 'email'] as const)
      .map((channel) => {
        const reached = this.where(this.table.reach.values, (number) => number === reaches.indexOf(channel));
        return keepCommon(reached, this.facets.get(agreedName(purpose, channel)) ?? noneOf(this.people));
      })
      .reduce((all, bits) => addAll(all, bits), noneOf(this.people));
  }

  private where(values: ArrayLike<number>, fits: (value: number) => boolean): Bits {
    const bits = noneOf(this.people);
    for (let ordinal = 0; ordinal < this.people; ordinal += 1) if (fits(values[ordinal] ?? 0)) addTo(bits, ordinal);
    return bits;
  }

  private memberFor(days: number): Bits {
    const latest = Math.floor(this.ground.nowMs / 1000 / secondsPerDay) - days;
    return this.where(this.table.memberSince.values, (since) => since > -1_000_000 && since <= latest);
  }

  private inWeek(fits: typeof canCome, wanted: Stretch): Bits {
    const fitting = Uint8Array.from(this.table.weeks.values, (week) => Number(fits(week, wanted)));
    return marked(this.table.week.values, fitting, this.people);
  }

  private placeOf(condition: Of<'near' | 'near_action'>): GeoPoint | null {
    if (condition.is === 'near') return centroidOf(condition.postalCode);
    return this.ground.places.get(condition.actionId) ?? null;
  }

  private near(place: GeoPoint | null, miles: number): Bits {
    const isNear = (code: string): boolean => {
      const home = place && centroidOf(code);
      return !!home && milesBetween(place, home) <= miles;
    };
    const fitting = Uint8Array.from(this.table.postalCodes.values, (code) => Number(isNear(code)));
    return marked(this.table.postalCode.values, fitting, this.people);
  }

  private didAt(condition: DeedCondition): Bits {
    const cutOff = this.cutOff(condition.withinDays);
    const wanted = deedsOf(condition);
    if (condition.actionId === null)
      return this.since(
        wanted.map((deed) => this.table.last[deed].values),
        cutOff,
      );
    const action = this.ground.actions.get(condition.actionId);
    const bits = noneOf(this.people);
    if (!action) return bits;
    const { ordinals, times } = action;
    // As plain as it is because it is walked through for everybody who was asked.
    for (const column of wanted.map((deed) => times[deed])) {
      for (let row = 0; row < ordinals.length; row += 1) {
        if (isSince(column[row] ?? 0, cutOff)) addTo(bits, ordinals[row] ?? 0);
      }
    }
    return bits;
  }

  private since(columns: readonly Uint32Array[], cutOff: number): Bits {
    return columns
      .map((values) => atLeast(values, Math.max(1, cutOff), this.people))
      .reduce((all, bits) => addAll(all, bits), noneOf(this.people));
  }

  private cutOff(days: number | null): number {
    return days === null ? 0 : Math.floor(this.ground.nowMs / 1000) - days * secondsPerDay;
  }
}

function isSince(seconds: number, cutOff: number): boolean {
  return seconds > 0 && seconds >= cutOff;
}

function deedsOf(condition: DeedCondition): readonly Exclude<Deed, 'texted'>[] {
  if (condition.is === 'answered') return condition.answer === null ? ['yes', 'maybe', 'no'] : [condition.answer];
  return [({ attended: 'attended', no_show: 'noShow', asked: 'asked' } as const)[condition.is]];
}

/** The names under which people have what a condition asks. */
function facetsOf(condition: AudienceCondition): readonly string[] {
  if (condition.is === 'agreed_to') return ['sms', 'email'].map((channel) => agreedName(condition.purpose, channel));
  const name = facetOf(condition);
  return name === null ? [] : [name];
}

function agreedName(purpose: string, channel: string): string {
  return `agreed:${purpose}:${channel}`;
}

/** The name under which a person has it, for what people simply have; null for what is reckoned. */
function facetOf(condition: AudienceCondition): string | null {
  switch (condition.is) {
    case 'in_circle':
      return `circle:${condition.circleId}`;
    case 'at_workplace':
      return `workplace:${[condition.workplaceId, ...(condition.role ? [condition.role] : [])].join(':')}`;
    case 'in_local':
      return condition.unitId === null
        ? `local:${condition.unionLocalId}`
        : `unit:${condition.unionLocalId}:${condition.unitId}`;
    case 'also_speaks':
      return `speaks:${condition.language.toLowerCase()}`;
    case 'has_skill':
      return `skill:${condition.skill}`;
    case 'has_tag':
      return `tag:${condition.tagId}`;
    case 'any_hour':
      return 'any_hour';
    case 'came_from':
      return `source:${condition.source}`;
    default:
      return null;
  }
}
