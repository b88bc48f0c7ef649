import type { DoneLines } from './done-lines.js';
import type { RowGroups } from './person-marks.js';
import type { FileRow } from './read-membership-file.js';
import { type AcceptedRow, isAccepted } from './row-report.rules.js';
import { groupSamePeople } from './same-person.rules.js';

/** Rows that wait for the others of their person; more would be a file of its own in memory. */
const mostWaiting = 40_000;

/** Of so many rows of one person nobody can say what they were meant to be; they are taken in by that many. */
const mostOfOne = 2_000;

/** Some rows that are taken in together: rows of one person are in one group, and no group is cut. */
export interface RowBatch {
  readonly header: readonly string[];
  readonly refused: readonly FileRow[];
  readonly groups: readonly (readonly AcceptedRow[])[];
}

/**
 * Brings the rows of each person together while a file is read from its beginning to its end. Where too many rows
 * wait for others at once, some are left out, and the file is to be read once more.
 */
export class RowsInGroups {
  /** Of the file. */
  header: readonly string[] = [];
  /** Rows were left out. */
  isIncomplete = false;
  private readonly first: Int32Array;
  private readonly sizes: Int32Array;
  private readonly waiting = new Map<number, AcceptedRow[]>();
  private reserved = 0;
  private refused: FileRow[] = [];
  private groups: (readonly AcceptedRow[])[] = [];
  private room: number;

  private place = 0;

  constructor(
    { first, sizes }: RowGroups,
    private readonly done: DoneLines,
    private readonly rowsPerBatch: number,
  ) {
    [this.first, this.sizes] = [first, sizes];
    this.room = rowsPerBatch;
  }

  /**
   * Adds the next row of the file.
   *
   * @returns a batch when there is a whole one.
   */
  add(row: FileRow): RowBatch | null {
    const place = this.place++;
    if (this.done.has(row.line)) return null;
    if (!isAccepted(row)) {
      this.refused.push(row);
      this.room -= 1;
    } else this.addAccepted(place, row);
    return this.room > 0 ? null : this.flush();
  }

  /** What is left at the end of the file. */
  rest(): RowBatch | null {
    for (const rows of this.waiting.values()) this.complete(rows);
    this.waiting.clear();
    return this.refused.length + this.groups.length > 0 ? this.flush() : null;
  }

  private addAccepted(place: number, row: AcceptedRow): void {
    const root = this.first[place] ?? place;
    const size = this.sizes[root] ?? 1;
    if (size === 1 && place === root) return this.complete([row]);
    const wanted = Math.min(size, mostOfOne);
    // Whoever was left out at the first row is left out at all others.
    const rows = this.waiting.get(root) ?? (place === root ? this.reserve(root, wanted) : null);
    rows?.push(row);
    if (rows?.length === wanted) this.completeGroup(root, rows, size - wanted);
  }

  private completeGroup(root: number, rows: readonly AcceptedRow[], left: number): void {
    this.waiting.delete(root);
    this.reserved -= rows.length;
    this.sizes[root] = left;
    if (left > 0) this.reserve(root, Math.min(left, mostOfOne));
    this.complete(rows);
  }

  /** A place for the rows of one person; null when too many wait already. */
  private reserve(root: number, wanted: number): AcceptedRow[] | null {
    if (this.reserved + wanted > mostWaiting) {
      this.isIncomplete = true;
      return null;
    }
    this.reserved += wanted;
    const rows: AcceptedRow[] = [];
    this.waiting.set(root, rows);
    return rows;
  }

  private complete(rows: readonly AcceptedRow[]): void {
    this.groups.push(...(rows.length === 1 ? [rows] : groupSamePeople(rows)));
    this.room -= rows.length;
  }

  private flush(): RowBatch {
    const batch = { header: this.header, refused: this.refused, groups: this.groups };
    this.refused = [];
    this.groups = [];
    this.room = this.rowsPerBatch;
    return batch;
  }
}
