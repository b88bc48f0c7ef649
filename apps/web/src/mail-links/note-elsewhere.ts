import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { IdentifiedRequest } from '#runtime';
import { Refusals } from '#service';
import { SignInSteps } from '../sign-in/sign-in-steps.js';
import { StaffBook } from '../sign-in/staff-book.js';

/**
 * Keeps in the audit that a link to sign in was opened in another browser than the one that asked for it: a scanner of
 * mail does that, and so does whoever reads somebody else's mail. Many within a minute are one entry.
 */
@Injectable()
export class NoteElsewhere {
  constructor(
    private readonly database: Database,
    private readonly steps: SignInSteps,
    private readonly book: StaffBook,
    private readonly refusals: Refusals,
  ) {}

  async run(token: string, request: IdentifiedRequest): Promise<void> {
    const step = await this.steps.find(this.database, 'mail', token);
    const reader = step?.staffId ? await this.book.byId(this.database, step.staffId) : null;
    if (!reader) return;
    const { id, role } = reader;
    this.refusals.note({ service: 'web', person: { id, role } }, request, 'link_opened_elsewhere');
  }
}
