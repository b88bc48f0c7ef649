import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { type Caller, Problem, type RouteInput } from '#runtime';
import { circleUnknown } from '../circles/circles.errors.js';
import { type RecordedAttestation, RecordAttestation } from '../consent/record-attestation.js';
import type { startImport } from './import-files.routes.js';
import { NamesOfFiles } from './names-of-files.js';

/** Writes down what a chair said of a file, and makes what they want to be there for it. */
@Injectable()
export class RecordAnswers {
  constructor(
    private readonly recordAttestation: RecordAttestation,
    private readonly names: NamesOfFiles,
  ) {}

  /** @throws Problem `circle_unknown`, `consent_from_the_future`. */
  async run(
    tx: Tx,
    importId: string,
    { circleId, language, consent, mapping }: RouteInput<typeof startImport>['body'],
    caller: Caller,
  ): Promise<RecordedAttestation | null> {
    const known = await tx.query('SELECT id FROM circles WHERE id = $1', [circleId]);
    if (circleId !== null && known.length === 0) throw new Problem(circleUnknown);
    const attestation = await this.recordAttestation.run(tx, consent, caller);
    await this.names.make(tx, importId, mapping?.make ?? [], caller);
    await tx.query(
      'UPDATE imports SET circle_id = $2, language = $3, attestation_id = $4, mapping = $5 WHERE id = $1',
      [importId, circleId, language, attestation?.id ?? null, mapping && JSON.stringify(mapping)],
    );
    return attestation;
  }
}
