import type { RuleCondition, RuleNode, SaidAudience } from './audience-rule.js';
import { audienceRuleWords } from './audience-rule.words.js';
import type { Values } from './catalogue.js';
import type { Language } from './language.js';

/** The names of what a rule names by id: circles, workplaces, locals, units, tags, and the titles of actions. */
export type RuleNames = ReadonlyMap<string, string>;

/**
 * An audience in one sentence: "People of the circle K-12 who came to an action in the last 90 days, without those who
 * were texted in the last 7 days." What is excluded stands last, as it is thought of; every other *not* is said where it
 * belongs. An id without a name is said to be gone.
 */
export function sayAudience(language: Language, audience: SaidAudience, names: RuleNames): string {
  return new Sayer(language, names).sentence(audience);
}

/** One condition as what people do or are, or as what they do not: "came to an action in the last 90 days". */
export function sayCondition(language: Language, condition: RuleCondition, names: RuleNames, isNot = false): string {
  return new Sayer(language, names).clause(condition, isNot);
}

class Sayer {
  constructor(
    private readonly language: Language,
    private readonly names: RuleNames,
  ) {}

  sentence(audience: SaidAudience): string {
    const parts = partsOf(audience);
    const left = parts.filter((part) => 'not' in part).map(({ not }) => not);
    const wanted = parts.filter((part) => !('not' in part));
    const circles = wanted.filter((part) => 'is' in part && part.is === 'in_circle');
    const [circle] = circles.length === 1 ? circles : [];
    const others = wanted.filter((part) => part !== circle);
    const people = this.people(circle, others);
    const words = left.length === 0 ? people : this.say('without', { people, clauses: this.join('any', left, false) });
    return this.say('sentence', { words });
  }

  clause(node: RuleNode, isNot: boolean): string {
    if ('not' in node) return this.clause(node.not, !isNot);
    if ('is' in node) return this.condition(node, isNot);
    return 'all' in node ? this.join('all', node.all, isNot) : this.join('any', node.any, isNot);
  }

  private people(circle: RuleNode | undefined, wanted: readonly RuleNode[]): string {
    const name = circle && 'is' in circle && circle.is === 'in_circle' ? this.named(circle.circleId) : null;
    if (wanted.length === 0 && name === null) return this.say('everybody');
    const people = name === null ? this.say('people') : this.say('peopleOf', { circle: name });
    return wanted.length === 0 ? people : this.say('who', { people, clauses: this.join('all', wanted, false) });
  }

  /** Whoever does not meet all of some conditions misses any of them, so that a *not* is always said of one condition. */
  private join(mode: 'all' | 'any', nodes: readonly RuleNode[], isNot: boolean): string {
    const joined = isNot ? opposite(mode) : mode;
    const parts = nodes.flatMap((node) => spread(joined, node, isNot));
    if (parts.length === 0) return this.say(joined === 'all' ? 'anybody' : 'nobody');
    const clauses = parts.map((part) => {
      const clause = this.clause(part.node, part.isNot);
      // A list of the other kind stands in parentheses, or nobody knew where it ends.
      return parts.length > 1 && listOf(part.node, part.isNot) !== null
        ? this.say('group', { clauses: clause })
        : clause;
    });
    const type = joined === 'all' ? 'conjunction' : 'disjunction';
    return new Intl.ListFormat(this.language, { type }).format(clauses);
  }

  private condition(condition: RuleCondition, isNot: boolean): string {
    const key = `${isNot ? 'not_' : ''}${this.keyOf(condition)}` as Key;
    return this.say(key, this.valuesOf(condition, isNot));
  }

  private keyOf(condition: RuleCondition): string {
    if (condition.is === 'at_workplace' && condition.role) return `at_workplace_${condition.role}`;
    if (condition.is === 'in_local' && condition.unitId) return 'in_unit';
    if (condition.is === 'has_skill') return `has_skill_${condition.skill}`;
    if (condition.is === 'came_from') return `came_from_${condition.source}`;
    return condition.is === 'answered' && condition.answer ? `answered_${condition.answer}` : condition.is;
  }

  private valuesOf(condition: RuleCondition, isNot: boolean): Values {
    if ('weekday' in condition) return this.hoursOf(condition);
    if ('withinDays' in condition) {
      return { action: this.action(condition.actionId, isNot), span: this.span(condition.withinDays) };
    }
    if ('miles' in condition) return this.distanceOf(condition);
    if ('language' in condition) return { language: languageName(this.language, condition.language) };
    if ('days' in condition) return { days: condition.days, span: this.span(condition.days) };
    return this.belongingOf(condition);
  }

  private distanceOf(condition: Extract<RuleCondition, { miles: number }>): Values {
    if (condition.is === 'near') return { miles: condition.miles, postalCode: condition.postalCode };
    return { miles: condition.miles, action: this.action(condition.actionId, false) };
  }

  private belongingOf(condition: RuleCondition): Values {
    switch (condition.is) {
      case 'in_circle':
        return { circle: this.named(condition.circleId) };
      case 'at_workplace':
        return { workplace: this.named(condition.workplaceId) };
      case 'in_local': {
        const unit = condition.unitId === null ? '' : this.named(condition.unitId);
        return { local: this.named(condition.unionLocalId), unit };
      }
      case 'has_tag':
        return { tag: this.named(condition.tagId) };
      default:
        return {};
    }
  }

  private hoursOf(hours: { weekday: number; fromMinute: number; untilMinute: number }): Values {
    return {
      weekday: this.say(`weekday_${String(hours.weekday)}` as Key),
      from: this.clock(hours.fromMinute),
      until: this.clock(hours.untilMinute),
    };
  }

  private clock(minute: number): string {
    if (minute % 1440 === 0) return this.say('midnight');
    if (minute === 720) return this.say('noon');
    const past = String(minute % 60).padStart(2, '0');
    const hour = `${String(Math.floor(minute / 60) % 12 || 12)}${past === '00' ? '' : `:${past}`}`;
    return this.say(minute < 720 ? 'hourAm' : 'hourPm', { hour });
  }

  private action(id: string | null, isNot: boolean): string {
    if (id === null) return this.say(isNot ? 'anyAction' : 'someAction');
    const title = this.names.get(id);
    return title === undefined ? this.say('oneAction') : this.say('theAction', { title });
  }

  private span(days: number | null): string {
    return days === null ? '' : this.say('span', { days });
  }

  private named(id: string): string {
    return this.names.get(id) ?? this.say('gone');
  }

  private say(key: Key, values: Values = {}): string {
    return audienceRuleWords.say(this.language, key, values);
  }
}

type Key = ReturnType<typeof audienceRuleWords.keys>[number];

/** A tag such as `pl` by its name; what is no tag is said as it was written. */
function languageName(reader: Language, tag: string): string {
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
}

/** What a person has to meet, each by itself. */
function partsOf({ circleId, language, rule }: SaidAudience): RuleNode[] {
  return [
    ...(circleId === null ? [] : [{ is: 'in_circle', circleId } as const]),
    ...(language === null ? [] : [{ is: 'speaks', language } as const]),
    ...(rule ? flat(rule) : []),
  ];
}

function flat(rule: RuleNode): readonly RuleNode[] {
  return 'all' in rule ? rule.all.flatMap(flat) : [rule];
}

/** A part of a list, with whether it is meant or its opposite. */
interface Part {
  readonly node: RuleNode;
  readonly isNot: boolean;
}

/** The parts of a list of that kind: one that is such a list itself is its own parts. */
function spread(mode: 'all' | 'any', node: RuleNode, isNot: boolean): Part[] {
  if ('not' in node) return spread(mode, node.not, !isNot);
  const list = listOf(node, isNot);
  const items = 'all' in node ? node.all : 'any' in node ? node.any : [];
  const isOne = items.length === 1;
  if ((list === mode && items.length > 0) || isOne) return items.flatMap((item) => spread(mode, item, isNot));
  return [{ node, isNot }];
}

/** Of which kind a list is that a node is said as; null for what is no list. */
function listOf(node: RuleNode, isNot: boolean): 'all' | 'any' | null {
  if ('not' in node) return listOf(node.not, !isNot);
  if ('is' in node) return null;
  const mode = 'all' in node ? 'all' : 'any';
  return isNot ? opposite(mode) : mode;
}

function opposite(mode: 'all' | 'any'): 'all' | 'any' {
  return mode === 'all' ? 'any' : 'all';
}
