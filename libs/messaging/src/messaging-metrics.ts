import { Injectable } from '@nestjs/common';
import type { Counter } from 'prom-client';
import { Metrics } from '#runtime';

/** What became of an event that arrived. */
export type Outcome = 'handled' | 'repeated' | 'parked' | 'not_ours';

/** What a person's word did to a parked event. */
export type Settlement = 'replayed' | 'failed_again' | 'discarded';

/** What messaging counts; the gauges are read when they are asked for. */
@Injectable()
export class MessagingMetrics {
  private readonly arrived: Counter<'topic' | 'outcome'>;
  private readonly relayed: Counter<'topic'>;
  private readonly settled: Counter<'how'>;

  constructor(metrics: Metrics) {
    this.arrived = metrics.counter('turnout_events_arrived_total', 'Events that arrived, by what became of them.', [
      'topic',
      'outcome',
    ]);
    this.relayed = metrics.counter('turnout_events_relayed_total', 'Events that left the outbox.', ['topic']);
    this.settled = metrics.counter('turnout_parked_events_settled_total', 'Parked events that a person dealt with.', [
      'how',
    ]);
  }

  countArrived(topic: string, outcome: Outcome, events: number): void {
    if (events > 0) this.arrived.inc({ topic, outcome }, events);
  }

  countRelayed(topic: string, events: number): void {
    this.relayed.inc({ topic }, events);
  }

  countSettled(how: Settlement): void {
    this.settled.inc({ how });
  }
}
