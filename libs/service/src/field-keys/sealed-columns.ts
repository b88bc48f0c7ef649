import type { SealedColumn } from '#database';

/** The columns of this service that hold sealed fields. Injected by class. */
export class SealedColumns {
  constructor(readonly all: readonly SealedColumn[]) {}
}
