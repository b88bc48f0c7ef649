import { Injectable } from '@nestjs/common';
import { Problem, ServiceClient } from '#runtime';
import { WaitingEvents } from './waiting-events.js';

/** How much waits for a person; null where a part that would know does not answer. */
export interface WaitingCounts {
  readonly events: number | null;
  readonly messages: number | null;
}

/** Counts what waits, for pages that show no more than that. */
@Injectable()
export class CountWaiting {
  constructor(
    private readonly events: WaitingEvents,
    private readonly services: ServiceClient,
  ) {}

  async run(): Promise<WaitingCounts> {
    const [events, messages] = await Promise.all([this.events.count(), this.messages()]);
    return { events, messages };
  }

  private async messages(): Promise<number | null> {
    try {
      const call = { method: 'GET', path: '/internal/parked-messages/count', timeoutMs: patienceMs } as const;
      return (await this.services.json<{ parked: number }>('notifications', call)).parked;
    } catch (error) {
      if (error instanceof Problem) return null;
      throw error;
    }
  }
}

/** A page about what is wrong must not wait long for a part that is. */
const patienceMs = 2_000;
