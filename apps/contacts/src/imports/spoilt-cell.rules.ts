/** A number as spreadsheets hand it on: the digits, or null when they are gone. */
export interface Digits {
  readonly text: string;
  /** A spreadsheet has rounded it: what it was cannot be known any more. */
  readonly lost: boolean;
}

const scientific = /^\+?(\d)(?:[.,](\d+))?[eE]\+?(\d{1,2})$/;

/**
 * The digits in a cell that a spreadsheet took for a number: `3125550123.0` and `1.3125550123E+10` still hold them all,
 * `1.31256E+10` has lost its last ones for ever. Other cells stay as they are.
 */
export function digitsOf(cell: string): Digits {
  const text = cell.trim();
  if (/^\+?\d+\.0+$/.test(text)) return { text: text.slice(0, text.indexOf('.')), lost: false };
  const found = scientific.exec(text);
  if (!found) return { text, lost: false };
  const [, first = '', rest = '', power = '0'] = found;
  const exponent = Number(power);
  return rest.length === exponent ? { text: first + rest, lost: false } : { text, lost: true };
}

/** The text in a cell that was marked as text for a spreadsheet: `="02111"` and `'02111` are 02111. Nothing is run. */
export function unmarked(cell: string): string {
  const text = cell.trim();
  // Nearly every cell is neither, and a million rows have many of them.
  if (!text.startsWith('=') && !text.startsWith("'")) return text;
  const formula = /^="((?:[^"]|"")*)"$/.exec(text);
  if (formula) return (formula[1] ?? '').replaceAll('""', '"').trim();
  return /^'[\d+(]/.test(text) ? text.slice(1) : text;
}
