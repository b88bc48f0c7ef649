import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Health } from '../health.js';
import { Metrics } from '../metrics.js';
import { route, Route } from './route.js';

const healthz = route({
  method: 'GET',
  path: '/healthz',
  summary: 'The process is alive.',
  reply: z.object({ alive: z.literal(true) }),
});

const readyz = route({ method: 'GET', path: '/readyz', summary: 'The process can do its work.' });

const metrics = route({ method: 'GET', path: '/metrics', summary: 'Prometheus metrics.' });

/** The three addresses that every service answers for operators. */
@Controller()
export class HealthController {
  constructor(
    private readonly health: Health,
    private readonly numbers: Metrics,
  ) {}

  @Route(healthz)
  alive(): { alive: true } {
    return { alive: true };
  }

  @Route(readyz)
  async ready(_input: unknown, _caller: unknown, @Res() reply: FastifyReply): Promise<void> {
    const readiness = await this.health.readiness();
    await reply.status(readiness.ready ? 200 : 503).send(readiness);
  }

  @Route(metrics)
  async metrics(_input: unknown, _caller: unknown, @Res() reply: FastifyReply): Promise<void> {
    await reply.header('content-type', this.numbers.registry.contentType).send(await this.numbers.text());
  }
}
