import { describe, expect, it } from '@jest/globals';
import { type ImportReport, reportAsCsv, reportHeader, reportInWords } from './import-report.js';

function report(rows: ImportReport['rows']): ImportReport {
  const counts = { imported: 2, updated: 0, unchanged: 1, refused: 1 };
  const pace = { rowsPerSecond: null, secondsLeft: null, receivedParts: 1, refusal: null };
  return { id: 'i1', attested: true, finishedAt: '2026-12-03', state: 'done', total: 4, ...pace, counts, rows };
}

const rows = [
  { line: 2, outcome: 'imported', remarks: [] },
  { line: 3, outcome: 'imported', remarks: ['do_not_call', 'shares_a_phone'] },
  { line: 5, outcome: 'refused', remarks: ['no_name'] },
];

describe('check F12: the report of an import', () => {
  it('tells the counts, and why of each row that somebody should look at, refused ones first', () => {
    expect(reportInWords(report(rows), 'en').split('\n')).toEqual([
      '4 rows: 2 new, 0 updated, 1 known already, 1 left out.',
      'Line  Result    Why',
      '5     left out  No name.',
      '3     new       Do not call: no text goes to them. Shares a phone with somebody. One text per phone.',
    ]);
  });

  it('speaks Spanish', () => {
    expect(reportInWords({ ...report(rows), attested: false }, 'es').split('\n')).toEqual([
      '4 filas: 2 nuevas, 0 actualizadas, 1 ya conocidas, 1 fuera.',
      'Nadie respondió por cómo aceptaron, así que no se invita a nadie de este archivo.',
      'Línea  Resultado  Por qué',
      '5      fuera      Sin nombre.',
      '3      nuevas     No llamar: no recibe mensajes. Comparte teléfono con alguien. Un mensaje por teléfono.',
    ]);
  });

  it('does not fill the terminal, and says where the rest is', () => {
    const many = Array.from({ length: 50 }, (_, at) => ({ line: at + 2, outcome: 'refused', remarks: ['no_name'] }));
    const lines = reportInWords(report(many), 'en').split('\n');
    expect(lines).toHaveLength(43);
    expect(lines.at(-1)).toBe('10 more rows are remarked on: --report FILE writes all.');
  });

  it('has every row in its file, and the bare name of a remark that this program does not know', () => {
    const newer = [...rows, { line: 6, outcome: 'imported', remarks: ['has_two_tails'] }];
    expect(`${reportHeader('en')}${reportAsCsv(report(newer), 'en')}`.split('\r\n')).toEqual([
      '"Line","Result","Why"',
      '"2","new",""',
      '"3","new","Do not call: no text goes to them. Shares a phone with somebody. One text per phone."',
      '"5","left out","No name."',
      '"6","new","has_two_tails"',
      '',
    ]);
  });
});
