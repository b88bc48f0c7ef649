import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable, NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger, notFound, ProblemFilter } from '#runtime';
import { ErrorPage } from '../pages/error-page.js';
import { sendPage } from './send-page.js';
import { Site } from './site.js';

/** Somebody who mistyped an address reads a page that says so; programs get the problem as from any other address. */
@Injectable()
@Catch(NotFoundException)
export class LostVisitors implements ExceptionFilter {
  private readonly problems: ProblemFilter;

  constructor(
    logger: Logger,
    private readonly site: Site,
  ) {
    this.problems = new ProblemFilter(logger);
  }

  catch(error: unknown, host: ArgumentsHost): void | Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (!isForReading(request)) return this.problems.catch(error, host);
    const { status, code } = notFound;
    const page = <ErrorPage {...this.site.reader(request)} status={status} code={code} />;
    return sendPage(request, http.getResponse<FastifyReply>(), page, status);
  }
}

function isForReading({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && /\btext\/html\b/.test(headers.accept ?? '');
}
