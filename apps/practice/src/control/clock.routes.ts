import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Carrier } from '../carrier/carrier.js';
import { moveClock, steppable } from './move-clock.js';

const change = z.union([
  z.strictObject({ step: z.number().int() }),
  z.strictObject({ set: z.iso.datetime({ offset: true }) }),
]);

/** Shows the product's clock and, where it can be, moves it. */
export function clockRoutes(app: FastifyInstance, carrier: Carrier): void {
  const view = (): object => ({
    now: carrier.clock.now().toISOString(),
    steppable: steppable(carrier.clock) !== null,
  });
  app.get('/practice/api/clock', async () => view());
  app.post('/practice/api/clock', async ({ body }, reply) => {
    const wanted = change.parse(body);
    const moved = moveClock(carrier, 'step' in wanted ? { step: wanted.step } : { set: new Date(wanted.set) });
    return moved ? view() : reply.code(409).send({ error: 'This clock cannot be moved.' });
  });
}
