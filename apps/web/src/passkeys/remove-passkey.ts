import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock } from '#runtime';
import { Passkeys } from './passkeys.js';

/** Takes a passkey away from its owner: the device may still hold its half, which then opens nothing. */
@Injectable()
export class RemovePasskey {
  constructor(
    private readonly database: Database,
    private readonly passkeys: Passkeys,
    private readonly clock: Clock,
  ) {}

  run(caller: Caller, staffId: string, id: string): Promise<void> {
    return this.database.transaction(async (sql) => {
      if (!(await this.passkeys.remove(sql, staffId, id))) return;
      await audit(sql, caller, { deed: 'passkey.removed', subject: `staff:${staffId}`, at: this.clock.now() });
    });
  }
}
