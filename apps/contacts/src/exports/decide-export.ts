import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, notFound, Problem } from '#runtime';
import { ExportWorker } from './export-worker.js';
import { approvalOfOwnExport, exportNotAwaiting } from './exports.errors.js';

interface Awaiting {
  readonly state: string;
  readonly askedBy: string;
  readonly size: number;
}

const decided = { approve: 'making', refuse: 'refused' } as const;

/** A second person lets an export be made, or says no. */
@Injectable()
export class DecideExport {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly worker: ExportWorker,
  ) {}

  /** @throws Problem `not_found`, `export_not_awaiting`, `approval_of_own_export`. */
  run(exportId: string, decision: 'approve' | 'refuse', caller: Caller): Promise<void> {
    return this.transactions.run(async (tx) => {
      const [asked] = await tx.query<Awaiting>(
        'SELECT state, asked_by AS "askedBy", size FROM exports WHERE id = $1 FOR UPDATE',
        [exportId],
      );
      if (!asked) throw new Problem(notFound);
      if (asked.state !== 'awaiting_approval') throw new Problem(exportNotAwaiting);
      if (decision === 'approve' && caller.person?.id === asked.askedBy) throw new Problem(approvalOfOwnExport);
      await this.decide(tx, exportId, decision, caller);
      tx.afterCommit(() => this.worker.wake());
    });
  }

  private async decide(tx: Tx, exportId: string, decision: 'approve' | 'refuse', caller: Caller): Promise<void> {
    const at = this.clock.now();
    await tx.query('UPDATE exports SET state = $2, decided_by = $3, decided_at = $4 WHERE id = $1', [
      exportId,
      decided[decision],
      caller.person?.id ?? caller.service,
      at,
    ]);
    const deed = decision === 'approve' ? 'export.approved' : 'export.refused';
    await audit(tx, caller, { deed, subject: `export:${exportId}`, at });
  }
}
