import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { ApprovalDesk, type AwaitedApproval } from '#service';

/** Tells which waves wait for a second person. */
@Injectable()
export class ListAwaitedWaves {
  constructor(
    private readonly database: Database,
    desk: ApprovalDesk,
  ) {
    desk.add('wave', (limit) => this.run(limit));
  }

  run(limit: number): Promise<AwaitedApproval[]> {
    return this.database.query<AwaitedApproval>(
      `SELECT waves.id, posted_by AS "askedBy", created_at AS since, coalesce(audience, 0) AS size, title AS about
         FROM waves LEFT JOIN known_actions USING (action_id)
        WHERE held_for = 'approval' ORDER BY waves.id LIMIT $1`,
      [limit],
    );
  }
}
