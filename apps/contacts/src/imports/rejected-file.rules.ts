import type { Language } from '#words';
import { importRowWords } from '#words/importing';
import { writeTable } from '../exports/export-file.rules.js';
import type { RowRemark } from './imports.routes.js';

/** Refused rows as they are kept. */
export interface RejectedRows {
  readonly header: readonly string[];
  readonly rows: readonly {
    readonly line: number;
    readonly cells: readonly string[];
    readonly remarks: readonly RowRemark[];
  }[];
}

/** The refused rows as a file: where each stood and why it was refused stand in front of what it held. */
export function writeRejected({ header, rows }: RejectedRows, language: Language): string {
  const lines = rows.map(({ line, cells, remarks }) => [String(line), inWords(remarks, language), ...cells]);
  const names = [importRowWords.say(language, 'line'), importRowWords.say(language, 'remarks'), ...header];
  return writeTable([names, ...lines], true);
}

function inWords(remarks: readonly RowRemark[], language: Language): string {
  return remarks.map((remark) => importRowWords.say(language, `remark_${remark}`)).join(' ');
}
