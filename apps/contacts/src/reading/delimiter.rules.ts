import Papa from 'papaparse';
import { type Delimiter, delimiter as delimiters } from '../imports/mapping.shapes.js';

/** As many rows are looked at. */
const mostRows = 20;

interface Parsed {
  readonly data: readonly (readonly string[])[];
}

/** What stands between the cells: what cuts the header into most cells, and the rows after it into as many. */
export function delimiterOf(sample: string): Delimiter {
  const told = /^sep=(.)\n/.exec(sample)?.[1];
  const known = delimiters.options.find((one) => one === told);
  if (known) return known;
  const scores = delimiters.options.map((one) => ({ one, score: scoreOf(sample, one) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).one;
}

function scoreOf(sample: string, delimiter: Delimiter): number {
  // Quotes of a row that the sample cuts off do not count.
  const { data } = new Papa.Parser({ delimiter, newline: '\n', preview: mostRows }).parse(sample, 0, false) as Parsed;
  const [header, ...rows] = data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  if (!header || header.length < 2) return 0;
  const alike = rows.filter((cells) => cells.length === header.length).length;
  return header.filter((cell) => cell.trim() !== '').length * ((alike + 1) / (rows.length + 1));
}
