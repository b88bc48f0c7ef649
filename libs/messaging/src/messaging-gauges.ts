import type { INestApplication } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Database } from '#database';
import type { Metrics } from '#runtime';
import type { BrokerStrategy } from './brokers/broker.js';
import { ParkedEvents } from './parking/parked-events.js';

/** What `/metrics` tells of waiting events. The figures are read when they are asked for, and cost nothing otherwise. */
export function addGauges(metrics: Metrics, app: INestApplication, strategy: BrokerStrategy): void {
  const [database, parked] = [app.get(Database), app.get(ParkedEvents)];
  const registers = [metrics.registry];
  new Gauge({
    name: 'turnout_outbox_waiting',
    help: 'Events in the outbox that the broker has not taken yet.',
    registers,
    async collect() {
      this.set(await orUnknown(waitingInOutbox(database)));
    },
  });
  new Gauge({
    name: 'turnout_events_parked',
    help: 'Events that wait for a person.',
    registers,
    async collect() {
      this.set(await orUnknown(parked.count()));
    },
  });
  new Gauge({
    name: 'turnout_consumer_lag',
    help: 'Events that arrived at the broker and are not handled yet.',
    labelNames: ['topic'],
    registers,
    collect() {
      // Topics whose partitions all went to another replica are not ours to tell of.
      this.reset();
      for (const [topic, records] of strategy.lag()) this.set({ topic }, records);
    },
  });
}

async function waitingInOutbox(database: Database): Promise<number> {
  const [row] = await database.query<{ waiting: number }>('SELECT count(*) AS waiting FROM outbox');
  return row?.waiting ?? 0;
}

/** While the database is away its figures are not known; all others must be there to read, then above all. */
function orUnknown(figure: Promise<number>): Promise<number> {
  return figure.catch(() => Number.NaN);
}
