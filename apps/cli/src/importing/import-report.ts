import type { Language } from '#words';
import { importRowWords } from '#words/importing';
import { table } from '../table.js';
import { importWords } from './import.words.js';

type RowKey = ReturnType<typeof importRowWords.keys>[number];

/** An import as Turnout answers it; which rows are in it depends on the question. */
export interface ImportReport {
  readonly id: string;
  readonly attested: boolean;
  readonly finishedAt: string | null;
  readonly state: 'receiving' | 'running' | 'stopped' | 'done' | 'failed' | 'given_up';
  readonly receivedParts: number;
  readonly rowsPerSecond: number | null;
  readonly secondsLeft: number | null;
  readonly refusal: { readonly code: string; readonly detail: string | null } | null;
  readonly total: number | null;
  readonly counts: Readonly<Record<'imported' | 'updated' | 'unchanged' | 'refused', number>>;
  readonly rows: readonly { readonly line: number; readonly outcome: string; readonly remarks: readonly string[] }[];
}

type Row = ImportReport['rows'][number];

/** As many rows as a terminal is filled with. */
const mostShown = 40;

/** How many rows have had their turn. */
export function rowsDone({ counts }: ImportReport): number {
  return counts.imported + counts.updated + counts.unchanged + counts.refused;
}

/** The report for the person at the keyboard: the counts, and the rows that somebody should look at, refused first. */
export function reportInWords(report: ImportReport, language: Language): string {
  const remarked = report.rows.filter(({ outcome, remarks }) => outcome === 'refused' || remarks.length > 0);
  const [refused, others] = [remarked.filter(isRefused), remarked.filter((row) => !isRefused(row))];
  const shown = [...refused, ...others].slice(0, mostShown);
  const say = (key: 'line' | 'outcome' | 'remarks'): string => importRowWords.say(language, key);
  const rest = remarked.length - shown.length;
  return [
    importWords.say(language, 'counts', { ...report.counts, total: rowsDone(report) }),
    ...(report.attested ? [] : [importWords.say(language, 'notAttested')]),
    ...(shown.length > 0
      ? [
          table(
            [say('line'), say('outcome'), say('remarks')],
            shown.map((row) => cellsOf(row, language)),
          ),
        ]
      : []),
    ...(rest > 0 ? [importWords.say(language, 'more', { n: rest })] : []),
  ].join('\n');
}

/** How an import ended that did not come to its last row. */
export function endInWords(report: ImportReport, isStoppedHere: boolean, language: Language): string {
  const { state, refusal } = report;
  const values = { done: rowsDone(report), code: refusal?.code ?? state };
  const stopped = isStoppedHere ? 'stopped' : 'stoppedElsewhere';
  const key = state === 'failed' ? 'failed' : state === 'stopped' ? stopped : 'givenUp';
  return [importWords.say(language, key, values), refusal?.detail].filter(Boolean).join(' ');
}

/** The first line of the report as a CSV file. */
export function reportHeader(language: Language): string {
  return asCsv([(['line', 'outcome', 'remarks'] as const).map((key) => importRowWords.say(language, key))]);
}

/** Rows of the report as lines of a CSV file; they hold no cell of the file that was imported. */
export function reportAsCsv({ rows }: Pick<ImportReport, 'rows'>, language: Language): string {
  return asCsv(rows.map((row) => cellsOf(row, language)));
}

function asCsv(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
}

/** Remarks in words. */
export function remarksInWords(remarks: readonly string[], language: Language): string {
  return remarks.map((remark) => wordsOf(`remark_${remark}`, language)).join(' ');
}

function isRefused({ outcome }: Row): boolean {
  return outcome === 'refused';
}

function cellsOf({ line, outcome, remarks }: Row, language: Language): string[] {
  return [String(line), wordsOf(`outcome_${outcome}`, language), remarksInWords(remarks, language)];
}

/** A newer Turnout may know remarks that this program does not; their names are better than nothing. */
function wordsOf(key: string, language: Language): string {
  const known = importRowWords.keys().find((name): name is RowKey => name === key);
  return known ? importRowWords.say(language, known) : key.replace(/^[a-z]+_/, '');
}
