import { type ArgumentsHost, Catch, Injectable } from '@nestjs/common';
import { type IdentifiedRequest, Logger, ProblemFilter } from '#runtime';
import { Refusals } from './refusals.js';

/** Answers with problem+json, and keeps in the audit who was refused. */
@Injectable()
@Catch()
export class RefusingFilter extends ProblemFilter {
  constructor(
    logger: Logger,
    private readonly refusals: Refusals,
  ) {
    super(logger);
  }

  override catch(error: unknown, host: ArgumentsHost): void {
    this.refusals.noteError(error, host.switchToHttp().getRequest<IdentifiedRequest>());
    super.catch(error, host);
  }
}
