import { readEmail } from '../people/email.rules.js';
import { readPhone } from '../people/phone.rules.js';
import { readDate } from './cell.rules.js';
import { type KnownExport, knownExport, meaningOf } from './column-names.rules.js';
import type { ColumnMeaning, FileMapping } from './mapping.shapes.js';
import { digitsOf, unmarked } from './spoilt-cell.rules.js';

/** How sure a guess is: by the name of the column in an export that is known, by its name, by what stands in it, or not at all. */
export type Certainty = 'known' | 'named' | 'seen' | 'none';

/** A guess at what one column holds. */
export interface GuessedColumn {
  readonly meaning: ColumnMeaning | null;
  readonly certainty: Certainty;
  /** Of several columns that hold the same, the one with the lowest counts first. */
  readonly rank: number;
}

const nothing: GuessedColumn = { meaning: null, certainty: 'none', rank: 0 };

/** A guess at how a file is read. */
export interface Guess {
  readonly export: KnownExport | null;
  /** One per cell of the header. */
  readonly columns: readonly GuessedColumn[];
  readonly dates: FileMapping['dates'];
  /** The first line holds a person, so that there seems to be no header. */
  readonly headerMissing: boolean;
}

/** Columns of which a person has one: with two of the same name the first counts and the other is left alone. */
const single: ReadonlySet<ColumnMeaning> = new Set([
  ...(['full_name', 'first_name', 'middle_name', 'last_name', 'suffix', 'member_since'] as const),
]);

/** Share of cells that must look alike before a column without a name that is known is taken for something. */
const share = 0.8;

/** @param rows some of the first rows behind the header. */
export function guessColumns(header: readonly string[], rows: readonly (readonly string[])[]): Guess {
  const known = knownExport(header);
  const taken = new Set<ColumnMeaning>();
  const named = header.map((cell): GuessedColumn => {
    const named = meaningOf(cell);
    if (named === null || !isRead(named.meaning, known) || (single.has(named.meaning) && taken.has(named.meaning)))
      return nothing;
    taken.add(named.meaning);
    return { ...named, certainty: known === null ? 'named' : 'known' };
  });
  const columns = withoutSecondName(named).map((column, place) =>
    column.certainty === 'none' && known === null && meaningOf(header[place] ?? '') === null
      ? seen(cellsOf(rows, place), taken)
      : column,
  );
  return { export: known, columns, dates: datesOf(columns, rows), headerMissing: header.some(isData) };
}

/**
 * The national exports name a middle name of some people and not of others, and one list of them differs from the next:
 * with it in their names, people would be taken for others than they were before.
 */
function isRead(meaning: ColumnMeaning, known: KnownExport | null): boolean {
  return meaning !== 'middle_name' || known === null;
}

/** A first name or a last name makes the column of whole names one too many. */
function withoutSecondName(columns: readonly GuessedColumn[]): GuessedColumn[] {
  const hasParts = columns.some(({ meaning }) => meaning === 'first_name' || meaning === 'last_name');
  return columns.map((column) => (hasParts && column.meaning === 'full_name' ? nothing : column));
}

function seen(cells: readonly string[], taken: Set<ColumnMeaning>): GuessedColumn {
  const looks = (meaning: ColumnMeaning, like: (cell: string) => boolean): boolean =>
    !taken.has(meaning) && cells.length > 0 && cells.filter(like).length >= cells.length * share;
  const meaning = (looks('email', isEmail) && 'email') || (looks('mobile_phone', isPhone) && 'mobile_phone');
  if (!meaning) return nothing;
  taken.add(meaning);
  return { meaning, certainty: 'seen', rank: 0 };
}

function isData(cell: string): boolean {
  return isEmail(cell) || isPhone(cell);
}

function isEmail(cell: string): boolean {
  return readEmail(unmarked(cell)) !== null;
}

function isPhone(cell: string): boolean {
  const { text, lost } = digitsOf(unmarked(cell));
  return !lost && text.replace(/\D/g, '').length >= 10 && readPhone(text) !== null;
}

/** Days come first when a date says so and none says otherwise. */
function datesOf(columns: readonly GuessedColumn[], rows: readonly (readonly string[])[]): FileMapping['dates'] {
  const cells = columns.flatMap(({ meaning }, place) => (meaning === 'member_since' ? cellsOf(rows, place) : []));
  const onlyAs = (order: FileMapping['dates'], other: FileMapping['dates']): boolean =>
    cells.some((cell) => readDate(cell, order) !== null && readDate(cell, other) === null);
  return onlyAs('day_first', 'month_first') && !onlyAs('month_first', 'day_first') ? 'day_first' : 'month_first';
}

function cellsOf(rows: readonly (readonly string[])[], place: number): string[] {
  return rows.map((row) => row[place]?.trim() ?? '').filter((cell) => cell !== '');
}

/** The mapping that follows from a guess; a person may correct it. */
export function mappingOf(guess: Guess): Pick<FileMapping, 'columns' | 'dates'> {
  const placed = guess.columns.map((column, place) => ({ ...column, place })).sort((a, b) => a.rank - b.rank);
  const columns = placed.flatMap(({ meaning, place }) => (meaning === null ? [] : [{ place, meaning }]));
  return { columns, dates: guess.dates };
}
