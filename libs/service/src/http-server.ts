import { FastifyAdapter } from '@nestjs/platform-fastify';
import { newId } from '#runtime';

/** Largest request that is read: a membership file of some ten thousand rows. */
const bodyLimitBytes = 8 * 1024 * 1024;

/** A request that takes longer than this to arrive is given up. */
const requestTimeoutMs = 30_000;

/** Fastify as every service uses it: bounded in size and time, and without trust in forwarded headers. */
export function httpServer(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: bodyLimitBytes,
    requestTimeout: requestTimeoutMs,
    forceCloseConnections: 'idle',
    genReqId: () => newId(),
    trustProxy: false,
    routerOptions: { maxParamLength: 200 },
  });
}
