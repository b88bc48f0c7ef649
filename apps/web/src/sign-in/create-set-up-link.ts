import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock, type Role, Settings } from '#runtime';
import { AccessKeys } from './access-keys.js';

/** Makes a one-use, timed link by which a new chair comes in. */
@Injectable()
export class CreateSetUpLink {
  constructor(
    private readonly database: Database,
    private readonly keys: AccessKeys,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** The whole URL; it works once, for an hour. */
  async run(caller: Caller, role: Role): Promise<string> {
    const token = await this.database.transaction(async (sql) => {
      await audit(sql, caller, { deed: 'set-up-link.made', subject: `role:${role}`, at: this.clock.now() });
      return this.keys.make(sql, { kind: 'set_up', role, staffId: null });
    });
    return `${this.settings.publicUrl}/setup/${token}`;
  }
}
