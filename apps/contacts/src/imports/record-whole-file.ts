import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import type { Tx } from '#messaging';
import { type Caller, Clock, newId, Problem } from '#runtime';
import { circleUnknown } from '../circles/circles.errors.js';
import { RecordAttestation } from '../consent/record-attestation.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { ImportMembersBody } from './imports.routes.js';
import { KeepPart } from './keep-part.js';
import { cutIntoParts } from './parts.rules.js';

/** Writes down an import of a file that came as a whole, or that one that was cut short is to go on. */
@Injectable()
export class RecordWholeFile {
  constructor(
    private readonly recordAttestation: RecordAttestation,
    private readonly keepPart: KeepPart,
    private readonly fields: PersonalFields,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the id of the import.
   *
   * @param total rows of the file.
   * @throws Problem `circle_unknown`, `consent_from_the_future`.
   */
  async run(tx: Tx, body: ImportMembersBody, caller: Caller, total: number): Promise<string> {
    const at = this.clock.now();
    return (await this.cutShort(tx, body, caller, at)) ?? this.record(tx, body, caller, { total, at });
  }

  /** The unfinished import of the same file with the same answers; two requests for it wait for one another here. */
  private async cutShort(tx: Tx, body: ImportMembersBody, caller: Caller, at: Date): Promise<string | undefined> {
    const index = this.contentIndex(body);
    await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [index]);
    const [found] = await tx.query<{ id: string }>(
      'SELECT id FROM imports WHERE content_index = $1 AND finished_at IS NULL ORDER BY id DESC LIMIT 1',
      [index],
    );
    if (!found) return undefined;
    await this.keepFile(tx, found.id, body.csv);
    await tx.query(`UPDATE imports SET state = 'running', failures = 0, bytes = $2 WHERE id = $1`, [
      found.id,
      Buffer.byteLength(body.csv),
    ]);
    await audit(tx, caller, { deed: 'import.continued', subject: `import:${found.id}`, at });
    return found.id;
  }

  private async keepFile(tx: Tx, importId: string, csv: string): Promise<void> {
    for (const [position, part] of cutIntoParts(Buffer.from(csv)).entries())
      await this.keepPart.keep(tx, importId, position, part);
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
      `INSERT INTO imports (id, sealed_file_name, circle_id, attestation_id, started_by, started_at, total,
                            content_index, state, kind, bytes, language)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'running', 'csv', $9, $10)`,
      [
        ...[id, fileName, body.circleId, attestation?.id ?? null, startedBy, at, total],
        ...[this.contentIndex(body), Buffer.byteLength(body.csv), body.language],
      ],
    );
    await this.keepFile(tx, id, body.csv);
    const details = { attested: attestation?.channels.join(' ') ?? 'nothing' };
    await audit(tx, caller, { deed: 'import.started', subject: `import:${id}`, details, at });
    return id;
  }
}
