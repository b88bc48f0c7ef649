import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, newId, Problem, type RouteInput } from '#runtime';
import { once } from '#service';
import { PersonalFields } from '../sealing/personal-fields.js';
import { beginFile } from './import-files.routes.js';
import { importLimitReached } from './imports.errors.js';

/** Each may be some hundred megabytes. */
const mostOpen = 4;

const countOpen = `
  SELECT count(*)::int AS open FROM imports WHERE started_by = $1 AND state IN ('receiving', 'stopped') AND bytes > 0`;

/** A chair begins to send a file of people. */
@Injectable()
export class BeginFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly fields: PersonalFields,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the id of the import.
   *
   * @throws Problem `import_limit_reached`.
   */
  run({ body, headers }: RouteInput<typeof beginFile>, caller: Caller): Promise<string> {
    const at = this.clock.now();
    return this.transactions.run((tx) =>
      once(tx, { route: beginFile, caller, headers, at }, () => this.record(tx, body, caller, at)),
    );
  }

  private async record(
    tx: Tx,
    { fileName, kind, bytes }: RouteInput<typeof beginFile>['body'],
    caller: Caller,
    at: Date,
  ): Promise<string> {
    const id = newId();
    const startedBy = caller.person ? `person:${caller.person.id}` : `service:${caller.service}`;
    // Requests of one person that arrive together count one another.
    await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`turnout imports of ${startedBy}`]);
    const [row] = await tx.query<{ open: number }>(countOpen, [startedBy]);
    if ((row?.open ?? 0) >= mostOpen) throw new Problem(importLimitReached);
    await tx.query(
      `INSERT INTO imports (id, sealed_file_name, kind, bytes, started_by, started_at, state)
       VALUES ($1, $2, $3, $4, $5, $6, 'receiving')`,
      [id, this.fields.seal('fileName', id, fileName), kind, bytes, startedBy, at],
    );
    await audit(tx, caller, { deed: 'import.file-begun', subject: `import:${id}`, details: { kind, bytes }, at });
    return id;
  }
}
