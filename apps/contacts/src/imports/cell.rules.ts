const yes = new Set(['true', 't', 'yes', 'y', '1', '1.0', 'x', 'si', 'sí', 'on', 'verdadero', '✓', '✔']);
const no = new Set(['', 'false', 'f', 'no', 'n', '0', '0.0', 'off', 'none', 'null', 'falso']);

/** How a date such as 3/4/2026 is meant. */
export type DateOrder = 'month_first' | 'day_first';

/** What a cell says that should hold yes or no; null when it says something else. */
export function readBoolean(cell: string): boolean | null {
  const word = cell.trim().toLowerCase();
  if (no.has(word)) return false;
  return yes.has(word) ? true : null;
}

/**
 * The calendar date in a cell as `YYYY-MM-DD`, or null when it holds none: ISO dates, those with slashes, dashes or
 * dots and two or four digits of the year, those with the name of the month, and the day numbers of spreadsheets. No
 * member joined before 1930, so two digits from 30 on belong to the last century.
 */
export function readDate(cell: string, order: DateOrder = 'month_first'): string | null {
  const text = cell.trim();
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const short = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?: .*)?$/.exec(text);
  if (short) return shortDate(Number(short[1]), Number(short[3]), wholeYear(short[4] ?? ''), dayFirst(short[2], order));
  return serialDate(text) ?? namedDate(text);
}

/** With dots between them, days come first wherever that is written. */
function dayFirst(between: string | undefined, order: DateOrder): boolean {
  return order === 'day_first' || between === '.';
}

function shortDate(first: number, second: number, year: number, daysFirst: boolean): string | null {
  return daysFirst ? calendarDate(year, second, first) : calendarDate(year, first, second);
}

/** Spreadsheets count days; 20,000 is in 1954 and 60,000 in 2064. */
function serialDate(text: string): string | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
  const days = Math.floor(Number(text));
  if (days < 20_000 || days > 60_000) return null;
  return new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
}

const months = [
  ['jan', 'ene'],
  ['feb'],
  ['mar'],
  ['apr', 'abr'],
  ['may'],
  ['jun'],
  ['jul'],
  ['aug', 'ago'],
  ['sep', 'set'],
  ['oct'],
  ['nov'],
  ['dec', 'dic'],
];

/** `Aug 19, 2018`, `19 August 2018`, `19 de agosto de 2018`. */
function namedDate(text: string): string | null {
  const words = text
    .toLowerCase()
    .split(/[\s,.-]+/)
    .filter((word) => word !== '' && word !== 'de');
  const named = words.findIndex((word) => /^\p{L}+$/u.test(word));
  const month = months.findIndex((names) => names.some((name) => words[named]?.startsWith(name)));
  const [day, year] = words.filter((_, place) => place !== named);
  if (month === -1 || words.length !== 3 || !/^\d{1,2}$/.test(day ?? '') || !/^\d{4}$/.test(year ?? '')) return null;
  return calendarDate(Number(year), month + 1, Number(day));
}

function wholeYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** The language that a cell names, or null when it names none that we speak. */
export function readLanguage(cell: string): 'en' | 'es' | null {
  const word = cell.trim().toLowerCase();
  if (/^(en|eng|english|inglés|ingles)([-_].*)?$/.test(word)) return 'en';
  return /^(es|spa|spanish|español|espanol|castellano)([-_].*)?$/.test(word) ? 'es' : null;
}
