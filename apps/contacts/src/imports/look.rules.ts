import { maskEmail } from '../people/email.rules.js';
import type { PersonDraft } from '../people/person.js';
import { maskPhone } from '../people/phone.rules.js';
import type { RawRow } from '../reading/raw-row.js';
import { knownExport } from './column-names.rules.js';
import { type Guess, guessColumns } from './guess.rules.js';
import type { RowRemark } from './imports.routes.js';
import { type FileRemark, lookedAtRows, type LookReply, previewedRows } from './look.routes.js';
import type { ColumnMeaning, FileMapping } from './mapping.shapes.js';
import { readMappedRow, type RowReading, type RowRules } from './row.rules.js';
import { UnknownNames } from './unknown-names.rules.js';

/** Letters of a cell that are shown. */
const shownLetters = 120;

type Preview = LookReply['preview'][number];

/** A row that was looked at and has somebody in it. */
export interface LookedRow {
  readonly line: number;
  readonly draft: PersonDraft;
}

/** Whether a row brings somebody new, is of somebody known, or of somebody who stands further up. */
export type Standing = NonNullable<Preview['standing']>;

/** Looks at rows as they would be read, and counts what cannot be. */
export class Look {
  private readonly unknown: UnknownNames;
  private readonly remarks = new Map<RowRemark, { rows: number; firstLine: number }>();
  private readonly preview: Omit<Preview, 'standing'>[] = [];
  /** Those who would be taken in. */
  readonly rows: LookedRow[] = [];
  private looked = 0;
  private refused = 0;

  constructor(
    private readonly rules: RowRules,
    /** Names of what there is, by id. */
    private readonly nameOf: (id: string) => string | null,
  ) {
    this.unknown = new UnknownNames(rules);
  }

  get isEnough(): boolean {
    return this.looked >= lookedAtRows;
  }

  add(row: RawRow): void {
    if (this.isEnough) return;
    const reading = readMappedRow(row.cells, this.rules);
    this.looked += 1;
    if (reading.draft === null) this.refused += 1;
    else this.rows.push({ line: row.line, draft: reading.draft });
    for (const remark of reading.remarks) this.count(remark, row.line);
    if (row.cells.length === this.rules.width) this.unknown.add(row.cells);
    if (this.preview.length < previewedRows) this.preview.push(this.shown(row, reading));
  }

  /** @param standings of {@link rows}, by line. */
  result(
    standings: ReadonlyMap<number, Standing>,
  ): Pick<LookReply, 'looked' | 'refused' | 'people' | 'remarks' | 'unknown' | 'preview'> {
    const remarks = [...this.remarks].map(([remark, counted]) => ({ remark, ...counted }));
    return {
      looked: this.looked,
      refused: this.refused,
      people: countStandings(standings),
      remarks: remarks.sort((a, b) => b.rows - a.rows),
      unknown: this.unknown.all(),
      preview: this.preview.map((row) => ({ ...row, standing: standings.get(row.line) ?? null })),
    };
  }

  private count(remark: RowRemark, line: number): void {
    const counted = this.remarks.get(remark);
    if (counted) counted.rows += 1;
    else this.remarks.set(remark, { rows: 1, firstLine: line });
  }

  private shown({ line, cells }: RawRow, { draft, remarks }: RowReading): Omit<Preview, 'standing'> {
    return { line, cells: cells.map(clipped), remarks: [...remarks], person: draft && this.person(draft) };
  }

  private person(draft: PersonDraft): NonNullable<Preview['person']> {
    const { profile } = draft;
    const ids = [
      ...draft.circleIds,
      ...(profile?.workplaces.map(({ id }) => id) ?? []),
      ...[profile?.unionLocalId, profile?.bargainingUnitId],
      ...(profile?.tagIds ?? []),
    ];
    const emails = draft.email === null ? [] : [draft.email, ...(profile?.furtherEmails ?? [])];
    return {
      name: draft.name ?? '',
      phones: draft.phones.map(({ e164, textable }) => ({ masked: maskPhone(e164), textable })),
      emails: emails.map(maskEmail),
      language: draft.language,
      postalCode: draft.postalCode,
      memberSince: draft.memberSince,
      belongsTo: ids.flatMap((id) => (id ? [this.nameOf(id) ?? ''] : [])).filter((name) => name !== ''),
    };
  }
}

/** @param known for each group of rows whether their person is known. */
export function standingsOf(
  groups: readonly (readonly LookedRow[])[],
  known: readonly boolean[],
): ReadonlyMap<number, Standing> {
  const standings = new Map<number, Standing>();
  for (const [place, rows] of groups.entries()) {
    for (const [at, { line }] of rows.entries()) {
      const standing = at > 0 ? 'repeated' : known[place] ? 'known' : 'new';
      standings.set(line, standing);
    }
  }
  return standings;
}

function countStandings(standings: ReadonlyMap<number, Standing>): LookReply['people'] {
  const counts = { new: 0, known: 0, repeated: 0 };
  for (const standing of standings.values()) counts[standing] += 1;
  return counts;
}

/** What of a whole file should be known before the start. */
export function fileRemarksOf(header: readonly string[], mapping: Pick<FileMapping, 'columns'>): FileRemark[] {
  const has = (...meanings: ColumnMeaning[]): boolean =>
    mapping.columns.some(({ meaning }) => meanings.includes(meaning));
  const names = header.map((cell) => cell.trim().toLowerCase()).filter((name) => name !== '');
  const remarks: [FileRemark, boolean][] = [
    ['header_missing', guessColumns(header, []).headerMissing],
    ['names_twice', new Set(names).size < names.length],
    ['no_do_not_call', has('mobile_phone', 'home_phone', 'work_phone') && !has('do_not_call', 'sms_status')],
    ['no_name_column', !has('full_name', 'first_name', 'last_name')],
    ['no_way_column', !has('mobile_phone', 'home_phone', 'work_phone', 'email')],
  ];
  return remarks.filter(([, holds]) => holds).map(([remark]) => remark);
}

/** The guesses as they are answered. */
export function guessesOf({ columns }: Guess): LookReply['guesses'] {
  return columns.map(({ meaning, certainty }) => ({ meaning, certainty }));
}

/** The header as it is answered, and the export it speaks for. */
export function headerOf(header: readonly string[]): Pick<LookReply, 'header' | 'export'> {
  return { header: header.map(clipped), export: knownExport(header) };
}

function clipped(cell: string): string {
  return cell.length > shownLetters ? `${cell.slice(0, shownLetters)}…` : cell;
}
