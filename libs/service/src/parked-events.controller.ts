import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { ParkedEvents } from '#messaging';
import { route, Route } from '#runtime';

const listParked = route({
  method: 'GET',
  path: '/internal/parked-events',
  summary: 'Events that this service could not handle and that wait for a person.',
  access: ['service:web'],
  reply: z.object({
    parked: z.array(
      z.object({ id: z.string(), type: z.string(), key: z.string(), reason: z.string(), parkedAt: z.string() }),
    ),
  }),
});

/** What each service tells of its parked events; web puts the lists together. */
@Controller()
export class ParkedEventsController {
  constructor(private readonly events: ParkedEvents) {}

  @Route(listParked)
  async list(): Promise<object> {
    const events = await this.events.list();
    return {
      parked: events.map((event) => ({
        id: event.id,
        type: event.type ?? '',
        key: event.key ?? '',
        reason: event.reason,
        parkedAt: event.parkedAt.toISOString(),
      })),
    };
  }
}
