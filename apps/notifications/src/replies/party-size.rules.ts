import { isNearNegation, type Sign } from './lexicon.rules.js';

/**
 * A pattern of signs that says how many people come. `name` stands for a word we do not know, `Name` for one that is
 * also written like a name.
 */
interface PartyPattern {
  readonly of: string;
  /** People besides the writer, from the numbers in the pattern; null when it says "some" and not how many. */
  readonly guests: (...numbers: number[]) => number | null;
  /** Leading signs that stay for the answer ("1 mas 2": the 1 is the answer). */
  readonly keep?: number;
}

const beside = (...numbers: number[]) => numbers.at(-1) ?? null;
const including = (...numbers: number[]) => (numbers.at(-1) ?? 0) - 1;
const one = () => 1;
const two = () => 2;
const some = () => null;

/** Longest first, because the longest that fits wins. */
const patterns: readonly PartyPattern[] = (
  [
    { of: 'number more number', guests: beside, keep: 1 },
    { of: 'total_of number of_us', guests: including },
    { of: 'total_of number people', guests: including },
    { of: 'total_of number', guests: including },
    { of: 'number of_us', guests: including },
    { of: 'plus number more', guests: beside },
    { of: 'plus number people', guests: beside },
    { of: 'plus number', guests: beside },
    { of: 'more number', guests: beside },
    { of: 'with number more people', guests: beside },
    { of: 'with number more', guests: beside },
    { of: 'with number people', guests: beside },
    { of: 'with number relation', guests: beside },
    { of: 'with number', guests: beside },
    { of: 'self and number more', guests: beside },
    { of: 'self and number people', guests: beside },
    { of: 'self and number', guests: beside },
    { of: 'number more people', guests: beside },
    { of: 'number more', guests: beside },
    { of: 'number people', guests: beside },
    { of: 'number relation', guests: beside },
    { of: 'with possessive relation', guests: one },
    { of: 'plus possessive relation', guests: one },
    { of: 'plus relation', guests: one },
    { of: 'with relation', guests: one },
    { of: 'self and possessive relation', guests: one },
    { of: 'self and relation', guests: one },
    { of: 'self plus possessive relation', guests: one },
    { of: 'possessive relation and self', guests: one },
    { of: 'relation and self', guests: one },
    { of: 'self and name', guests: one },
    { of: 'self plus name', guests: one },
    { of: 'name and self', guests: one },
    { of: 'with Name', guests: one },
    { of: 'name and name and self', guests: two },
    { of: 'name break name and self', guests: two },
    { of: 'self break name and name', guests: two },
    { of: 'self and name and name', guests: two },
    { of: 'with Name and Name', guests: two },
    { of: 'with possessive people', guests: some },
    { of: 'with people', guests: some },
    { of: 'plus possessive people', guests: some },
    { of: 'self and possessive people', guests: some },
    { of: 'possessive people and self', guests: some },
    { of: 'both', guests: one },
    { of: 'alone', guests: () => 0 },
  ] satisfies PartyPattern[]
).sort((a, b) => b.of.split(' ').length - a.of.split(' ').length);

const compiled = patterns.map((pattern) => ({ ...pattern, slots: pattern.of.split(' ') }));

/** What a reply says of the people who come: sizes found, and the signs that are left without them. */
export interface Party {
  readonly sizes: readonly (number | null)[];
  readonly rest: readonly Sign[];
}

/** Takes every pattern of people out of a reply's signs. */
export function takeParty(signs: readonly Sign[]): Party {
  const sizes: (number | null)[] = [];
  const rest: Sign[] = [];
  for (let at = 0; at < signs.length;) {
    const pattern = compiled.find(({ slots }) => slots.every((slot, offset) => fits(slot, signs[at + offset])));
    const taken = signs.slice(at, at + (pattern?.slots.length ?? 1));
    rest.push(...taken.slice(0, pattern ? (pattern.keep ?? 0) : 1));
    if (pattern) sizes.push(pattern.guests(...taken.flatMap((sign) => sign.value ?? [])));
    at += taken.length;
  }
  return { sizes, rest };
}

function fits(slot: string, sign: Sign | undefined): boolean {
  if (sign === undefined) return false;
  if (slot === 'name') return isName(sign);
  if (slot === 'Name') return isName(sign) && sign.capital;
  return [...sign.kinds].some((kind) => kind === slot);
}

function isName(sign: Sign): boolean {
  return sign.kinds.has('unknown') && sign.text.length > 1 && !isNearNegation(sign.text);
}
