import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, notFound, Problem, type RouteInput } from '#runtime';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { startImport } from './import-files.routes.js';
import { ImportWorker } from './import-worker.js';
import { importFileKnown, importPartsMissing, importStateUnfit } from './imports.errors.js';
import { partsOf } from './parts.rules.js';
import { RecordAnswers } from './record-answers.js';

type Body = RouteInput<typeof startImport>['body'];

const selectSame = `
  SELECT id FROM imports
   WHERE content_index = $1 AND id <> $2 AND (state IN ('running', 'stopped') OR state = 'done' AND NOT $3::boolean)
   ORDER BY id DESC LIMIT 1`;

/** A chair lets the people of a file be taken in. */
@Injectable()
export class StartImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly recordAnswers: RecordAnswers,
    private readonly fields: PersonalFields,
    private readonly clock: Clock,
    private readonly worker: ImportWorker,
  ) {}

  /**
   * @throws Problem `not_found`, `import_state_unfit`, `import_parts_missing`, `import_file_known`, `circle_unknown`,
   * `consent_from_the_future`.
   */
  run(importId: string, body: Body, caller: Caller): Promise<void> {
    return this.transactions.run(async (tx) => {
      const [found] = await tx.query<{ state: string; bytes: number }>(
        'SELECT state, bytes FROM imports WHERE id = $1 FOR UPDATE',
        [importId],
      );
      if (!found) throw new Problem(notFound);
      if (found.state !== 'receiving') throw new Problem(importStateUnfit, { detail: found.state });
      const index = await this.contentIndex(tx, importId, found.bytes);
      await this.holdToOnce(tx, importId, index, body.again);
      await this.start(tx, importId, { body, index, caller });
    });
  }

  /** A keyed hash of the whole file, out of those of its parts. */
  private async contentIndex(tx: Tx, importId: string, bytes: number): Promise<string> {
    const parts = await tx.query<{ digest: string }>(
      'SELECT digest FROM import_parts WHERE import_id = $1 ORDER BY position',
      [importId],
    );
    if (parts.length !== partsOf(bytes)) throw new Problem(importPartsMissing);
    return this.fields.fileIndex(`parts:${parts.map(({ digest }) => digest).join(' ')}`);
  }

  /** Two starts of the same file wait for one another here. */
  private async holdToOnce(tx: Tx, importId: string, index: string, again: boolean): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [index]);
    const [same] = await tx.query<{ id: string }>(selectSame, [index, importId, again]);
    if (same) throw new Problem(importFileKnown, { detail: same.id });
  }

  private async start(
    tx: Tx,
    importId: string,
    { body, index, caller }: { readonly body: Body; readonly index: string; readonly caller: Caller },
  ): Promise<void> {
    const attestation = await this.recordAnswers.run(tx, importId, body, caller);
    await tx.query(`UPDATE imports SET state = 'running', content_index = $2 WHERE id = $1`, [importId, index]);
    const details = { attested: attestation?.channels.join(' ') ?? 'nothing' };
    await audit(tx, caller, { deed: 'import.started', subject: `import:${importId}`, details, at: this.clock.now() });
    tx.afterCommit(() => this.worker.wake());
  }
}
