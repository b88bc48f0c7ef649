import { ageParts, freshness, gapOf, type FlooredCount, type Gap } from './board.rules.js';

type PlainGap = Exclude<Gap['kind'], 'short' | 'over'>;

/**
 * The sentences of a board in its page's language, with `{n}` and `{age}` where the numbers go (and `{yes}`, `{goal}` in `meter`). The page hands them
 * to its script, so that the events hold numbers only and server and script say the same.
 */
export interface BoardTexts extends Readonly<Record<PlainGap, string>> {
  readonly locale: string;
  readonly few: string;
  readonly hidden: string;
  readonly hereToo: string;
  readonly meter: string;
  readonly shortOne: string;
  readonly shortMany: string;
  readonly overOne: string;
  readonly overMany: string;
  readonly live: string;
  readonly crowded: string;
  readonly quiet: string;
  readonly seconds: string;
  readonly minutes: string;
  readonly hours: string;
}

/** A count as the board shows it: grouped digits, or the sign for a group that is not told. */
export function countText(count: FlooredCount, texts: BoardTexts): string {
  return typeof count === 'string' ? texts[count] : new Intl.NumberFormat(texts.locale).format(count);
}

/** How many of a shift are here, in words; nothing while nobody is. */
export function hereText(here: FlooredCount, texts: BoardTexts): string {
  return here === 0 || here === 'hidden' ? '' : texts.hereToo.replace('{n}', countText(here, texts));
}

/** What a shift's meter says to who cannot see it. */
export function meterText(yes: FlooredCount, goal: number, texts: BoardTexts): string {
  return texts.meter.replace('{yes}', countText(yes, texts)).replace('{goal}', countText(goal, texts));
}

/** The gap of a shift in words, with its colour: red for short, green for full and over, none otherwise. */
export function gapText(yes: FlooredCount, goal: number, texts: BoardTexts): { text: string; tone: string } {
  const gap = gapOf(yes, goal);
  switch (gap.kind) {
    case 'short':
      return { tone: 'short', text: counted(gap.people, texts.shortOne, texts.shortMany, texts) };
    case 'over':
      return { tone: 'enough', text: counted(gap.people, texts.overOne, texts.overMany, texts) };
    default:
      return { tone: plainTones[gap.kind], text: texts[gap.kind] };
  }
}

const plainTones: Readonly<Record<PlainGap, string>> = { full: 'enough', shortByFew: 'short', noGoal: '', untold: '' };

function counted(people: number, one: string, many: string, texts: BoardTexts): string {
  return (people === 1 ? one : many).replace('{n}', countText(people, texts));
}

/** How old the numbers are, in words; and why they stand still where too many watch. */
export function ageText(ageSeconds: number, texts: BoardTexts, isCrowded = false): string {
  const { unit, n } = ageParts(ageSeconds);
  const age = texts[unit].replace('{n}', String(n));
  const sentence = freshness(ageSeconds) === 'live' ? texts.live : texts.quiet;
  return (isCrowded ? texts.crowded : sentence).replace('{age}', age);
}
