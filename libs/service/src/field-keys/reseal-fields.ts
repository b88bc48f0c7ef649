import { Injectable } from '@nestjs/common';
import { Crashpoints } from '#runtime';
import { FieldKeyTable } from './field-key-table.js';
import { SealedColumns } from './sealed-columns.js';
import { SealedFields } from './sealed-fields.js';

/** How far a round has come: the column, and the last row of it that was looked at. */
export interface ResealPlace {
  readonly column: number;
  readonly after: string | null;
}

/** What one batch did. */
export interface ResealBatch {
  readonly resealed: number;
  readonly unopened: number;
  /** Where the next batch goes on; null when the round is over. */
  readonly next: ResealPlace | null;
}

/** Rows of one batch: some ten milliseconds of sealing, and locks that nobody notices. */
const atOnce = 500;

/** Seals some fields anew with the key that was chosen. What it did not come to, a later round finds. */
@Injectable()
export class ResealFields {
  constructor(
    private readonly table: FieldKeyTable,
    private readonly columns: SealedColumns,
    private readonly fields: SealedFields,
    private readonly crashpoints: Crashpoints,
  ) {}

  async run(place: ResealPlace = { column: 0, after: null }): Promise<ResealBatch> {
    const column = this.columns.all[place.column];
    if (!column) return { resealed: 0, unopened: 0, next: null };
    const { last, resealed, unopened } = await this.fields.renew(
      column,
      await this.table.sealsWith(),
      place.after,
      atOnce,
    );
    if (resealed > 0) this.crashpoints.reach('mid-rotation');
    const next = last === null ? { column: place.column + 1, after: null } : { ...place, after: last };
    return { resealed, unopened, next: next.column < this.columns.all.length ? next : null };
  }
}
