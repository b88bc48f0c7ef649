import { z } from 'zod';
import { type ExportedPerson, type Watermark, writeRows } from './export-file.rules.js';
import { osdiTail, writeOsdi } from './osdi-file.rules.js';

/** As what a list of people may be had: a table for spreadsheets, or an OSDI collection for other programs. */
export const exportFormat = z.enum(['csv', 'osdi']);
type ExportFormatName = z.output<typeof exportFormat>;

/** Where a part stands in its file. */
interface PartPlace {
  readonly isFirst: boolean;
  /** People of the whole file. */
  readonly total: number;
}

interface ExportFormat {
  /** Of the file's name. */
  readonly ending: string;
  readonly mediaType: string;
  /** Text of one part; the parts behind one another are the file, but for its tail. */
  part(people: readonly ExportedPerson[], mark: Watermark, place: PartPlace): string;
  /** Says nothing of anybody. */
  readonly tail: string;
}

/** How each is written. */
export const exportFormats: Readonly<Record<ExportFormatName, ExportFormat>> = {
  csv: {
    ending: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    part: (people, mark, { isFirst }) => writeRows(people, mark, isFirst),
    tail: '',
  },
  osdi: { ending: 'osdi.json', mediaType: 'application/json; charset=utf-8', part: writeOsdi, tail: osdiTail },
};

/** The name of the file; it says whose copy it is as each of its rows does. */
export function exportFileName({ exportId, askedBy }: Watermark, format: ExportFormatName): string {
  return `turnout-people-${exportId}-for-${askedBy}.${exportFormats[format].ending}`;
}
