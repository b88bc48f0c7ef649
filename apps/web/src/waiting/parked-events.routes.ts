import { z } from 'zod';
import { serviceNames } from '#contracts';
import { route } from '#runtime';
import { discardShape, parkedEventShape, parkedPageQuery, replayShape } from '#service';

const byId = z.object({ id: z.uuid() });
const service = z.enum(serviceNames);

/** An event, and the service that set it aside. */
const waitingEvent = parkedEventShape.extend({ service });
export type WaitingEvent = z.input<typeof waitingEvent>;

export const listParkedEvents = route({
  method: 'GET',
  path: '/api/parked-events',
  summary: 'Events that a service could not handle and that wait for a person, of all services together.',
  query: parkedPageQuery,
  reply: z.object({
    waiting: z.int().min(0),
    items: z.array(waitingEvent),
    nextCursor: z.string().nullable(),
    /** Services that did not answer: what waits there is not in the list. */
    silent: z.array(service),
  }),
});

export const showParkedEvent = route({
  method: 'GET',
  path: '/api/parked-events/:id',
  summary: 'One event that was set aside, with what is known of it.',
  params: byId,
  reply: waitingEvent,
});

export const replayParkedEvent = route({
  method: 'POST',
  path: '/api/parked-events/:id/replay',
  summary: 'Tries the events of its key again, the first of them first, until one fails; each takes effect once.',
  params: byId,
  reply: replayShape,
});

export const discardParkedEvent = route({
  method: 'POST',
  path: '/api/parked-events/:id/discard',
  summary: 'Gives an event up, for a reason. What waits behind it goes on waiting and can be replayed.',
  params: byId,
  body: discardShape,
  reply: waitingEvent,
});
