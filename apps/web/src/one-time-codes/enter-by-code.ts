import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { BeginSession } from '../sign-in/begin-session.js';
import { SignInSteps } from '../sign-in/sign-in-steps.js';
import { StaffBook } from '../sign-in/staff-book.js';
import { CheckCode } from './check-code.js';

/** What follows when somebody who came by a link types a code. */
export type CodeUsed =
  | { readonly kind: 'in'; readonly session: string; readonly next: string }
  | { readonly kind: 'wrong' | 'too-many' | 'ended' };

/** Lets somebody in who came by a link and has the code of their app, or one of their recovery codes. */
@Injectable()
export class EnterByCode {
  constructor(
    private readonly database: Database,
    private readonly steps: SignInSteps,
    private readonly checkCode: CheckCode,
    private readonly book: StaffBook,
    private readonly beginSession: BeginSession,
  ) {}

  run(token: string | undefined, code: string, device: string): Promise<CodeUsed> {
    return this.database.transaction(async (sql) => {
      const step = await this.steps.find(sql, 'code', token);
      const member = step?.staffId ? await this.book.byId(sql, step.staffId) : null;
      if (!step || !member) return { kind: 'ended' };
      const verdict = await this.checkCode.run(sql, member.id, code);
      if (verdict === 'wrong' || verdict === 'too-many') return { kind: verdict };
      if (!(await this.steps.take(sql, 'code', token))) return { kind: 'ended' };
      const how = verdict === 'app' ? 'mail-and-code' : 'mail-and-recovery-code';
      const session = await this.beginSession.run(sql, { staffId: member.id, role: member.role, how, device });
      return { kind: 'in', session, next: step.next ?? '/console' };
    });
  }
}
