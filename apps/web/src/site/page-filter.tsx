import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type IdentifiedRequest, internalError, Logger, notSignedIn, Problem } from '#runtime';
import { Refusals } from '#service';
import { ErrorPage } from '../pages/error-page.js';
import { freshProofNeeded } from '../sign-in/sign-in.errors.js';
import { safeNext } from '../sign-in/sign-in.rules.js';
import { seeOther, sendPage } from './send-page.js';
import { Site } from './site.js';

/** Puts a refusal into words for whoever reads a page; programs get problem+json from the addresses under /api. */
@Injectable()
@Catch()
export class PageFilter implements ExceptionFilter {
  constructor(
    private readonly site: Site,
    private readonly logger: Logger,
    private readonly refusals: Refusals,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<IdentifiedRequest>();
    this.refusals.noteError(error, request);
    const { definition } = this.problemOf(error, request);
    const door = doorFor(definition.code);
    if (door) return seeOther(http.getResponse<FastifyReply>(), `${door}?next=${encodeURIComponent(backTo(request))}`);
    const { status, code } = definition;
    const page = <ErrorPage {...this.site.reader(request)} status={status} code={code} />;
    await sendPage(request, http.getResponse<FastifyReply>(), page, status);
  }

  private problemOf(error: unknown, request: FastifyRequest): Problem {
    if (error instanceof Problem) return error;
    this.logger.error({ error, requestId: request.id, route: request.routeOptions.url }, 'a page failed');
    return new Problem(internalError, { cause: error });
  }
}

/** Where somebody can do something about a refusal: they come back from there. */
function doorFor(code: string): string | null {
  if (code === notSignedIn.code) return '/signin';
  return code === freshProofNeeded.code ? '/prove' : null;
}

/** The page that was asked for, or the one that what was posted belongs to: an approval is posted to its own page. */
function backTo({ method, url }: FastifyRequest): string {
  const [path = '/'] = url.split('?');
  const [, section = ''] = path.split('/');
  const posted = section === 'approve' ? path : `/${section}`;
  return safeNext(method === 'GET' ? url : posted) ?? '/console';
}
