import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { type CalledService, route, Route, ServiceClient } from '#runtime';

const parkedEvent = z.object({
  id: z.string(),
  service: z.string(),
  type: z.string(),
  key: z.string(),
  reason: z.string(),
  parkedAt: z.string(),
});

const list = route({
  method: 'GET',
  path: '/api/parked-events',
  summary: 'Events that a service could not handle and that wait for a person.',
  access: ['service:cli', 'admin', 'chair'],
  reply: z.object({ parked: z.array(parkedEvent) }),
});

const services: readonly CalledService[] = ['actions', 'contacts', 'notifications'];

/** What waits in each service, in one list. */
@Controller()
export class ParkedEventsController {
  constructor(private readonly client: ServiceClient) {}

  @Route(list)
  async list(): Promise<{ parked: z.output<typeof parkedEvent>[] }> {
    const lists = await Promise.all(services.map((service) => this.of(service)));
    return { parked: lists.flat() };
  }

  private async of(service: CalledService): Promise<z.output<typeof parkedEvent>[]> {
    const path = '/internal/parked-events';
    type Told = { parked: Omit<z.output<typeof parkedEvent>, 'service'>[] };
    const { parked } = await this.client.json<Told>(service, { method: 'GET', path });
    return parked.map((event) => ({ ...event, service }));
  }
}
