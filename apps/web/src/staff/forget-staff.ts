import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import type { Sql } from '#database';
import { type Caller, Clock } from '#runtime';
import { StartAnew } from '../sign-in/start-anew.js';

/** Takes somebody off the staff: nothing they had opens anything, and their address is forgotten. */
@Injectable()
export class ForgetStaff {
  constructor(
    private readonly startAnew: StartAnew,
    private readonly clock: Clock,
  ) {}

  async run(sql: Sql, caller: Caller, staffId: string): Promise<void> {
    await this.startAnew.run(sql, staffId);
    const at = this.clock.now();
    await sql.query('UPDATE staff SET left_at = $2, email = NULL, email_index = NULL WHERE id = $1', [staffId, at]);
    await audit(sql, caller, { deed: 'staff.left', subject: `staff:${staffId}`, at });
  }
}
