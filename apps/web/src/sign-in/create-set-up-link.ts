import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock, Settings } from '#runtime';
import type { Grant } from '../roles/grant.rules.js';
import { giveScope } from '../roles/staff-scopes.js';
import { WorkOutScope } from '../roles/work-out-scope.js';
import { AccessKeys } from './access-keys.js';

/** Makes a one-use, timed link by which somebody new comes in. */
@Injectable()
export class CreateSetUpLink {
  constructor(
    private readonly database: Database,
    private readonly keys: AccessKeys,
    private readonly workOutScope: WorkOutScope,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * The whole URL; it works once, for an hour.
   *
   * @param known who starts anew with it, as what they are; null for somebody new.
   * @throws Problem `out_of_scope` when the caller may not hand this role out; `scope_needed`, `scope_unknown`.
   */
  async run(caller: Caller, grant: Grant, known: string | null = null): Promise<string> {
    const { role } = grant;
    const scope = known === null ? await this.workOutScope.run(caller, grant) : null;
    const token = await this.database.transaction(async (sql) => {
      await audit(sql, caller, { deed: 'set-up-link.made', subject: `role:${role}`, at: this.clock.now() });
      const link = await this.keys.make(sql, { kind: 'set_up', role, staffId: known });
      if (scope !== null) await giveScope(sql, { keyId: await this.keys.idOf(sql, link) }, scope);
      return link;
    });
    return `${this.settings.publicUrl}/setup/${token}`;
  }
}
