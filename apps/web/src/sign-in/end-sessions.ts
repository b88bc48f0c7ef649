import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock } from '#runtime';
import { AccessKeys } from './access-keys.js';

/** Which sessions of a staff member to end. */
export type WhichSessions = { readonly id: string } | { readonly allBut: string } | 'all';

/** Ends sessions, one's own or somebody else's. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly database: Database,
    private readonly keys: AccessKeys,
    private readonly clock: Clock,
  ) {}

  /** How many were open and are ended now. */
  run(caller: Caller, staffId: string, which: WhichSessions): Promise<number> {
    return this.database.transaction(async (sql) => {
      let ended: number;
      if (typeof which === 'object' && 'id' in which) {
        ended = (await this.keys.endOne(sql, staffId, which.id)) ? 1 : 0;
      } else {
        const exceptId = which === 'all' ? undefined : which.allBut;
        ended = await this.keys.endAll(sql, staffId, { kind: 'session', exceptId });
      }
      if (ended === 0) return 0;
      const subject = `staff:${staffId}`;
      await audit(sql, caller, { deed: 'sessions.ended', subject, details: { ended }, at: this.clock.now() });
      return ended;
    });
  }
}
