import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock, newId } from '#runtime';
import type { GivenRole } from '../roles/grant.rules.js';
import { giveScope } from '../roles/staff-scopes.js';
import { AccessKeys } from './access-keys.js';

/** Makes a token for a script, which acts as a staff member of its own. */
@Injectable()
export class CreateScriptToken {
  constructor(
    private readonly database: Database,
    private readonly keys: AccessKeys,
    private readonly clock: Clock,
  ) {}

  /**
   * The token; it is shown once and kept nowhere.
   *
   * @param given has been found to be what the caller may hand out.
   */
  run(caller: Caller, { role, scope, alone }: GivenRole): Promise<string> {
    return this.database.transaction(async (sql) => {
      const staffId = newId();
      const now = this.clock.now();
      await sql.query(`INSERT INTO staff (id, kind, role, language, created_at) VALUES ($1, 'script', $2, 'en', $3)`, [
        staffId,
        role,
        now,
      ]);
      await giveScope(sql, { staffId }, scope);
      const details = { role, ...(alone && { alone }) };
      await audit(sql, caller, { deed: 'script-token.made', subject: `staff:${staffId}`, details, at: now });
      return this.keys.make(sql, { kind: 'script', role, staffId });
    });
  }
}
