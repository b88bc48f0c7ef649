/** One row of a file as it stands there. */
export interface RawRow {
  /** As an editor counts, from 1; where cells hold several lines, the last of them. In a spreadsheet the row's number. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file part by part, as often as it is asked for. */
export interface SourceFile {
  readonly kind: 'csv' | 'xlsx';
  readonly parts: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Why a file cannot be read at all. */
export type UnreadableReason =
  | 'empty'
  | 'quotes'
  | 'row_too_long'
  | 'too_many_columns'
  | 'no_spreadsheet'
  | 'old_spreadsheet'
  | 'locked'
  | 'packed_too_tightly'
  | 'spreadsheet_too_large'
  | 'too_many_rows';

/** A file that cannot be read at all, and where reading stopped; it never quotes the file. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';

  constructor(
    readonly reason: UnreadableReason,
    /** Null where no line is to blame. */
    readonly line: number | null = null,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}
