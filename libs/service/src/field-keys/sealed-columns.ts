import type { SealedColumn } from '#database';

/** A column that holds sealed fields, and the one in which an older version kept the same as it was written. */
export interface FormerlyPlain extends SealedColumn {
  readonly formerly?: string;
}

/** The columns of this service that hold sealed fields. Injected by class. */
export class SealedColumns {
  constructor(readonly all: readonly FormerlyPlain[]) {}
}
