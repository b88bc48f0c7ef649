import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, newId, Problem, type RouteInput } from '#runtime';
import { once } from '#service';
import { circleUnknown } from '../circles/circles.errors.js';
import { RecordAttestation } from '../consent/record-attestation.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import { importMembers, type ImportMembersBody } from './imports.routes.js';
import { readMembershipFile } from './read-membership-file.js';
import { RunningImports } from './running-imports.js';

interface Begun {
  readonly importId: string;
  readonly finished: boolean;
}

/**
 * A chair imports a membership file. Its rows are committed in batches, each with what became of them, and the file
 * itself is not kept. An import that was cut short goes on when the same file comes again with the same answers.
 */
@Injectable()
export class ImportMembers {
  constructor(
    private readonly transactions: Transactions,
    private readonly recordAttestation: RecordAttestation,
    private readonly running: RunningImports,
    private readonly fields: PersonalFields,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the id of the import, when it is finished or, if so asked, at once.
   *
   * @throws Problem for a file that cannot be read, an unknown circle, or a consent that lies in the future.
   */
  async run(input: RouteInput<typeof importMembers>, caller: Caller): Promise<string> {
    const { csv, circleId, language, wait } = input.body;
    const rows = await readMembershipFile(csv, { circleId, language: spokenBy(input.headers) });
    const { importId, finished } = await this.begin(input, caller, rows.length);
    if (finished) return importId;
    const work = this.running.start(importId, rows, { language, caller });
    if (wait) await work;
    return importId;
  }

  private begin(input: RouteInput<typeof importMembers>, caller: Caller, total: number): Promise<Begun> {
    const at = this.clock.now();
    return this.transactions.run(async (tx) => {
      const importId = await once(
        tx,
        { route: importMembers, caller, headers: input.headers, at },
        async () =>
          (await this.cutShort(tx, input.body, caller, at)) ?? this.record(tx, input.body, caller, { total, at }),
      );
      const [row] = await tx.query<{ finished: boolean }>(
        'SELECT finished_at IS NOT NULL AS finished FROM imports WHERE id = $1',
        [importId],
      );
      return { importId, finished: row?.finished ?? false };
    });
  }

  /** The unfinished import of the same file with the same answers; two requests for it wait for one another here. */
  private async cutShort(tx: Tx, body: ImportMembersBody, caller: Caller, at: Date): Promise<string | undefined> {
    const index = this.contentIndex(body);
    await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [index]);
    const [found] = await tx.query<{ id: string }>(
      'SELECT id FROM imports WHERE content_index = $1 AND finished_at IS NULL ORDER BY id DESC LIMIT 1',
      [index],
    );
    if (found) await audit(tx, caller, { deed: 'import.continued', subject: `import:${found.id}`, at });
    return found?.id;
  }

  /** Of the moment of consent only the day counts: a form that is sent again names a later moment of the same day. */
  private contentIndex({ csv, consent, circleId, language }: ImportMembersBody): string {
    const agreed = consent && { ...consent, obtainedAt: consent.obtainedAt.slice(0, 10) };
    return this.fields.fileIndex(JSON.stringify([csv, agreed, circleId, language]));
  }

  private async record(
    tx: Tx,
    body: ImportMembersBody,
    caller: Caller,
    { total, at }: { readonly total: number; readonly at: Date },
  ): Promise<string> {
    const id = newId();
    const known = await tx.query('SELECT id FROM circles WHERE id = $1', [body.circleId]);
    if (body.circleId !== null && known.length === 0) throw new Problem(circleUnknown);
    const attestation = await this.recordAttestation.run(tx, body.consent, caller);
    const startedBy = caller.person ? `person:${caller.person.id}` : `service:${caller.service}`;
    const fileName = this.fields.seal('fileName', id, body.fileName);
    await tx.query(
      `INSERT INTO imports (id, sealed_file_name, circle_id, attestation_id, started_by, started_at, total, content_index)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, fileName, body.circleId, attestation?.id ?? null, startedBy, at, total, this.contentIndex(body)],
    );
    const details = { attested: attestation?.channels.join(' ') ?? 'nothing' };
    await audit(tx, caller, { deed: 'import.started', subject: `import:${id}`, details, at });
    return id;
  }
}

function spokenBy(headers: RouteInput<typeof importMembers>['headers']): 'en' | 'es' {
  return headers['accept-language']?.toLowerCase().startsWith('es') ? 'es' : 'en';
}
