import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { MachineClock } from '#runtime';
import { newToken } from '../sign-in/access-key.rules.js';
import { SignInSteps } from '../sign-in/sign-in-steps.js';
import { StaffBook, type StaffMember } from '../sign-in/staff-book.js';

/** Links that one address gets in a quarter of an hour; a reader who needs more should look into spam. */
const mostPerAddress = 5;
const windowMs = 15 * 60_000;

/** A link that was asked for. */
export interface AskedLink {
  /** Travels by e-mail. */
  readonly token: string;
  /** Stays in the browser that asked. */
  readonly browser: string;
  /** Null for an address that is nobody's, or that asked too often. */
  readonly reader: StaffMember | null;
}

/** Keeps links that were asked for, for known and unknown addresses alike. */
@Injectable()
export class AskedLinks {
  constructor(
    private readonly database: Database,
    private readonly book: StaffBook,
    private readonly steps: SignInSteps,
    private readonly clock: MachineClock,
  ) {}

  async keep(email: string, next: string | null): Promise<AskedLink> {
    const emailIndex = this.book.emailIndex(email);
    const since = new Date(this.clock.nowMs() - windowMs);
    const [asked] = await this.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM sign_in_steps WHERE email_index = $1 AND created_at > $2`,
      [emailIndex, since],
    );
    const known = await this.book.byEmail(this.database, emailIndex);
    const browser = newToken();
    const step = { kind: 'mail', staffId: known?.id ?? null, emailIndex, browser, next } as const;
    const token = await this.steps.begin(this.database, step);
    return { token, browser, reader: (asked?.n ?? 0) < mostPerAddress ? known : null };
  }
}
