export type { Broker, BrokerStrategy, OutgoingRecord, Subscriber } from './brokers/broker.js';
export { type BrokerOptions, createBroker } from './brokers/create-broker.js';
export { InProcessBroker } from './brokers/in-process/in-process-broker.js';
export { KafkaBroker } from './brokers/kafka/kafka-broker.js';
export { topicEnds } from './brokers/kafka/topic-ends.js';
export { connectMessaging, type RunningMessaging } from './connect-messaging.js';
export {
  type Arrived,
  Consumer,
  type EventHandler,
  Handles,
  HandlesTogether,
} from './consuming/consumer.decorators.js';
export type { EventMeta } from './consuming/event-meta.js';
export { EventCatalogue } from './event-catalogue.js';
export { headerNames } from './event-headers.js';
export { MessagingOptions } from './messaging-options.js';
export { MessagingTables1790000000001 } from './messaging-tables.migration.js';
export { MessagingModule } from './messaging.module.js';
export { DiscardParked, discardReasons, type DiscardReason } from './parking/discard-parked.js';
export { ParkedAttempts1790000000010 } from './parking/parked-attempts.migration.js';
export { type ParkedEvent, ParkedEvents, type ParkedPage, type ParkedState } from './parking/parked-events.js';
export { parkedEventUnknown } from './parking/parked.errors.js';
export { type Replay, ReplayParked } from './parking/replay-parked.js';
export type { EventCause } from './publishing/pending-events.js';
export { Transactions } from './publishing/transactions.js';
export { Tx } from './publishing/tx.js';
