import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { ApprovalDesk, type AwaitedApproval } from '#service';

/** Tells which exports wait for a second person. */
@Injectable()
export class ListAwaitedExports {
  constructor(
    private readonly database: Database,
    desk: ApprovalDesk,
  ) {
    desk.add('export', (limit) => this.run(limit));
  }

  run(limit: number): Promise<AwaitedApproval[]> {
    // Whoever sits at the machine with the keys has no account.
    return this.database.query<AwaitedApproval>(
      `SELECT id, CASE WHEN asked_by ~ '^[0-9a-f-]{36}$' THEN asked_by END AS "askedBy", asked_at AS since, size,
              circle_id AS about
         FROM exports WHERE state = 'awaiting_approval' ORDER BY id LIMIT $1`,
      [limit],
    );
  }
}
