import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import type { Sql } from '#database';
import { Clock, MachineClock } from '#runtime';
import type { OpenKey } from './access-keys.js';

/** Writes down that the owner of a session has just proved again who they are. */
@Injectable()
export class ProveAgain {
  constructor(
    private readonly clock: Clock,
    private readonly machine: MachineClock,
  ) {}

  async run(sql: Sql, session: OpenKey, how: 'passkey' | 'code'): Promise<void> {
    await sql.query('UPDATE access_keys SET proven_at = $2 WHERE id = $1', [session.id, this.machine.now()]);
    const caller = { service: 'web', person: { id: session.staffId ?? '', role: session.role } };
    const subject = `staff:${session.staffId ?? ''}`;
    await audit(sql, caller, { deed: 'staff.proved-again', subject, details: { how }, at: this.clock.now() });
  }
}
