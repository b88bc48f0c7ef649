import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock } from '#runtime';
import { CodeApps } from './code-apps.js';

/** Takes somebody's app and their recovery codes away. */
@Injectable()
export class RemoveCodeApp {
  constructor(
    private readonly database: Database,
    private readonly apps: CodeApps,
    private readonly clock: Clock,
  ) {}

  run(caller: Caller, staffId: string): Promise<void> {
    return this.database.transaction(async (sql) => {
      if (!(await this.apps.remove(sql, staffId))) return;
      await audit(sql, caller, { deed: 'code-app.removed', subject: `staff:${staffId}`, at: this.clock.now() });
    });
  }
}
