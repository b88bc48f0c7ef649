import { crc32, deflateRawSync } from 'node:zlib';

/** A cell as it stands in a spreadsheet: a text, a number as its digits, a truth, a date by its serial, or a formula. */
export type SheetCell =
  | string
  | null
  | { readonly n: string }
  | { readonly b: boolean }
  | { readonly date: number }
  | { readonly formula: string; readonly value: string };

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A spreadsheet of one sheet, as any office program would write it. */
export function spreadsheetOf(rows: readonly (readonly SheetCell[])[]): Buffer {
  const sheet = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((cell, at) => cellXml(cell, at, row)).join('')}</row>`,
  );
  return zipOf({
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${office}"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/styles.xml': `${head}<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet ${main}><sheetData>${sheet.join('')}</sheetData></worksheet>`,
  });
}

function cellXml(cell: SheetCell, at: number, row: number): string {
  const place = `r="${columnName(at)}${row + 1}"`;
  if (cell === null) return '';
  if (typeof cell === 'string')
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if ('n' in cell) return `<c ${place}><v>${cell.n}</v></c>`;
  if ('b' in cell) return `<c ${place} t="b"><v>${cell.b ? 1 : 0}</v></c>`;
  if ('date' in cell) return `<c ${place} s="1"><v>${cell.date}</v></c>`;
  return `<c ${place} t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`;
}

function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Files packed into one. @param lie what the packed file says of the unpacked size, where it says something else. */
export function zipOf(files: Readonly<Record<string, string | Buffer>>, lie?: number): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const entry = { name: Buffer.from(name), crc: crc32(bytes), packed: packed.length, unpacked: lie ?? bytes.length };
    const header = headerOf(entry, null);
    local.push(header, packed);
    directory.push(headerOf(entry, at));
    at += header.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, entries, end]);
}

interface Entry {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
}

/** The header before an entry, or, with the place where that stands, its line in the directory. */
function headerOf({ name, crc, packed, unpacked }: Entry, at: number | null): Buffer {
  const inDirectory = at !== null;
  const header = Buffer.alloc(inDirectory ? 46 : 30);
  const shift = inDirectory ? 2 : 0;
  header.writeUInt32LE(inDirectory ? 0x02014b50 : 0x04034b50, 0);
  if (inDirectory) header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 4 + shift);
  header.writeUInt16LE(8, 8 + shift);
  header.writeUInt32LE(crc, 14 + shift);
  header.writeUInt32LE(packed, 18 + shift);
  header.writeUInt32LE(unpacked, 22 + shift);
  header.writeUInt16LE(name.length, 26 + shift);
  if (inDirectory) header.writeUInt32LE(at, 42);
  return Buffer.concat([header, name]);
}
