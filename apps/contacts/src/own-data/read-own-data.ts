import { Injectable } from '@nestjs/common';
import { AuditedReads } from '#audit';
import { Database } from '#database';
import { type Caller, notAllowed, notFound, Problem, type RouteReply } from '#runtime';
import { asDocument } from '#service';
import { openOwnPerson, type OwnPersonRow, selectOwnPerson } from './own-person.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import { readOwnMerges } from './own-merges.js';
import { readOwnPosts } from './own-posts.js';
import type { readOwnData } from './own-data.routes.js';

type OwnData = RouteReply<typeof readOwnData>;

interface ConsentRow {
  readonly attestationId: string | null;
  readonly how: string | null;
  readonly wording: string | null;
  readonly sealedHow: Buffer | null;
  readonly sealedWording: Buffer | null;
}

interface ImportRow {
  readonly importId: string;
  readonly fileName: string;
  readonly sealedFileName: Buffer | null;
}

// Whoever attested it is somebody else, so their name stays here.
const selectConsent = `
  SELECT e.channel, e.purpose, e.state, e.cause, e.happened_at AS "happenedAt", e.recorded_at AS "recordedAt",
         e.import_id AS "importId", a.how, a.wording, a.obtained_at AS "obtainedAt",
         a.id AS "attestationId", a.sealed_how AS "sealedHow", a.sealed_wording AS "sealedWording",
         e.wording_version AS "shownVersion", CASE e.wording_language WHEN 'es' THEN w.es ELSE w.en END AS shown
    FROM consent_entries e LEFT JOIN attestations a ON a.id = e.attestation_id
    LEFT JOIN consent_wordings w ON w.version = e.wording_version
   WHERE e.contact_id = $1 ORDER BY e.place`;

const selectJoins = `
  SELECT r.name AS circle, j.language, j.wording_version AS "shownVersion", j.asked_at AS "askedAt"
    FROM pending_joins j JOIN circles r ON r.id = j.circle_id WHERE j.contact_id = $1 ORDER BY j.asked_at, j.id`;

const selectClosed = `
  SELECT CASE WHEN s.phone_index IS NULL THEN 'email' ELSE 'sms' END AS channel, s.cause, s.closed_at AS "closedAt"
    FROM suppressions s
   WHERE s.phone_index IN (SELECT phone_index FROM contact_phones WHERE contact_id = $1)
      OR s.email_index IN (SELECT email_index FROM contacts WHERE id = $1
                           UNION SELECT email_index FROM contact_emails WHERE contact_id = $1) ORDER BY s.closed_at`;

const selectImports = `
  SELECT i.id AS "importId", i.file_name AS "fileName", i.sealed_file_name AS "sealedFileName", i.started_at AS "startedAt", r.line, r.outcome, r.remarks
    FROM import_rows r JOIN imports i ON i.id = r.import_id WHERE r.contact_id = $1 ORDER BY i.started_at, r.line`;

// Who the other one is concerns the other one.
const selectToldApart = 'SELECT told_at AS "toldAt" FROM told_apart WHERE contact_id = $1 ORDER BY told_at';

/** Reads what is kept of one person; that it was handed out is written down first. */
@Injectable()
export class ReadOwnData {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
    private readonly audited: AuditedReads,
  ) {}

  /** @throws Problem `not_found`; `not_allowed` to everybody but a chair, whatever the front door lets through. */
  async run(contactId: string, caller: Caller): Promise<OwnData> {
    if (caller.person?.role !== 'chair') throw new Problem(notAllowed);
    const [person] = await this.database.query<OwnPersonRow>(selectOwnPerson, [contactId]);
    if (!person) throw new Problem(notFound);
    await this.audited.note(caller, { deed: 'own-data.handed-out', subject: `contact:${contactId}`, people: 1 });
    return asDocument({
      ...openOwnPerson(this.fields, contactId, person),
      consent: (await this.database.query<ConsentRow>(selectConsent, [contactId])).map((row) => this.openConsent(row)),
      joins: await this.database.query(selectJoins, [contactId]),
      closed: await this.database.query(selectClosed, [contactId]),
      imports: (await this.database.query<ImportRow>(selectImports, [contactId])).map((row) => this.openImport(row)),
      merges: await readOwnMerges(this.database, this.fields, contactId),
      toldApart: await this.database.query(selectToldApart, [contactId]),
      ...(await readOwnPosts(this.database, this.fields, contactId)),
    }) as OwnData;
  }

  private openConsent({ attestationId, sealedHow, sealedWording, ...row }: ConsentRow): object {
    if (attestationId === null) return row;
    return {
      ...row,
      how: this.fields.openOr('how', attestationId, sealedHow, row.how ?? ''),
      wording: this.fields.openOr('wording', attestationId, sealedWording, row.wording ?? ''),
    };
  }

  private openImport({ sealedFileName, ...row }: ImportRow): object {
    return { ...row, fileName: this.fields.openOr('fileName', row.importId, sealedFileName, row.fileName) };
  }
}
