import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock, MachineClock } from '#runtime';
import { CodeApps } from './code-apps.js';
import { newRecoveryCodes, plainCode, stepOfCode } from './one-time-code.rules.js';

/** Takes the first code of an app: from then on it counts. */
@Injectable()
export class ConfirmCodeApp {
  constructor(
    private readonly database: Database,
    private readonly apps: CodeApps,
    private readonly clock: Clock,
    private readonly machine: MachineClock,
  ) {}

  /** The recovery codes, shown once and kept nowhere; null when the code is not the one of now. */
  run(caller: Caller, staffId: string, code: string): Promise<string[] | null> {
    return this.database.transaction(async (sql) => {
      const app = await this.apps.hold(sql, staffId);
      if (!app || app.confirmedAt) return null;
      const step = stepOfCode(app.secret, plainCode(code), this.machine.nowMs());
      if (step === null) return null;
      await this.apps.took(sql, staffId, step);
      const codes = newRecoveryCodes();
      await this.apps.keepRecoveryCodes(sql, staffId, codes);
      await audit(sql, caller, { deed: 'code-app.added', subject: `staff:${staffId}`, at: this.clock.now() });
      return codes;
    });
  }
}
