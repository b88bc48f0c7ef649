import type { RecordHeaders } from '../event-headers.js';

/** A record as it arrives: nothing about it is trusted yet. */
export interface IncomingRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: RecordHeaders;
}

/** What a key is called where keys are compared; records without a key stand in nobody's way. */
export function keyOf(record: IncomingRecord): string | null {
  return record.key === null ? null : record.key.toString('hex');
}
