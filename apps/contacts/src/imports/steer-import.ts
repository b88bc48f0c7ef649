import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, notFound, Problem } from '#runtime';
import { ImportWorker } from './import-worker.js';
import { importStateUnfit } from './imports.errors.js';

/** A chair stops an import, lets it go on, or deletes what is kept of its file. */
@Injectable()
export class SteerImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly worker: ImportWorker,
  ) {}

  /**
   * Whoever is at the import finishes the rows at hand; to stop twice changes nothing.
   *
   * @throws Problem `not_found`, `import_state_unfit`.
   */
  stop(importId: string, caller: Caller): Promise<void> {
    return this.transactions.run(async (tx) => {
      const state = await this.stateOf(tx, importId, ['running', 'stopped']);
      if (state === 'stopped') return;
      await tx.query(`UPDATE imports SET state = 'stopped', running_since = NULL WHERE id = $1`, [importId]);
      await this.note(tx, importId, 'import.stopped', caller);
    });
  }

  /** @throws Problem `not_found`, `import_state_unfit`. */
  resume(importId: string, caller: Caller): Promise<void> {
    return this.transactions.run(async (tx) => {
      const state = await this.stateOf(tx, importId, ['running', 'stopped']);
      if (state === 'running') return;
      await tx.query(`UPDATE imports SET state = 'running', failures = 0 WHERE id = $1`, [importId]);
      await this.note(tx, importId, 'import.continued', caller);
      tx.afterCommit(() => this.worker.wake());
    });
  }

  /**
   * What was never started leaves nothing; of the others stays what became of each row.
   *
   * @throws Problem `not_found`, `import_state_unfit`.
   */
  drop(importId: string, caller: Caller): Promise<void> {
    return this.transactions.run(async (tx) => {
      const state = await this.stateOf(tx, importId, ['receiving', 'stopped', 'done', 'failed', 'given_up']);
      if (state === 'receiving') await tx.query('DELETE FROM imports WHERE id = $1', [importId]);
      if (state === 'stopped') await tx.query(`UPDATE imports SET state = 'given_up' WHERE id = $1`, [importId]);
      await tx.query('DELETE FROM import_parts WHERE import_id = $1', [importId]);
      await tx.query('DELETE FROM import_rejects WHERE import_id = $1', [importId]);
      await this.note(tx, importId, 'import.dropped', caller);
    });
  }

  /** Holds the import, in one of the states in which this can be done. */
  private async stateOf(tx: Tx, importId: string, fit: readonly string[]): Promise<string> {
    const [found] = await tx.query<{ state: string }>('SELECT state FROM imports WHERE id = $1 FOR UPDATE', [importId]);
    if (!found) throw new Problem(notFound);
    if (!fit.includes(found.state)) throw new Problem(importStateUnfit, { detail: found.state });
    return found.state;
  }

  private note(
    tx: Tx,
    importId: string,
    deed: 'import.stopped' | 'import.continued' | 'import.dropped',
    caller: Caller,
  ): Promise<void> {
    return audit(tx, caller, { deed, subject: `import:${importId}`, at: this.clock.now() });
  }
}
