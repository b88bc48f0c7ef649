import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { BeginSession } from '../sign-in/begin-session.js';
import { SignInSteps } from '../sign-in/sign-in-steps.js';
import { StaffBook } from '../sign-in/staff-book.js';
import { WaysIn } from '../sign-in/ways-in.js';

/** What follows when the owner of a link presses its button. */
export type LinkUsed =
  | { readonly kind: 'in'; readonly session: string; readonly next: string }
  /** The app's code is wanted besides; the token leads on. */
  | { readonly kind: 'code'; readonly token: string }
  /** Somebody with a passkey does not come in by e-mail. */
  | { readonly kind: 'not-enough' }
  | { readonly kind: 'ended' };

/** Uses a link up for the browser that asked for it: alone it is enough only for who has nothing better yet. */
@Injectable()
export class UseLink {
  constructor(
    private readonly database: Database,
    private readonly steps: SignInSteps,
    private readonly book: StaffBook,
    private readonly ways: WaysIn,
    private readonly beginSession: BeginSession,
  ) {}

  /** The browser must have been found to be the one that asked. */
  run(token: string, device: string): Promise<LinkUsed> {
    return this.database.transaction(async (sql) => {
      const step = await this.steps.take(sql, 'mail', token);
      return step?.staffId ? this.follow(sql, step.staffId, step.next, device) : { kind: 'ended' };
    });
  }

  private async follow(sql: Sql, staffId: string, next: string | null, device: string): Promise<LinkUsed> {
    const member = await this.book.byId(sql, staffId);
    if (!member) return { kind: 'ended' };
    const { passkeys, codeApp } = await this.ways.of(staffId, sql);
    if (codeApp) return { kind: 'code', token: await this.steps.begin(sql, { kind: 'code', staffId, next }) };
    if (passkeys > 0) return { kind: 'not-enough' };
    const session = await this.beginSession.run(sql, { staffId, role: member.role, how: 'mail', device });
    // They should add a key now, so that the next time needs no mail.
    return { kind: 'in', session, next: next ?? '/sign-ins' };
  }
}
