import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { internalError, Logger, Problem } from '#runtime';
import { ErrorPage } from '../pages/error-page.js';
import { sendPage } from './send-page.js';
import { Site } from './site.js';

/** Puts a refusal into words for whoever reads a page; programs get problem+json from the addresses under /api. */
@Injectable()
@Catch()
export class PageFilter implements ExceptionFilter {
  constructor(
    private readonly site: Site,
    private readonly logger: Logger,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const { status, code } = this.problemOf(error, request).definition;
    const path = request.url.split('?')[0] ?? '/';
    const page = <ErrorPage {...this.site.reader(request)} path={path} status={status} code={code} />;
    await sendPage(request, http.getResponse<FastifyReply>(), page, status);
  }

  private problemOf(error: unknown, request: FastifyRequest): Problem {
    if (error instanceof Problem) return error;
    this.logger.error({ error, requestId: request.id, route: request.routeOptions.url }, 'a page failed');
    return new Problem(internalError, { cause: error });
  }
}
