import { Problem } from '#runtime';
import type { Language } from '#words';
import { UnreadableFile } from '../reading/raw-row.js';
import { importDetailWords } from './import-details.words.js';
import {
  fileLocked,
  fileTooTight,
  fileUnreadable,
  notASpreadsheet,
  oldSpreadsheet,
  spreadsheetTooLarge,
} from './imports.errors.js';

const definitions = {
  empty: fileUnreadable,
  quotes: fileUnreadable,
  row_too_long: fileUnreadable,
  too_many_columns: fileUnreadable,
  no_spreadsheet: notASpreadsheet,
  old_spreadsheet: oldSpreadsheet,
  locked: fileLocked,
  packed_too_tightly: fileTooTight,
  spreadsheet_too_large: spreadsheetTooLarge,
  too_many_rows: spreadsheetTooLarge,
} as const;

/** The problem with which a file is refused that cannot be read; any other error as it is. */
export function problemOf(error: unknown, language: Language): unknown {
  if (!(error instanceof UnreadableFile)) return error;
  const { reason, line } = error;
  const detail = line === null ? undefined : importDetailWords.say(language, 'stopped', { line: String(line) });
  return new Problem(definitions[reason], { detail, cause: error });
}
