import type { TransactionScope } from '../publishing/transactions.js';
import type { BoundHandlers } from './handlers.js';
import type { ParkReason, ReadRecord } from './read-record.rules.js';

/** Why nobody here can handle a record, as far as looking at it can tell; null when somebody can, or need not. */
export function whyNot(
  read: ReadRecord,
  handlers: BoundHandlers,
): { readonly reason: ParkReason; readonly error: string } | null {
  if (read.kind === 'unreadable') return { reason: read.reason, error: read.error };
  if (read.kind !== 'event' || handlers.has(read.meta.type)) return null;
  return { reason: 'no_handler', error: 'This service is listed as a consumer and has no handler.' };
}

/** Brings an event to its handler; what the handler writes is in the caller's transaction. */
export async function handOver(
  read: ReadRecord,
  txFor: TransactionScope['txFor'],
  handlers: BoundHandlers,
): Promise<void> {
  if (read.kind !== 'event') return;
  const { correlationId, eventId: causationId } = read.meta;
  await handlers.get(read.meta.type)?.(read.payload, txFor({ correlationId, causationId }), read.meta);
}
