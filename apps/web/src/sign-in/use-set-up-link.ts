import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database, FieldCipher } from '#database';
import { Clock, newId, Problem } from '#runtime';
import type { Language } from '#words';
import { AccessKeys } from './access-keys.js';
import { linkUsedUp } from './sign-in.errors.js';

/** Lets the owner of a set-up link in: they become staff and get a session. */
@Injectable()
export class UseSetUpLink {
  constructor(
    private readonly database: Database,
    private readonly keys: AccessKeys,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /**
   * The token of the new session.
   *
   * @param name what the person is called here; sealed at rest.
   *
   * @throws Problem `link_used_up` when the link was used before or is too old; nobody is let in then.
   */
  run(linkToken: string, name: string, language: Language): Promise<string> {
    return this.database.transaction(async (sql) => {
      const link = await this.keys.useUp(sql, linkToken);
      if (!link) throw new Problem(linkUsedUp);
      const staffId = newId();
      const now = this.clock.now();
      const sealed = this.cipher.seal({ table: 'staff', column: 'name', rowId: staffId }, name);
      await sql.query('INSERT INTO staff (id, role, language, name, created_at) VALUES ($1, $2, $3, $4, $5)', [
        staffId,
        link.role,
        language,
        sealed,
        now,
      ]);
      const caller = { service: 'web', person: { id: staffId, role: link.role } };
      await audit(sql, caller, { deed: 'staff.signed-in', subject: `staff:${staffId}`, at: now });
      return this.keys.make(sql, 'session', link.role, staffId);
    });
  }
}
