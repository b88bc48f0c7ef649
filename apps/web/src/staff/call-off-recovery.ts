import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock } from '#runtime';
import { Recoveries } from './recoveries.js';

/** Calls a recovery off that nobody has confirmed yet. */
@Injectable()
export class CallOffRecovery {
  constructor(
    private readonly database: Database,
    private readonly recoveries: Recoveries,
    private readonly clock: Clock,
  ) {}

  run(caller: Caller, staffId: string): Promise<void> {
    return this.database.transaction(async (sql) => {
      if (!(await this.recoveries.end(sql, staffId, null))) return;
      await audit(sql, caller, { deed: 'recovery.called-off', subject: `staff:${staffId}`, at: this.clock.now() });
    });
  }
}
