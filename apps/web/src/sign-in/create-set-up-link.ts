import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock, Settings } from '#runtime';
import { giverOf, type GivenRole } from '../roles/grant.rules.js';
import { giveScope } from '../roles/staff-scopes.js';
import { AccessKeys } from './access-keys.js';

/** Makes a one-use, timed link by which somebody new comes in. */
@Injectable()
export class CreateSetUpLink {
  constructor(
    private readonly database: Database,
    private readonly keys: AccessKeys,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * The whole URL; it works once, for an hour.
   *
   * @param given has been found to be what the caller may hand out.
   * @param known who starts anew with it, as what they are; null for somebody new.
   */
  async run(caller: Caller, { role, scope, alone }: GivenRole, known: string | null = null): Promise<string> {
    const token = await this.database.transaction(async (sql) => {
      const subject = `role:${role}`;
      const details = { ...(alone && { alone }) };
      await audit(sql, caller, { deed: 'set-up-link.made', subject, details, at: this.clock.now() });
      const link = await this.keys.make(sql, {
        kind: 'set_up',
        role,
        staffId: known,
        madeBy: giverOf(caller),
      });
      if (scope !== null) await giveScope(sql, { keyId: await this.keys.idOf(sql, link) }, scope);
      return link;
    });
    return `${this.settings.publicUrl}/setup/${token}`;
  }
}
