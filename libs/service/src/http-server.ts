import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RawServerDefault } from 'fastify';
import { newId } from '#runtime';
import { refuseAddress, refuseBytes } from './unreadable-requests.js';

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
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseBytes,
  });
}

/**
 * Reads JSON bodies; a request that announces JSON and brings nothing has no body, as scripts send it for deeds that
 * need none.
 */
export function readJsonBodies(app: NestFastifyApplication): void {
  const readJson = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser<RawServerDefault>('application/json', { bodyLimit: bodyLimitBytes }, (request, body, done) => {
    if (body.length === 0) done(null, undefined);
    else void readJson(request, body.toString(), done);
  });
}
