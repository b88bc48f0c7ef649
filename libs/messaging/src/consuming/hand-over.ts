import type { TransactionScope } from '../publishing/transactions.js';
import type { ArrivedEvent, BoundHandler, BoundHandlers } from './handlers.js';
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

/**
 * Brings the events of a batch to their handlers in the order of the batch. Those of a handler of many are held back
 * until an event comes that may not go with them: one for another handler, or the next one of a key among them.
 */
export class BatchHandOver {
  private held: ArrivedEvent[] = [];
  private handler: BoundHandler | undefined;
  private readonly keys = new Set<string>();

  constructor(
    private readonly txFor: TransactionScope['txFor'],
    private readonly handlers: BoundHandlers,
  ) {}

  async take(read: ReadRecord): Promise<void> {
    if (read.kind !== 'event') return;
    const handler = this.handlers.get(read.meta.type);
    const { payload, meta } = read;
    if (handler !== this.handler || this.keys.has(meta.key)) await this.finish();
    if (!handler?.together) return handOver(read, this.txFor, this.handlers);
    this.handler = handler;
    this.keys.add(meta.key);
    this.held.push({ payload, tx: this.txFor({ correlationId: meta.correlationId, causationId: meta.eventId }), meta });
  }

  /** Hands over what is still held back. */
  async finish(): Promise<void> {
    const { held, handler } = this;
    this.held = [];
    this.handler = undefined;
    this.keys.clear();
    if (held.length > 0) await handler?.together?.(held);
  }
}
