import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest, RawServerDefault, RouteOptions } from 'fastify';
import { answerHeaders, invalidRequest, newId, Problem, type Settings } from '#runtime';
import { boundsOf } from './body-limits.js';
import { isTooDeep } from './json-depth.rules.js';
import { refuseAddress, refuseBytes } from './unreadable-requests.js';

/** Largest body that any address reads; each route has its own bound below it. */
const mostBodyBytes = 8 * 1024 * 1024;

/** How long things may take, in milliseconds. */
interface TimeBounds {
  /** A request whose head takes longer than this to arrive is given up. */
  readonly headMs: number;
  /** The same for a request as a whole. */
  readonly requestMs: number;
  /** How often connections are looked at that are too slow. */
  readonly lookMs: number;
  /** The longest that most answers take; left out, as long as each address may. */
  readonly answerMs?: number;
}

const usualTimes: TimeBounds = { headMs: 15_000, requestMs: 30_000, lookMs: 5_000 };

/** Fastify as every service uses it: bounded in size and time; forwarded headers count from proxies that are named. */
export function httpServer(trustedProxies: string[] | false = false, times = usualTimes): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: mostBodyBytes,
    requestTimeout: times.requestMs,
    http: { headersTimeout: times.headMs, connectionsCheckingInterval: times.lookMs },
    forceCloseConnections: 'idle',
    genReqId: () => newId(),
    trustProxy: trustedProxies,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseBytes,
  });
}

/** Gives every answer its headers before anything else is done, and every address its bounds in size and time. */
export function guardAnswers(
  app: NestFastifyApplication,
  { publicUrl }: Pick<Settings, 'publicUrl'>,
  times = usualTimes,
): void {
  const headers = answerHeaders(publicUrl);
  const instance = app.getHttpAdapter().getInstance();
  instance.addHook('onRoute', (route: RouteOptions) => {
    Object.assign(route, boundsOf(String(route.method), route.url, times.answerMs));
  });
  instance.addHook('onRequest', (_request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    reply.headers(headers);
    done();
  });
}

/** Reads what a request brings: documents, and bytes where an address asks for them. */
export function readBodies(app: NestFastifyApplication): void {
  readJsonBodies(app);
  app.useBodyParser<RawServerDefault>('application/octet-stream', {}, (_request, body, done) => done(null, body));
}

/**
 * Reads JSON bodies; a request that announces JSON and brings nothing has no body, as scripts send it for deeds that
 * need none.
 */
function readJsonBodies(app: NestFastifyApplication): void {
  const readJson = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser<RawServerDefault>('application/json', { bodyLimit: mostBodyBytes }, (request, body, done) => {
    const text = body.toString();
    if (text.length === 0) done(null, undefined);
    else if (isTooDeep(text)) done(new Problem(invalidRequest, { detail: 'The document is nested too deeply.' }));
    else void readJson(request, text, done);
  });
}
