import { defineProblem } from '#runtime';
import { mostRows } from './imports.routes.js';

export const fileUnreadable = defineProblem({
  code: 'import_file_unreadable',
  status: 422,
  whatHappened: 'The file cannot be read as CSV.',
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
  whatToDo: 'Cut the file into several, each with the header, and import them one after another.',
});
