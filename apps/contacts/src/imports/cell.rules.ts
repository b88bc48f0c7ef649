const yes = new Set(['true', 't', 'yes', 'y', '1', 'x', 'si', 'sí', 'on']);
const no = new Set(['', 'false', 'f', 'no', 'n', '0', 'off', 'none', 'null']);

/** What a cell says that should hold yes or no; null when it says something else. */
export function readBoolean(cell: string): boolean | null {
  const word = cell.trim().toLowerCase();
  if (no.has(word)) return false;
  return yes.has(word) ? true : null;
}

/**
 * The calendar date in a cell as `YYYY-MM-DD`, or null when it holds none: ISO dates, and American ones with two or
 * four digits of the year. No member joined before 1930, so two digits from 30 on belong to the last century.
 */
export function readDate(cell: string): string | null {
  const text = cell.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const american = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text);
  if (!american) return null;
  return calendarDate(wholeYear(american[3] ?? ''), Number(american[1]), Number(american[2]));
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
