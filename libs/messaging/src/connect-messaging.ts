import type { INestApplication } from '@nestjs/common';
import { Health, Logger, Metrics } from '#runtime';
import type { Broker } from './brokers/broker.js';
import { Dispatcher } from './consuming/dispatcher.js';
import { bindHandlers } from './consuming/handlers.js';
import { InboxPruner } from './consuming/inbox-pruner.js';
import { addGauges } from './messaging-gauges.js';
import { MessagingOptions } from './messaging-options.js';
import { ParkedReminder } from './parking/parked-reminder.js';
import { ReplayParked } from './parking/replay-parked.js';
import { Relay } from './relaying/relay.js';

/** Messaging of one service while it runs. */
export interface RunningMessaging {
  /** Null while events come in, otherwise why not; also a check of `/readyz`. */
  readiness(): string | null;
  /** True while this process is the one that empties the outbox of its service. */
  relayActive(): boolean;
  /** Takes no more events, and finishes the transactions in hand within some seconds; events still go out. */
  deafen(): Promise<void>;
  /** Finishes the batch on its way out as well, within a second or two; then nothing moves. */
  stop(): Promise<void>;
}

/**
 * Lets an initialised container hear events and tell its own. Call it once per container, after `app.init()`: two
 * microservice servers in one container would run every handler twice.
 *
 * @param onFatal called when consuming has ended for good; the process must exit (see `Subscriber.onFatal`).
 */
export async function connectMessaging(
  app: INestApplication,
  broker: Broker,
  onFatal: (reason: Error) => void,
): Promise<RunningMessaging> {
  const { service, catalogue } = app.get(MessagingOptions);
  const dispatcher = app.get(Dispatcher);
  const topics = catalogue.topicsReadBy(service);
  const strategy = broker.strategyFor({ service, topics, dispatcher, logger: app.get(Logger), onFatal });
  app.connectMicroservice({ strategy });
  const readiness = (): string | null => strategy.readiness() ?? dispatcher.overdue();
  app.get(Health).addCheck('events', async () => readiness());
  addGauges(app.get(Metrics), app, strategy);
  const [relay, pruner, reminder] = [app.get(Relay), app.get(InboxPruner), app.get(ParkedReminder)];
  relay.start(broker);
  pruner.start();
  await app.startAllMicroservices();
  app.get(ReplayParked).serve(bindHandlers(strategy.getHandlers()));
  reminder.start();
  const deafen = async (): Promise<void> => {
    pruner.stop();
    reminder.stop();
    await strategy.close();
  };
  const stop = async (): Promise<void> => {
    // First the way in: what a handler still writes in its last transaction goes out with the relay's last batch.
    await deafen();
    await relay.stop();
  };
  return { readiness, relayActive: () => relay.active, deafen, stop };
}
