import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Caller, notFound, Problem } from '#runtime';
import { holdToOwnPeople } from '../circles/hold-to-own-people.js';
import { circlesOf } from '../circles/own-circles.rules.js';
import { ShowProfile } from '../profiles/show-profile.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { ContactDetailReply } from './people.routes.js';
import { ShowPeople } from './show-people.js';

type Entry = ContactDetailReply['consentHistory'][number];

interface EntryRow extends Pick<Entry, 'channel' | 'purpose' | 'state' | 'cause' | 'importId'> {
  readonly happenedAt: Date;
  readonly recordedAt: Date;
  readonly attestationId: string | null;
  readonly how: string;
  readonly wording: string;
  readonly sealedHow: Buffer | null;
  readonly sealedWording: Buffer | null;
  readonly attestedBy: Buffer;
}

const selectEntries = `
  SELECT e.channel, e.purpose, e.state, e.cause, e.import_id AS "importId", e.happened_at AS "happenedAt",
         e.recorded_at AS "recordedAt", a.id AS "attestationId", a.how, a.wording,
         a.sealed_how AS "sealedHow", a.sealed_wording AS "sealedWording", a.attested_by AS "attestedBy"
    FROM consent_entries e LEFT JOIN attestations a ON a.id = e.attestation_id
   WHERE e.contact_id = $1 ORDER BY e.recorded_at DESC, e.id DESC`;

/** One person with the evidence of their consent. */
@Injectable()
export class ShowContact {
  constructor(
    private readonly database: Database,
    private readonly showPeople: ShowPeople,
    private readonly showProfile: ShowProfile,
    private readonly fields: PersonalFields,
  ) {}

  /** @throws Problem `not_found`; to a convener `out_of_scope` for everybody else, whether they exist or not. */
  async run(contactId: string, caller: Caller): Promise<ContactDetailReply> {
    await holdToOwnPeople(this.database, caller, contactId);
    const [shown] = await this.showPeople.run([contactId], circlesOf(caller));
    if (!shown) throw new Problem(notFound);
    const [more] = await this.database.query<{ since: string | null }>(
      'SELECT member_since::text AS since FROM contacts WHERE id = $1',
      [contactId],
    );
    const entries = await this.database.query<EntryRow>(selectEntries, [contactId]);
    return {
      ...shown,
      ...(await this.showProfile.run(contactId, caller)),
      memberSince: more?.since ?? null,
      consentHistory: entries.map((entry) => this.toEntry(entry)),
    };
  }

  private toEntry(row: EntryRow): Entry {
    const { attestationId, how, wording, sealedHow, sealedWording, attestedBy, ...entry } = row;
    return {
      ...entry,
      happenedAt: entry.happenedAt.toISOString(),
      recordedAt: entry.recordedAt.toISOString(),
      attestation:
        attestationId === null
          ? null
          : {
              how: this.fields.openOr('how', attestationId, sealedHow, how),
              wording: this.fields.openOr('wording', attestationId, sealedWording, wording),
              attestedBy: this.fields.open('attestedBy', attestationId, attestedBy),
            },
    };
  }
}
