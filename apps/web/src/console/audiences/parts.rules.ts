import type { RuleCondition, RuleNode } from '#words';

/** A part of a rule while it is put together: a condition, or a list of parts, meant as it is or turned round. */
export type Part = PartCondition | PartList;

interface Named {
  /** Stays the same while the part is edited and moved. */
  readonly key: string;
  /** Whoever does not meet it. */
  readonly isNot: boolean;
}

export interface PartCondition extends Named {
  readonly condition: RuleCondition;
}

export interface PartList extends Named {
  readonly mode: 'all' | 'any';
  readonly parts: readonly Part[];
}

/** A rule while it is put together: who is meant, and whoever of these is left out. */
export interface Builder {
  readonly wanted: PartList;
  readonly without: PartList;
}

/** As deep as the contracts let groups stand in groups, and as many conditions as they let a rule have. */
const deepest = 5;
const mostConditions = 60;

let made = 0;

/** A key that no other part on this page has. */
export function newKey(): string {
  made += 1;
  return `part-${String(made)}`;
}

/** The rule taken apart for editing; null is everybody. */
export function builderOf(rule: RuleNode | null): Builder {
  const parts = rule === null ? [] : 'all' in rule ? rule.all : [rule];
  const left = parts.filter((part) => 'not' in part).flatMap(({ not }) => ('any' in not ? not.any : [not]));
  const wanted = parts.filter((part) => !('not' in part));
  const [only] = wanted;
  const isAny = wanted.length === 1 && only !== undefined && 'any' in only;
  return {
    wanted: listOf(isAny ? 'any' : 'all', isAny ? only.any : wanted),
    without: listOf('any', left),
  };
}

/** The rule that was put together; what is not filled in yet is left out. */
export function ruleOf({ wanted, without }: Builder): RuleNode {
  const meant = nodesOf(wanted);
  const left = nodesOf(without);
  const parts: RuleNode[] = wanted.mode === 'all' || meant.length < 2 ? [...meant] : [{ any: meant }];
  const [only] = left;
  if (only) parts.push({ not: left.length === 1 ? only : { any: left } });
  const [one] = parts;
  return one && parts.length === 1 && !('not' in one) ? one : { all: parts };
}

/** The rule of those who are left out by one part of it, of all who are meant: to tell how many they are. */
export function leftOutBy({ wanted, without }: Builder): { readonly key: string; readonly rule: RuleNode }[] {
  return without.parts.flatMap((part) => {
    const [node] = nodesOf({ ...without, parts: [part] });
    const meant = ruleOf({ wanted, without: { ...without, parts: [] } });
    return node ? [{ key: part.key, rule: { all: 'all' in meant ? [...meant.all, node] : [meant, node] } }] : [];
  });
}

/** Whether everything that was begun is filled in. */
export function isWhole({ wanted, without }: Builder): boolean {
  return [...wanted.parts, ...without.parts].every(isFilled);
}

/** Whether a rule may be kept and used: not deeper and not longer than everybody can read. */
export function mayStand(rule: RuleNode): boolean {
  return depthOf(rule) <= deepest && lengthOf(rule) <= mostConditions;
}

/** A list with one part changed, put in or (null) taken out, wherever in it that part stands. */
export function changed(list: PartList, key: string, part: Part | null): PartList {
  const parts = list.parts.flatMap((one): Part[] => {
    if (one.key === key) return part === null ? [] : [part];
    return ['parts' in one ? changed(one, key, part) : one];
  });
  return { ...list, parts };
}

function listOf(mode: 'all' | 'any', nodes: readonly RuleNode[], isNot = false): PartList {
  return { key: newKey(), isNot, mode, parts: nodes.map((node) => partOf(node, false)) };
}

function partOf(node: RuleNode, isNot: boolean): Part {
  if ('not' in node) return partOf(node.not, !isNot);
  if ('all' in node) return listOf('all', node.all, isNot);
  if ('any' in node) return listOf('any', node.any, isNot);
  return { key: newKey(), isNot, condition: node };
}

function nodesOf(list: PartList): RuleNode[] {
  return list.parts.filter(isFilled).map((part) => {
    const node = 'parts' in part ? groupOf(part) : part.condition;
    return part.isNot ? { not: node } : node;
  });
}

function groupOf(list: PartList): RuleNode {
  const nodes = nodesOf(list);
  const [one] = nodes;
  if (one && nodes.length === 1) return one;
  return list.mode === 'all' ? { all: nodes } : { any: nodes };
}

/** A condition is whole when nothing in it waits for a choice; a group when something is in it. */
function isFilled(part: Part): boolean {
  if ('parts' in part) return part.parts.length > 0 && part.parts.every(isFilled);
  return isComplete(part.condition);
}

/** Whether everything of a condition is chosen. */
export function isComplete(condition: RuleCondition): boolean {
  if ('weekday' in condition && condition.untilMinute <= condition.fromMinute) return false;
  if (condition.is === 'near' && !/^\d{5}$/.test(condition.postalCode)) return false;
  if (condition.is === 'also_speaks') return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(condition.language);
  return Object.values({ ...condition }).every((value) => value !== '' && !Number.isNaN(value));
}

function depthOf(rule: RuleNode): number {
  if ('is' in rule) return 0;
  const inner = 'not' in rule ? [rule.not] : 'all' in rule ? rule.all : rule.any;
  return 1 + Math.max(0, ...inner.map(depthOf));
}

function lengthOf(rule: RuleNode): number {
  if ('is' in rule) return 1;
  const inner = 'not' in rule ? [rule.not] : 'all' in rule ? rule.all : rule.any;
  return inner.reduce((sum, one) => sum + lengthOf(one), 0);
}
