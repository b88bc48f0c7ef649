import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions } from '#messaging';
import { type Caller, Clock, notAllowed, Problem } from '#runtime';

/** Somebody approves the wave of an action ahead of time, up to a size; it counts if another person posts it. */
@Injectable()
export class ApproveEarly {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  run(caller: Caller, actionId: string, people: number): Promise<void> {
    const { person } = caller;
    if (!person) throw new Problem(notAllowed);
    const at = this.clock.now();
    return this.transactions.run(async (tx) => {
      await tx.query(
        `INSERT INTO early_approvals (action_id, approved_by, people, approved_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (action_id, approved_by) DO UPDATE SET people = excluded.people, approved_at = excluded.approved_at`,
        [actionId, person.id, people, at],
      );
      await audit(tx, caller, { deed: 'wave.approved-early', subject: `action:${actionId}`, details: { people }, at });
    });
  }
}
