/** Hours of one day of the week: Monday is 1, Sunday 7, minutes since midnight. */
export interface DayHours {
  readonly weekday: number;
  readonly fromMinute: number;
  readonly untilMinute: number;
}

interface Span {
  readonly from: number;
  readonly until: number;
}

const dayEnd = 1440;
const noon = 720;
/** Whoever begins earlier without saying which half of the day works at night. */
const earliest = 300;
const wholeDay: Span = { from: 0, until: dayEnd };

/** Beginnings of the names of days, in English and Spanish, without accents. */
const dayNames: readonly (readonly string[])[] = [
  ['mon', 'lun'],
  ['tue', 'mar'],
  ['wed', 'mie'],
  ['thu', 'jue'],
  ['fri', 'vie'],
  ['sat', 'sab'],
  ['sun', 'dom'],
];

const manyDays: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\b(?:week ?days?|entre semana)\b/g, [1, 2, 3, 4, 5]],
  [/\b(?:week ?ends?|fin(?:es)? de semana)\b/g, [6, 7]],
  [/\b(?:daily|every ?day|any ?day|todos los dias|diario)\b/g, [1, 2, 3, 4, 5, 6, 7]],
];

const namedSpans: readonly (readonly [RegExp, Span])[] = [
  [/\b(?:all day|any ?time|todo el dia|cualquier hora)\b/g, wholeDay],
  [/\b(?:mornings?|(?:por la |en la )?mananas?)\b/g, { from: 360, until: 720 }],
  [/\b(?:afternoons?|(?:por la |en la )?tardes?)\b/g, { from: 720, until: 1080 }],
  [/\b(?:evenings?|nights?|(?:por la |en la )?noches?)\b/g, { from: 1080, until: 1320 }],
];

const time = String.raw`(\d{1,2})(?:[:.h](\d{2})|h)?\s*(a\.?m\.?|p\.?m\.?)?`;
const timeSpan = new RegExp(
  String.raw`(?:\b(?:from|de|desde)\s+)?${time}\s*(?:-|to|until|a|hasta)\s*${time}(?![\w])`,
  'g',
);
const dayWord = String.raw`(mon|lun|tue|mar|wed|mie|thu|jue|fri|vie|sat|sab|sun|dom)[a-z]*`;
const dayRange = new RegExp(String.raw`\b${dayWord}\.?\s*(?:-|to|through|a|al)\s*${dayWord}\b`, 'g');
const oneDay = new RegExp(String.raw`\b${dayWord}\b`, 'g');
const joiners = /\b(?:and|y|on|los|las|el|la|from|de|at)\b|[.,&+/:]/g;

/**
 * The hours of a week that a cell names: `Mon-Fri 9-17; Sat 10:00-14:00`, `lunes y jueves por la tarde`, `weekends`.
 * Days without hours are whole days; a span over midnight is two. Null when anything of it cannot be read: half of what
 * somebody said about their week is not what they said.
 */
export function readHours(cell: string): DayHours[] | null {
  const parts = folded(cell)
    .split(/[;|\n]/)
    .filter((part) => part.trim() !== '');
  const read = parts.map(readPart);
  if (parts.length === 0 || read.includes(null)) return null;
  return merged(read.flatMap((hours) => hours ?? []));
}

function folded(cell: string): string {
  return cell
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+(?=[;|])/g, '');
}

function readPart(part: string): DayHours[] | null {
  const days = new Set<number>();
  let rest = part;
  for (const [words, many] of manyDays) rest = rest.replace(words, () => noted(days, many));
  rest = rest.replace(dayRange, (_, first: string, last: string) => noted(days, range(dayOf(first), dayOf(last))));
  const spans: (Span | null)[] = [];
  for (const [words, span] of namedSpans) rest = rest.replace(words, () => (spans.push(span), ' '));
  rest = rest.replace(timeSpan, (_, ...said: (string | undefined)[]) => (spans.push(spanOf(said)), ' '));
  rest = rest.replace(oneDay, (_, day: string) => noted(days, [dayOf(day)]));
  if (rest.replace(joiners, '').trim() !== '' || days.size === 0 || spans.includes(null)) return null;
  const hours = spans.length === 0 ? [wholeDay] : spans.flatMap((span) => span ?? []);
  return [...days].flatMap((weekday) => hours.flatMap((span) => placed(weekday, span)));
}

function noted(days: Set<number>, said: readonly number[]): string {
  for (const day of said) days.add(day);
  return ' ';
}

function dayOf(word: string): number {
  return dayNames.findIndex((names) => names.includes(word)) + 1;
}

/** Also over the end of the week: Friday to Monday. */
function range(first: number, last: number): number[] {
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, at) => ((first - 1 + at) % 7) + 1);
}

function spanOf([h1, m1, half1, h2, m2, half2]: (string | undefined)[]): Span | null {
  // In "1-5 pm" the end says for both; in "9-5" nobody means five in the morning.
  const until = minuteOf(h2, m2, half2);
  const from = minuteOf(h1, m1, half1 ?? (Number(h1) <= Number(h2) ? half2 : undefined));
  if (from === null || until === null) return null;
  const end = half1 || half2 ? until : afternoonEnd(from, until);
  return from === end ? null : { from, until: end === 0 ? dayEnd : end };
}

/** A span of a day that would end before it begins ends in the afternoon. */
function afternoonEnd(from: number, until: number): number {
  const isMorning = from >= earliest && from < noon;
  return isMorning && until < from && until + noon > from ? until + noon : until;
}

function minuteOf(hours = '', minutes = '0', half: string | undefined): number | null {
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (minute > 59 || hour > 24 || (half !== undefined && (hour < 1 || hour > 12))) return null;
  if (half === undefined) return hour * 60 + minute;
  return ((hour % 12) + (half.startsWith('p') ? 12 : 0)) * 60 + minute;
}

function placed(weekday: number, { from, until }: Span): DayHours[] {
  if (until > from) return [{ weekday, fromMinute: from, untilMinute: Math.min(until, dayEnd) }];
  const next = (weekday % 7) + 1;
  return [
    { weekday, fromMinute: from, untilMinute: dayEnd },
    { weekday: next, fromMinute: 0, untilMinute: until },
  ];
}

/** In the order of the week, none of them overlapping another. */
function merged(hours: readonly DayHours[]): DayHours[] {
  const sorted = [...hours].sort((a, b) => a.weekday - b.weekday || a.fromMinute - b.fromMinute);
  const found: DayHours[] = [];
  for (const next of sorted) {
    const last = found.at(-1);
    if (last?.weekday === next.weekday && next.fromMinute <= last.untilMinute) {
      found[found.length - 1] = { ...last, untilMinute: Math.max(last.untilMinute, next.untilMinute) };
    } else found.push(next);
  }
  return found;
}
