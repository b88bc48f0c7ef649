import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from '../logging/logger.js';
import { internalError, invalidRequest, notFound, Problem, serviceUnavailable, tookTooLong } from './problem.js';
import { nothingReached } from './unreached.rules.js';

/** Turns whatever a route throws into application/problem+json; what nobody foresaw is logged and says nothing. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.asProblem(error, request);
    void reply
      .status(problem.definition.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify({ ...problem.toBody(), requestId: request.id }));
  }

  private asProblem(error: unknown, request: FastifyRequest): Problem {
    if (error instanceof Problem) return error;
    const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
    if (status === 404) return new Problem(notFound);
    if (status >= 400 && status < 500) return new Problem({ ...invalidRequest, status }, { detail: messageOf(error) });
    if (isTimeout(error)) return new Problem(tookTooLong, { cause: error });
    this.logger.error({ error, requestId: request.id, route: request.routeOptions.url }, 'a request failed');
    return new Problem(nothingReached(error) ? serviceUnavailable : internalError, { cause: error });
  }
}

/** Fastify's word for an answer that took too long. */
function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'FST_ERR_HANDLER_TIMEOUT';
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'The request could not be read.';
}
