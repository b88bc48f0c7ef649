import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, newId, Problem, type RouteInput } from '#runtime';
import { once } from '#service';
import { circleUnknown } from '../circles/circles.errors.js';
import type { ConsentChannel } from '../consent/consent.rules.js';
import { RecordAttestation } from '../consent/record-attestation.js';
import { type Registered, RegisterPeople } from '../people/register-people.js';
import type { PersonDraft } from '../people/person.js';
import type { Origin } from '../people/save-people.js';
import { importMembers, type ImportMembersBody, type RowRemark } from './imports.routes.js';
import { type FileRow, readMembershipFile } from './read-membership-file.js';
import { batchesOf, groupSamePeople } from './same-person.rules.js';

/** Rows of one transaction: enough to be fast, few enough not to hold up a walk-in for long. */
const rowsPerTransaction = 500;

type AcceptedRow = FileRow & { readonly draft: PersonDraft };

interface RowReport {
  readonly line: number;
  readonly outcome: Registered['outcome'] | 'refused';
  readonly remarks: readonly RowRemark[];
  readonly contactId: string | null;
}

const insertRows = `
  INSERT INTO import_rows (import_id, line, outcome, remarks, contact_id)
  SELECT $1, line, outcome, string_to_array(remarks, ','), contact_id
    FROM unnest($2::int[], $3::text[], $4::text[], $5::uuid[]) AS reported (line, outcome, remarks, contact_id)
  ON CONFLICT DO NOTHING`;

/**
 * A chair imports a membership file, within the request. Rows are committed in batches; an import that is cut short
 * is completed by sending the file again, because rows that are in already change nothing.
 */
@Injectable()
export class ImportMembers {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly recordAttestation: RecordAttestation,
    private readonly registerPeople: RegisterPeople,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the id of the import.
   *
   * @throws Problem for a file that cannot be read, an unknown circle, or a consent that lies in the future.
   */
  async run(input: RouteInput<typeof importMembers>, caller: Caller): Promise<string> {
    const rows = readMembershipFile(input.body.csv, input.body.circleId);
    const { importId, finished } = await this.begin(input, caller);
    if (finished) return importId;
    const accepted = rows.filter((row): row is AcceptedRow => row.draft !== null);
    for (const batch of batchesOf(groupSamePeople(accepted), rowsPerTransaction)) {
      await this.transactions.run(async (tx) => {
        const reports = await this.takeIn(tx, batch, { importId, language: input.body.language });
        await report(tx, importId, reports);
      });
    }
    await this.finish(importId, rows.filter((row) => row.draft === null).map(refused), caller);
    if (accepted.length > rowsPerTransaction) await this.learnStatistics();
    return importId;
  }

  private begin(
    input: RouteInput<typeof importMembers>,
    caller: Caller,
  ): Promise<{ importId: string; finished: boolean }> {
    const at = this.clock.now();
    return this.transactions.run(async (tx) => {
      const importId = await once(tx, { route: importMembers, caller, headers: input.headers, at }, () =>
        this.record(tx, input.body, caller, at),
      );
      const [row] = await tx.query<{ finished: boolean }>(
        'SELECT finished_at IS NOT NULL AS finished FROM imports WHERE id = $1',
        [importId],
      );
      return { importId, finished: row?.finished ?? false };
    });
  }

  private async record(tx: Tx, body: ImportMembersBody, caller: Caller, at: Date): Promise<string> {
    const id = newId();
    const known = await tx.query('SELECT id FROM circles WHERE id = $1', [body.circleId]);
    if (body.circleId !== null && known.length === 0) throw new Problem(circleUnknown);
    const attestation = await this.recordAttestation.run(tx, body.consent, caller);
    const startedBy = caller.person ? `person:${caller.person.id}` : `service:${caller.service}`;
    await tx.query(
      `INSERT INTO imports (id, file_name, circle_id, attestation_id, started_by, started_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, body.fileName, body.circleId, attestation?.id ?? null, startedBy, at],
    );
    const details = { attested: attestation !== null };
    await audit(tx, caller, { deed: 'import.started', subject: `import:${id}`, details, at });
    return id;
  }

  private async takeIn(
    tx: Tx,
    batch: readonly AcceptedRow[],
    { importId, language }: Pick<Origin, 'language'> & { readonly importId: string },
  ): Promise<RowReport[]> {
    const [row] = await tx.query<{ id: string | null; obtainedAt: Date; channels: ConsentChannel[] }>(
      `SELECT a.id, a.obtained_at AS "obtainedAt", a.channels FROM imports i LEFT JOIN attestations a ON a.id = i.attestation_id
        WHERE i.id = $1`,
      [importId],
    );
    const attestation = row?.id ? { id: row.id, obtainedAt: row.obtainedAt, channels: row.channels } : null;
    const origin: Origin = { source: 'import', at: this.clock.now(), language, attestation, importId };
    const drafts = batch.map(({ draft }) => draft);
    const registered = await this.registerPeople.run(tx, drafts, origin);
    return batch.flatMap((row, index) => {
      const one = registered[index];
      return one ? [taken(row, one)] : [];
    });
  }

  /** Without statistics of many fresh rows, the next import and the next audience scan whole tables again and again. */
  private async learnStatistics(): Promise<void> {
    await this.database.query('ANALYZE contacts, contact_phones, contact_circles');
  }

  private async finish(importId: string, reports: readonly RowReport[], caller: Caller): Promise<void> {
    await this.transactions.run(async (tx) => {
      await report(tx, importId, reports);
      const at = this.clock.now();
      await tx.query('UPDATE imports SET finished_at = $2 WHERE id = $1', [importId, at]);
      await audit(tx, caller, { deed: 'import.finished', subject: `import:${importId}`, at });
    });
  }
}

async function report(tx: Tx, importId: string, reports: readonly RowReport[]): Promise<void> {
  await tx.query(insertRows, [
    importId,
    reports.map(({ line }) => line),
    reports.map(({ outcome }) => outcome),
    reports.map(({ remarks }) => remarks.join(',')),
    reports.map(({ contactId }) => contactId),
  ]);
}

function refused({ line, remarks }: FileRow): RowReport {
  return { line, outcome: 'refused', remarks, contactId: null };
}

function taken({ line, draft, remarks }: AcceptedRow, registered: Registered): RowReport {
  const later: RowRemark[] = [];
  if (registered.smsConsent === 'opted_out' && !draft.doNotCall) later.push('opted_out_before');
  else if (registered.emailConsent === 'opted_out') later.push('email_opted_out_before');
  if (registered.sharesAPhone) later.push('shares_a_phone');
  return {
    line,
    outcome: registered.outcome,
    remarks: [...remarks, ...later],
    contactId: registered.contactId,
  };
}
