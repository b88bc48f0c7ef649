import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock, newId } from '#runtime';
import type { Grant } from '../roles/grant.rules.js';
import { giveScope } from '../roles/staff-scopes.js';
import { WorkOutScope } from '../roles/work-out-scope.js';
import { AccessKeys } from './access-keys.js';

/** Makes a token for a script, which acts as a staff member of its own. */
@Injectable()
export class CreateScriptToken {
  constructor(
    private readonly database: Database,
    private readonly keys: AccessKeys,
    private readonly workOutScope: WorkOutScope,
    private readonly clock: Clock,
  ) {}

  /**
   * The token; it is shown once and kept nowhere.
   *
   * @throws Problem `scope_needed`, `scope_unknown`.
   */
  async run(caller: Caller, grant: Grant): Promise<string> {
    const { role } = grant;
    const scope = await this.workOutScope.run(caller, grant);
    return this.database.transaction(async (sql) => {
      const staffId = newId();
      const now = this.clock.now();
      await sql.query(`INSERT INTO staff (id, kind, role, language, created_at) VALUES ($1, 'script', $2, 'en', $3)`, [
        staffId,
        role,
        now,
      ]);
      await giveScope(sql, { staffId }, scope);
      await audit(sql, caller, { deed: 'script-token.made', subject: `staff:${staffId}`, details: { role }, at: now });
      return this.keys.make(sql, { kind: 'script', role, staffId });
    });
  }
}
