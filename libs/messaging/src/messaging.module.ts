import { type DynamicModule, Module } from '@nestjs/common';
import type { ServiceName } from '#contracts';
import { Dispatcher } from './consuming/dispatcher.js';
import { InboxPruner } from './consuming/inbox-pruner.js';
import type { EventCatalogue } from './event-catalogue.js';
import { MessagingMetrics } from './messaging-metrics.js';
import { MessagingOptions } from './messaging-options.js';
import { DiscardParked } from './parking/discard-parked.js';
import { ParkedEvents } from './parking/parked-events.js';
import { ParkedReminder } from './parking/parked-reminder.js';
import { ReplayParked } from './parking/replay-parked.js';
import { Doorbell } from './publishing/doorbell.js';
import { Transactions } from './publishing/transactions.js';
import { Relay } from './relaying/relay.js';

/**
 * Messaging of one service: `Transactions` and what deals with parked events for everybody, the rest for `connectMessaging`. It
 * needs `Database`, `Clock`, `Logger` and `Metrics` from a global module.
 */
@Module({})
export class MessagingModule {
  static forService(service: ServiceName, catalogue?: EventCatalogue, handlingWithinMs?: number): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      providers: [
        { provide: MessagingOptions, useValue: new MessagingOptions(service, catalogue, handlingWithinMs) },
        Doorbell,
        MessagingMetrics,
        Transactions,
        ParkedEvents,
        ReplayParked,
        DiscardParked,
        ParkedReminder,
        Dispatcher,
        InboxPruner,
        Relay,
      ],
      exports: [Transactions, ParkedEvents, ReplayParked, DiscardParked, MessagingOptions],
    };
  }
}
