/** A row of a table as JSON has it; what is sealed at rest stands open in it. */
export type PlainRow = Readonly<Record<string, unknown>>;

/** A row that both had, as it was with the one who stayed and as it became. */
export interface JoinedRow {
  readonly before: PlainRow;
  readonly after: PlainRow;
}

/** What undoing a merge needs; the whole of it is sealed. */
export interface MergeBody {
  /** The record that went. */
  readonly gone: PlainRow;
  /** What changed in the record that stayed, by column. */
  readonly fields: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
  /** By part, what tells the rows that went over to the one who stayed. */
  readonly moved: Readonly<Record<string, readonly PlainRow[]>>;
  /** By part, the rows that went because the one who stayed had the like. */
  readonly dropped: Readonly<Record<string, readonly PlainRow[]>>;
  /** By table, the rows of the one who stayed in which both were brought together. */
  readonly joined: Readonly<Record<string, readonly JoinedRow[]>>;
  /** How far behind those of the one who stayed the moved numbers and addresses were put, by part. */
  readonly shifted: Readonly<Record<string, number>>;
  /** The address that mail went to and that became a further one. */
  readonly addedEmailId: string | null;
  /** Entries of the ledger that the merge wrote. */
  readonly entryIds: readonly string[];
  /** Whether the one who stayed could be asked by text, and since when. */
  readonly consent: { readonly state: string; readonly since: string };
  /** The last entry of the ledger that was there then. */
  readonly lastPlace: string;
}
