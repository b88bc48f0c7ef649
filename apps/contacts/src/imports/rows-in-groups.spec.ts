import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PersonDraft } from '../people/person.js';
import { DoneLines } from './done-lines.js';
import { PersonMarks } from './person-marks.js';
import type { FileRow } from './read-membership-file.js';
import { type RowBatch, RowsInGroups } from './rows-in-groups.js';
import { groupSamePeople, marksOf } from './same-person.rules.js';

function rowOf(line: number, name: string | null, phones: readonly string[], email: string | null): FileRow {
  if (name === null) return { line, cells: [], remarks: ['no_name'], draft: null };
  const said = { language: null, postalCode: null, workplaceId: null, memberSince: null, circleIds: [] };
  const draft: PersonDraft = {
    ...{ name, email, phones: phones.map((e164) => ({ e164, textable: true })), ...said },
    ...{ doNotCall: false, noMail: false, profile: null },
  };
  return { line, cells: [], remarks: [], draft };
}

/** Every batch of a file, read until no row is left out. */
function batchesOf(rows: readonly FileRow[], rowsPerBatch: number, done = new DoneLines()): RowBatch[] {
  const marks = new PersonMarks();
  for (const { line, draft } of rows) marks.add(draft === null || done.has(line) ? [] : marksOf(draft));
  const groups = new RowsInGroups(marks.groups(), done, rowsPerBatch);
  const found = [...rows.map((row) => groups.add(row)), groups.rest()].filter((batch) => batch !== null);
  for (const { refused, groups: taken } of found) for (const { line } of [...refused, ...taken.flat()]) done.add(line);
  return groups.isIncomplete ? [...found, ...batchesOf(rows, rowsPerBatch, done)] : found;
}

const linesOf = (groups: readonly (readonly FileRow[])[]): string[] =>
  groups.map((group) => group.map(({ line }) => line).join(' ')).sort();

describe('the rows of a file in groups', () => {
  const people = fc.array(
    fc.tuple(
      fc.constantFrom('Ana', 'ANA', 'Ben', 'Cid', null),
      fc.subarray(['+13125550101', '+13125550102', '+13125550103', '+13125550104']),
      fc.constantFrom(null, 'a@example.org', 'b@example.org'),
    ),
    { maxLength: 60 },
  );

  it('are those of the whole file at once, whatever a batch holds and whatever was done before', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 9 }), fc.nat(3), (said, rowsPerBatch, killedAfter) => {
        const rows = said.map((row, at) => rowOf(at + 2, ...row));
        const accepted = rows.filter((row): row is FileRow & { draft: PersonDraft } => row.draft !== null);
        const before = new DoneLines();
        const first = batchesOf(rows, rowsPerBatch).slice(0, killedAfter);
        for (const { refused, groups } of first)
          for (const { line } of [...refused, ...groups.flat()]) before.add(line);
        const all = [...first, ...batchesOf(rows, rowsPerBatch, before)];
        expect(linesOf(all.flatMap(({ groups }) => groups))).toEqual(linesOf(groupSamePeople(accepted)));
        const refused = all.flatMap((batch) => batch.refused.map(({ line }) => line));
        expect(refused).toEqual(rows.filter(({ draft }) => draft === null).map(({ line }) => line));
      }),
    );
  });

  it('are parted when a short hash has put strangers together', () => {
    // Of 120,000 numbers some two share their 32 bits; no row of theirs may wait for another for ever or join it.
    const rows = Array.from({ length: 120_000 }, (_, at) =>
      rowOf(at + 2, 'Ana', [`+1312${String(5_000_000 + at)}`], null),
    );
    const batches = batchesOf(rows, 500);
    expect(batches.flatMap(({ groups }) => groups).length).toBe(rows.length);
  });

  it('are all there when more rows wait for one another than may', () => {
    const half = Array.from({ length: 45_000 }, (_, at) => at);
    const rows = [...half, ...half].map((person, at) =>
      rowOf(at + 2, 'Ana', [`+1312${String(5_000_000 + person)}`], null),
    );
    const batches = batchesOf(rows, 500);
    const groups = batches.flatMap((batch) => batch.groups);
    expect(groups.length).toBe(45_000);
    expect(Math.max(...batches.map((batch) => batch.groups.flat().length))).toBeLessThan(1_000);
  });

  it('are cut only where nobody could be of so many rows', () => {
    const rows = Array.from({ length: 4_500 }, (_, at) => rowOf(at + 2, 'Ana', ['+13125550101'], null));
    expect(batchesOf(rows, 500).map(({ groups }) => groups.map(({ length }) => length))).toEqual([
      [2000],
      [2000],
      [500],
    ]);
  });
});
