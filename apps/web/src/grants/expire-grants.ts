import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { daysBefore, defineJob, Jobs } from '#jobs';
import { Clock } from '#runtime';

const atOnce = 50;

/** What was decided is shown to whoever comes by its link for that long. */
const keptDays = 30;

/** Ends asks that nobody decided about in time, and forgets what ended a month ago with the mails about it. */
@Injectable()
export class ExpireGrants {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.add(defineJob({ name: 'expire-grants', everyMinutes: 30, deletes: false, batch: () => this.expire() }));
    jobs.add(defineJob({ name: 'forget-grants', everyMinutes: 24 * 60, deletes: true, batch: () => this.forget() }));
  }

  /** @returns how many ended. */
  private expire(): Promise<number> {
    const now = this.clock.now();
    return this.database.transaction(async (sql) => {
      const ended = await sql.query<{ id: string; role: string; kind: string }>(
        `UPDATE asked_grants SET outcome = 'expired', ended_at = $1, email = NULL, email_index = NULL
          WHERE id IN (SELECT id FROM asked_grants WHERE outcome IS NULL AND expires_at <= $1
                        ORDER BY expires_at LIMIT ${String(atOnce)} FOR UPDATE SKIP LOCKED)
          RETURNING id, role, kind`,
        [now],
      );
      for (const { id, kind, role } of ended) {
        const deed = { deed: 'grant.expired', subject: `grant:${id}`, details: { kind, role }, at: now } as const;
        await audit(sql, { service: 'web' }, deed);
      }
      return ended.length;
    });
  }

  /** @returns how many rows went. */
  private async forget(): Promise<number> {
    const before = daysBefore(this.clock, keptDays);
    const grants = await this.database.query(
      `DELETE FROM asked_grants WHERE id IN (SELECT id FROM asked_grants WHERE ended_at < $1 LIMIT ${String(atOnce)})
       RETURNING id`,
      [before],
    );
    const mails = await this.database.query(
      `DELETE FROM approval_mails WHERE (kind, ask_id, staff_id) IN
         (SELECT kind, ask_id, staff_id FROM approval_mails WHERE due_at < $1 LIMIT ${String(atOnce)})
       RETURNING ask_id`,
      [before],
    );
    return grants.length + mails.length;
  }
}
