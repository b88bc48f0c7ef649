export { Consumer, type EventHandler, Handles } from './consuming/consumer.decorators.js';
export type { EventMeta } from './consuming/event-meta.js';
export { MessagingOptions } from './messaging-options.js';
export type { EventCause } from './publishing/pending-events.js';
export { Transactions } from './publishing/transactions.js';
export { Tx } from './publishing/tx.js';
