import type { OutgoingRecord } from '../broker.js';

/**
 * Bytes sent at once. A broker takes one batch per partition of at most a megabyte (its `message.max.bytes`), and all
 * of these may be for one partition.
 */
const bytesAtOnce = 700_000;

/** What the headers of an event and the frame around it take, on the safe side. */
const bytesAround = 500;

/** The records in their order, cut so that no part is larger than a broker takes; one record alone is never cut. */
export function inParts(records: readonly OutgoingRecord[]): OutgoingRecord[][] {
  const parts: OutgoingRecord[][] = [];
  let room = 0;
  for (const record of records) {
    const bytes = bytesAround + Buffer.byteLength(record.key) + Buffer.byteLength(record.value ?? '');
    if (bytes > room || parts.length === 0) {
      parts.push([]);
      room = bytesAtOnce;
    }
    parts.at(-1)?.push(record);
    room -= bytes;
  }
  return parts;
}
