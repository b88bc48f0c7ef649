import { nearAnswer, type Sign } from './lexicon.rules.js';

/** What counts in a reply once people and hours are taken out of it, the strongest first. */
const rolesByWeight = [
  ...(['no', 'not', 'but', 'hinted_no', 'inverter', 'maybe', 'yes', 'coming', 'ok', 'thanks', 'day', 'time'] as const),
  ...(['number', 'break', 'question', 'filler'] as const),
] as const;

/** A sign's one role in the reply; `unknown` is everything that we cannot place, whatever its words. */
export type Role = (typeof rolesByWeight)[number] | 'unknown';

export interface Part {
  readonly role: Role;
  readonly value: number | null;
}

/** Kinds that say nothing by themselves; "am" here is the verb, because hours are already taken out. */
const silent = new Set(['self', 'and', 'total_of', 'half_of_day', 'relation']);

/** Gives each sign its role; a word that is one slip away from one kind of answer takes that role. */
export function partsOf(signs: readonly Sign[]): Part[] {
  return signs.map((sign) => ({ role: roleOf(sign), value: sign.value }));
}

function roleOf(sign: Sign): Role {
  const weighed = rolesByWeight.find((role) => sign.kinds.has(role));
  if (weighed) return weighed;
  if ([...sign.kinds].some((kind) => silent.has(kind))) return 'filler';
  return (sign.kinds.has('unknown') ? nearAnswer(sign.text) : null) ?? 'unknown';
}

const hours = [
  ...['at number half_of_day', 'at time half_of_day', 'at number', 'at time', 'number half_of_day', 'time half_of_day'],
].map((pattern) => pattern.split(' '));

/** Joins the signs of an hour ("at 6", "a las 6 de la manana") into one, so that its number is nobody's party size. */
export function joinHours(signs: readonly Sign[]): Sign[] {
  const joined: Sign[] = [];
  for (let at = 0; at < signs.length;) {
    const pattern = hours.find((slots) => slots.every((slot, offset) => hasKind(signs[at + offset], slot)));
    const taken = signs.slice(at, at + (pattern?.length ?? 1));
    const [first] = taken;
    if (first) joined.push(pattern ? { ...first, kinds: new Set(['time'] as const), value: null } : first);
    at += taken.length;
  }
  return joined;
}

function hasKind(sign: Sign | undefined, kind: string): boolean {
  return sign !== undefined && [...sign.kinds].some((own) => own === kind);
}
