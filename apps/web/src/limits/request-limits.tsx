import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger, MachineClock, Problem, Settings } from '#runtime';
import { ErrorPage } from '../pages/error-page.js';
import { sendPage } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { holderIn, isForPrograms, linkIn, networkOf } from './limit.rules.js';
import { classOf, limitClasses, type Limits, type Pace } from './limit-table.js';
import { tooManyRequests } from './limits.errors.js';
import { Meter } from './meter.js';

/** Links that have opened something are remembered, as far as memory allows. */
const mostGoodLinks = 20_000;

/** Answers that tell a wrong guess: there is no such link, or the signature is not the provider's. */
const missed: ReadonlySet<number> = new Set([403, 404]);

/**
 * Holds every request to the table of limits, before its body is read and before anybody looks who it is. All of it is
 * in memory: network addresses are kept nowhere.
 */
@Injectable()
export class RequestLimits implements OnModuleInit {
  private readonly meter = new Meter();
  private readonly goodLinks = new Set<string>();
  private readonly scale: number;
  private hasWarned = false;

  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly settings: Settings,
    private readonly clock: MachineClock,
    private readonly site: Site,
    private readonly logger: Logger,
  ) {
    this.scale = settings.limitScale;
  }

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance();
    server.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
      this.warnOfProxy(request);
      await this.hold(this.byAddress(request), request, reply);
    });
    server.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
      await this.hold(this.byHolder(request), request, reply);
    });
    server.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
      this.learn(request, reply.statusCode);
    });
  }

  /** How much is remembered at present. */
  get remembered(): number {
    return this.meter.size + this.goodLinks.size;
  }

  private byAddress(request: FastifyRequest): number {
    const [name, limits] = limitsOf(request);
    return this.take(`${name} ${networkOf(request.ip)}`, limits.address);
  }

  /** The body has been read by now: forms carry links and phones in it. */
  private byHolder(request: FastifyRequest): number {
    const [name, { holder: pace, misses }] = limitsOf(request);
    const [holder, link] = [holderIn(request), linkIn(request)];
    const isKnown = link !== null && this.goodLinks.has(link);
    const guessing = misses && !isKnown ? this.waitFor(missesOf(name, request), misses) : 0;
    if (guessing > 0) return guessing;
    return pace && holder !== null ? this.take(`${name} ${holder}`, pace) : 0;
  }

  private learn(request: FastifyRequest, status: number): void {
    const [name, { misses }] = limitsOf(request);
    if (!misses) return;
    const link = linkIn(request);
    if (missed.has(status)) this.meter.count(missesOf(name, request), this.scaled(misses), this.clock.nowMs());
    else if (link !== null && status < 400) this.remember(link);
  }

  private remember(link: string): void {
    this.goodLinks.delete(link);
    this.goodLinks.add(link);
    for (const oldest of this.goodLinks) {
      if (this.goodLinks.size <= mostGoodLinks) return;
      this.goodLinks.delete(oldest);
    }
  }

  private take(key: string, pace: Pace): number {
    const wait = this.waitFor(key, pace);
    if (wait === 0) this.meter.count(key, this.scaled(pace), this.clock.nowMs());
    return wait;
  }

  private waitFor(key: string, pace: Pace): number {
    return this.meter.waitFor(key, this.scaled(pace), this.clock.nowMs());
  }

  private scaled({ most, seconds }: Pace): Pace {
    return { most: Math.max(1, most * this.scale), seconds };
  }

  private async hold(waitMs: number, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (waitMs === 0) return;
    reply.header('retry-after', String(Math.ceil(waitMs / 1000)));
    const path = request.url.split('?')[0] ?? '/';
    if (isForPrograms(path)) throw new Problem(tooManyRequests);
    const { status, code } = tooManyRequests;
    await sendPage(
      request,
      reply,
      <ErrorPage {...this.site.reader(request)} {...{ path: '/', status, code }} />,
      status,
    );
  }

  /** Behind a proxy that nobody named, everybody seems to come from one place, and is bounded together. */
  private warnOfProxy({ headers }: FastifyRequest): void {
    if (this.hasWarned || headers['x-forwarded-for'] === undefined || this.settings.values.trustedProxies) return;
    this.hasWarned = true;
    this.logger.warn(
      'Requests come through a proxy that TURNOUT_TRUSTED_PROXIES does not name, so the limits of requests take all ' +
        'visitors for one. docs/operations.md says what to set.',
    );
  }
}

function limitsOf({ method, routeOptions }: FastifyRequest): readonly [string, Limits] {
  const name = routeOptions.url === undefined ? 'nowhere' : classOf(`${method} ${routeOptions.url}`);
  return [name, limitClasses[name]];
}

function missesOf(name: string, { ip }: FastifyRequest): string {
  return `${name} misses ${networkOf(ip)}`;
}
