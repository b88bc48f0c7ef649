import { Injectable } from '@nestjs/common';
import { type ServiceName, serviceNames } from '#contracts';
import { parkedEventUnknown } from '#messaging';
import { type Caller, Problem, type RouteInput, ServiceClient, serviceUnavailable } from '#runtime';
import type { listParkedEvents, WaitingEvent } from './parked-events.routes.js';

const address = '/internal/parked-events';

/** A replay tries events for some seconds, and waits for one that hangs, before it answers. */
const patienceMs = 45_000;

/** A list comes in two seconds or without whoever does not answer. */
const listPatienceMs = 2_000;

interface Told {
  readonly waiting: number;
  readonly items: Omit<WaitingEvent, 'service'>[];
}

/** What waits in the services, asked of each of them. */
@Injectable()
export class WaitingEvents {
  constructor(private readonly services: ServiceClient) {}

  /** One page of all lists together, in the order in which the events were set aside. */
  async list({ limit, show, cursor }: RouteInput<typeof listParkedEvents>['query']) {
    const query = { limit: String(limit), show, ...(cursor ? { cursor } : {}) };
    const lists = await Promise.all(serviceNames.map((service) => this.ask(service, query)));
    const items = lists.flatMap(({ service, told }) => (told?.items ?? []).map((event) => ({ ...event, service })));
    // Ids are uuidv7: their order is the order of time.
    const page = items.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit);
    const full = page.length === limit;
    return {
      waiting: lists.reduce((sum, { told }) => sum + (told?.waiting ?? 0), 0),
      items: page,
      nextCursor: full ? (page.at(-1)?.id ?? null) : null,
      silent: lists.filter(({ told }) => told === null).map(({ service }) => service),
    };
  }

  /** How many events wait in all; null when a service does not say. */
  async count(): Promise<number | null> {
    const { waiting, silent } = await this.list({ limit: 1, show: 'first' });
    return silent.length > 0 ? null : waiting;
  }

  /**
   * The event with this id, whichever service set it aside.
   *
   * @throws Problem `parked_event_unknown`; `service_unavailable` when the service that has it may not have answered.
   */
  async find(id: string): Promise<WaitingEvent> {
    const found = await Promise.all(serviceNames.map((service) => this.findIn(service, id)));
    const event = found.find((one) => one !== 'unknown' && one !== 'silent');
    if (event) return event;
    throw new Problem(found.includes('silent') ? serviceUnavailable : parkedEventUnknown);
  }

  /** Has a service do something with an event, for whoever asked. */
  order<T>(
    service: ServiceName,
    { id, verb, body }: { readonly id: string; readonly verb: 'replay' | 'discard'; readonly body?: object },
    caller: Caller,
  ): Promise<T> {
    const path = `${address}/${id}/${verb}`;
    const call = { method: 'POST', path, person: caller.person, timeoutMs: patienceMs } as const;
    return this.services.json<T>(service, body ? { ...call, body } : call);
  }

  private async ask(service: ServiceName, query: Record<string, string>) {
    const call = { method: 'GET', path: address, query, timeoutMs: listPatienceMs } as const;
    try {
      return { service, told: await this.services.json<Told>(service, call) };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // What the others know is worth showing; the list names who did not answer.
      return { service, told: null };
    }
  }

  private async findIn(service: ServiceName, id: string): Promise<WaitingEvent | 'unknown' | 'silent'> {
    try {
      const path = `${address}/${id}`;
      const event = await this.services.json<Omit<WaitingEvent, 'service'>>(service, { method: 'GET', path });
      return { ...event, service };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return error.definition.code === parkedEventUnknown.code ? 'unknown' : 'silent';
    }
  }
}
