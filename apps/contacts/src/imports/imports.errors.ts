import { defineProblem } from '#runtime';
import { bytesPerPart, mostFileRows } from './import-files.routes.js';
import { mostRows } from './imports.routes.js';

export const fileUnreadable = defineProblem({
  code: 'import_file_unreadable',
  status: 422,
  whatHappened: 'The file cannot be read as a list: a quote in it is not closed, or it is no list.',
  whatWasDone: 'Nobody was imported.',
  whatToDo: 'Export it again as CSV in UTF-8; `detail` names the line where reading stopped.',
});

export const columnsMissing = defineProblem({
  code: 'import_columns_missing',
  status: 422,
  whatHappened: 'The file lacks columns that a membership export has.',
  whatWasDone: 'Nobody was imported.',
  whatToDo: 'Use the export as it is, with its header in the first line; `detail` names the columns.',
});

export const tooManyRows = defineProblem({
  code: 'import_too_many_rows',
  status: 422,
  whatHappened: `The file has more than ${mostRows} rows.`,
  whatWasDone: 'Nobody was imported.',
  whatToDo: 'Send it as a file, in parts, as `POST /api/imports/files` says; then it may have a million.',
});

export const fileTooLong = defineProblem({
  code: 'import_file_too_long',
  status: 422,
  whatHappened: `The file has more than ${mostFileRows} rows.`,
  whatWasDone: 'Nobody was imported.',
  whatToDo: 'Cut the file into several, each with the header, and import them one after another.',
});

export const importStateUnfit = defineProblem({
  code: 'import_state_unfit',
  status: 409,
  whatHappened: 'This cannot be done with the import as it stands; `detail` says how it stands.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Look at the import again: a file is sent before the start, and deleted when nothing is at it.',
});

export const importPartUnfit = defineProblem({
  code: 'import_part_unfit',
  status: 422,
  whatHappened: `Every part of a file but its last one has ${bytesPerPart} bytes, and there is no part behind the last one.`,
  whatWasDone: 'The part was not kept.',
  whatToDo: 'Cut the file anew and send the part again; `receivedParts` of the import says which part is next.',
});

export const importPartsMissing = defineProblem({
  code: 'import_parts_missing',
  status: 409,
  whatHappened: 'Not all parts of the file have arrived.',
  whatWasDone: 'Nobody was imported.',
  whatToDo: 'Send the parts from `receivedParts` of the import on, then start it again.',
});

export const importFileKnown = defineProblem({
  code: 'import_file_known',
  status: 409,
  whatHappened: 'The same file was imported before, or is being imported now; `detail` is the id of that import.',
  whatWasDone: 'Nobody was imported.',
  whatToDo: 'Look at that import; to take the file in once more all the same, start with `again`.',
});

export const importLimitReached = defineProblem({
  code: 'import_limit_reached',
  status: 429,
  whatHappened: 'You have several files here already that were not taken in to their end.',
  whatWasDone: 'Nothing of this file was kept.',
  whatToDo: 'Start them or delete them; files that are left alone go after a day.',
});

export const importRejectsGone = defineProblem({
  code: 'import_rejects_gone',
  status: 410,
  whatHappened: 'The refused rows of this import are no longer kept, or there were none.',
  whatWasDone: 'Nothing was handed out.',
  whatToDo: 'Import the file once more; refused rows are kept for a day.',
});

export const notASpreadsheet = defineProblem({
  code: 'import_not_a_spreadsheet',
  status: 422,
  whatHappened: 'The file cannot be read as an Excel file (.xlsx); it may be cut off.',
  whatWasDone: 'Nobody was imported.',
  whatToDo: 'Open it where it comes from, save it again as .xlsx or as CSV, and send that.',
});

export const oldSpreadsheet = defineProblem({
  code: 'import_old_spreadsheet',
  status: 422,
  whatHappened: 'The file is an Excel file of the old kind (.xls).',
  whatWasDone: 'Nobody was imported.',
  whatToDo: 'Open it, save it as .xlsx or as CSV, and send that.',
});

export const fileLocked = defineProblem({
  code: 'import_file_locked',
  status: 422,
  whatHappened: 'The file is locked with a password.',
  whatWasDone: 'Nobody was imported.',
  whatToDo: 'Open it, save it without a password or as CSV, and send that.',
});

export const fileTooTight = defineProblem({
  code: 'import_file_too_tight',
  status: 422,
  whatHappened: 'The file unpacks to far more than a list of people holds.',
  whatWasDone: 'It was not unpacked, and nobody was imported.',
  whatToDo: 'Send the list as CSV.',
});

export const spreadsheetTooLarge = defineProblem({
  code: 'import_spreadsheet_too_large',
  status: 422,
  whatHappened: 'An Excel file may have 100,000 rows and 40 MB; this one has more.',
  whatWasDone: 'Nobody was imported.',
  whatToDo: 'Save it as CSV, which may have a million rows, and send that.',
});
