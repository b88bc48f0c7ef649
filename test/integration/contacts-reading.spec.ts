import { describe, expect, it } from '@jest/globals';
import { type RawRow, type SourceFile, UnreadableFile } from '../../apps/contacts/src/reading/raw-row.js';
import { rowsOf, tellFormat } from '../../apps/contacts/src/reading/rows-of.js';
import { type SheetCell, spreadsheetOf, zipOf } from './spreadsheet-file.js';

function fileOf(kind: SourceFile['kind'], bytes: Uint8Array, partLength = 7_001): SourceFile {
  function* parts(): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += partLength) yield bytes.subarray(at, at + partLength);
  }
  return { kind, parts };
}

async function rows(file: SourceFile): Promise<RawRow[]> {
  const format = file.kind === 'csv' ? await tellFormat(file) : { encoding: null, delimiter: null };
  const all: RawRow[] = [];
  for await (const some of rowsOf(file, format)) all.push(...some);
  return all;
}

async function cells(file: SourceFile): Promise<(readonly string[])[]> {
  return (await rows(file)).map((row) => row.cells);
}

async function refusal(file: SourceFile): Promise<string> {
  const refused = await rows(file).catch((error: unknown) => error);
  return refused instanceof UnreadableFile ? `${refused.reason} ${refused.line ?? '-'}` : 'not refused';
}

const names = 'first_name,last_name\nJosé,Núñez\nÁngela,Ibarra\n';
const read = [
  ['first_name', 'last_name'],
  ['José', 'Núñez'],
  ['Ángela', 'Ibarra'],
];

describe('check F12: letters of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(names)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${names}`)],
    ['Latin-1', Buffer.from(names, 'latin1')],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${names}`, 'utf16le')],
    ['UTF-16 with a mark, the other way round', Buffer.from(`\uFEFF${names}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(names, 'utf16le')],
    ['UTF-16 without a mark, the other way round', Buffer.from(names, 'utf16le').swap16()],
  ])('are read from %s, wherever a part ends', async (_, bytes) => {
    for (const length of [1, 3, 10_000]) {
      const file = fileOf('csv', bytes, length);
      const format = { ...(await tellFormat(fileOf('csv', bytes))), delimiter: ',' as const };
      const all: RawRow[] = [];
      for await (const some of rowsOf(file, format)) all.push(...some);
      expect(all.map((row) => row.cells)).toEqual(read);
    }
  });

  it('stay UTF-8 when one of many is spoilt, and a letter of Latin-1 at the very end is heard', async () => {
    const many = `${names}${'Núria,Peña\n'.repeat(50)}`;
    const spoilt = Buffer.concat([Buffer.from(many), Buffer.from([0xf1]), Buffer.from(',x\n')]);
    expect((await cells(fileOf('csv', spoilt))).slice(0, 3)).toEqual(read);
    const late = Buffer.concat([Buffer.from(`a,b\n${'Ana,Luz\n'.repeat(9_000)}`), Buffer.from('Peña,Luz', 'latin1')]);
    expect((await cells(fileOf('csv', late))).at(-1)).toEqual(['Peña', 'Luz']);
  });
});

describe('check F12: cells of a file', () => {
  it.each([
    [',', 'a,b,c\n1,2,3'],
    [';', 'a;b;c\n1;2,5;3'],
    ['\t', 'a\tb\tc\n1\t2\t3'],
    ['|', 'a|b|c\n1|2|3'],
    [';', 'sep=;\na;b;c\n1;2;3'],
    [',', 'a,b,c\n"x;y;z",2,3'],
  ])('are cut by %j', async (delimiter, text) => {
    const file = fileOf('csv', Buffer.from(text));
    expect((await tellFormat(file)).delimiter).toBe(delimiter);
    expect((await cells(file)).map((row) => row.length)).toEqual([3, 3]);
  });

  it('keep quotes, lines inside and any kind of line end; empty rows count as lines and are no rows', async () => {
    const text = 'a,b\r\n"one\r\ntwo","say ""hi"""\r\r\n,\r\nlast,row';
    for (const length of [1, 2, 5, 1_000]) {
      const all: RawRow[] = [];
      const format = { encoding: 'utf-8', delimiter: ',' } as const;
      for await (const some of rowsOf(fileOf('csv', Buffer.from(text), length), format)) all.push(...some);
      expect(all).toEqual([
        { line: 1, cells: ['a', 'b'] },
        { line: 3, cells: ['one\ntwo', 'say "hi"'] },
        { line: 6, cells: ['last', 'row'] },
      ]);
    }
  });

  it('of ten million letters are one cell, and a quote that nobody closes stops the reading at its line', async () => {
    const long = `a,b\nx,"${'y'.repeat(10_000_000)}"\nlast,row\n`;
    expect((await rows(fileOf('csv', Buffer.from(long), 500_000))).map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(await refusal(fileOf('csv', Buffer.from(`a,b\nx,"y\n${'z,z\n'.repeat(9)}`)))).toBe('quotes 2');
    const endless = `a,b\nx,y\nz,"${'y'.repeat(17_000_000)}`;
    expect(await refusal(fileOf('csv', Buffer.from(endless), 500_000))).toBe('row_too_long 3');
  });
});

describe('check F12: a spreadsheet', () => {
  it('is read as it is shown: digits whole, dates as dates, formulas by the value they were saved with', async () => {
    const sheet: SheetCell[][] = [
      ['name', 'phone', 'zip', 'joined', 'no', 'formula'],
      ['Ana <b>', { n: '13125550123' }, { n: '2111' }, { date: 43331 }, { b: false }, { formula: '1+1', value: '2' }],
      ['Ben', { n: '1.3125550123E10' }, '02111', null, { b: true }, '=cmd|calc'],
    ];
    expect(await rows(fileOf('xlsx', spreadsheetOf(sheet)))).toEqual([
      { line: 1, cells: ['name', 'phone', 'zip', 'joined', 'no', 'formula'] },
      { line: 2, cells: ['Ana <b>', '13125550123', '2111', '2018-08-19', 'FALSE', '2'] },
      { line: 3, cells: ['Ben', '1.3125550123E10', '02111', '', 'TRUE', '=cmd|calc'] },
    ]);
  });

  it.each([
    ['no_spreadsheet', Buffer.from('first_name,last_name\nAna,Luz\n')],
    ['no_spreadsheet', zipOf({ 'word/document.xml': '<w/>' })],
    ['old_spreadsheet', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
    [
      'locked',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
    ],
    ['packed_too_tightly', zipOf({ 'xl/workbook.xml': 'x', 'xl/worksheets/sheet1.xml': Buffer.alloc(60_000_000, 32) })],
    [
      'no_spreadsheet',
      zipOf({ 'xl/workbook.xml': 'x', 'xl/worksheets/sheet1.xml': Buffer.alloc(60_000_000, 32) }, 900),
    ],
    ['no_spreadsheet', spreadsheetOf([['a']]).subarray(0, 700)],
  ])('is refused as %s when it is that', async (reason, bytes) => {
    expect(await refusal(fileOf('xlsx', bytes))).toBe(`${reason} -`);
  });

  it('of more rows than it may have is refused, and so is one whose rows pretend to stand far below', async () => {
    const many = Array.from({ length: 100_002 }, () => ['x']);
    expect(await refusal(fileOf('xlsx', spreadsheetOf(many), 100_000))).toBe('too_many_rows -');
    const far = spreadsheetOf([['a']]);
    expect((await rows(fileOf('xlsx', far))).length).toBe(1);
  });
});
