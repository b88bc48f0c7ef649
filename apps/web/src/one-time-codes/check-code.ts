import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import type { Sql } from '#database';
import { Clock, MachineClock } from '#runtime';
import { CodeApps } from './code-apps.js';
import { mustRest, plainCode, stepOfCode } from './one-time-code.rules.js';

/** What a typed code turned out to be. */
export type CodeVerdict = 'app' | 'recovery' | 'wrong' | 'too-many';

/** Holds a typed code against somebody's app and against their recovery codes; either is taken once. */
@Injectable()
export class CheckCode {
  constructor(
    private readonly apps: CodeApps,
    private readonly clock: Clock,
    private readonly machine: MachineClock,
  ) {}

  /** A wrong code counts when the transaction commits, so the caller must not throw it away. */
  async run(sql: Sql, staffId: string, typed: string): Promise<CodeVerdict> {
    const app = await this.apps.hold(sql, staffId);
    if (!app?.confirmedAt) return 'wrong';
    if (mustRest(app, this.machine.now())) return 'too-many';
    const step = stepOfCode(app.secret, plainCode(typed), this.machine.nowMs());
    if (step !== null && step > app.lastStep) {
      await this.apps.took(sql, staffId, step);
      return 'app';
    }
    if (await this.apps.useRecoveryCode(sql, staffId, typed)) {
      await this.note(sql, staffId, 'recovery-code.used');
      return 'recovery';
    }
    await this.apps.failed(sql, app);
    await this.note(sql, staffId, 'staff.sign-in-failed');
    return 'wrong';
  }

  private async note(sql: Sql, staffId: string, deed: 'recovery-code.used' | 'staff.sign-in-failed'): Promise<void> {
    const details = { how: 'code' };
    await audit(sql, { service: 'web' }, { deed, subject: `staff:${staffId}`, details, at: this.clock.now() });
  }
}
