import { Controller } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Metrics, Route, type RouteReply } from '#runtime';
import { ListParked } from './list-parked.js';
import { countParkedMessages } from './parked-messages.routes.js';

/** How many messages wait for a person, for `/status` and `/metrics`; read when it is asked for. */
@Controller()
export class ParkedCountController {
  constructor(
    private readonly listing: ListParked,
    metrics: Metrics,
  ) {
    new Gauge({
      name: 'turnout_messages_parked',
      help: 'Messages of unknown fate that wait for a person.',
      registers: [metrics.registry],
      async collect() {
        this.set(await listing.count());
      },
    });
  }

  @Route(countParkedMessages)
  async count(): Promise<RouteReply<typeof countParkedMessages>> {
    return { parked: await this.listing.count() };
  }
}
