import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Caller, notFound, Problem } from '#runtime';
import { holdToOwnPeople } from '../circles/hold-to-own-people.js';
import { circlesOf } from '../circles/own-circles.rules.js';
import { consentOf } from '../consent/ledger.rules.js';
import { ShowProfile } from '../profiles/show-profile.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { ContactDetailReply } from './people.routes.js';
import { ShowPeople } from './show-people.js';

type Entry = ContactDetailReply['consentHistory'][number];

interface EntryRow extends Pick<Entry, 'channel' | 'purpose' | 'state' | 'cause' | 'importId'> {
  readonly shownVersion: number | null;
  readonly shownLanguage: 'en' | 'es';
  readonly shownWords: string;
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
         a.sealed_how AS "sealedHow", a.sealed_wording AS "sealedWording", a.attested_by AS "attestedBy",
         w.version AS "shownVersion", e.wording_language AS "shownLanguage",
         CASE e.wording_language WHEN 'es' THEN w.es ELSE w.en END AS "shownWords"
    FROM consent_entries e LEFT JOIN attestations a ON a.id = e.attestation_id
    LEFT JOIN consent_wordings w ON w.version = e.wording_version
   WHERE e.contact_id = $1 ORDER BY e.place DESC`;

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
      consent: standingOf(entries),
      consentHistory: entries.map((entry) => this.toEntry(entry)),
    };
  }

  private toEntry(row: EntryRow): Entry {
    const { attestationId, how, wording, sealedHow, sealedWording, attestedBy, ...rest } = row;
    const { shownVersion, shownLanguage, shownWords, ...entry } = rest;
    return {
      ...entry,
      shown: shownVersion === null ? null : { version: shownVersion, language: shownLanguage, words: shownWords },
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

const channels = ['sms', 'email'] as const;
const purposes = ['turnout', 'transactional', 'elections'] as const;

/** How somebody stands by their ledger, and since when, as far as an entry says so. */
function standingOf(latestFirst: readonly EntryRow[]): ContactDetailReply['consent'] {
  const entries = latestFirst.toReversed();
  return channels.flatMap((channel) =>
    purposes.map((purpose) => {
      const state = consentOf(entries, channel, purpose);
      const decided = latestFirst.find(
        (entry) =>
          entry.channel === channel && entry.state === state && (state === 'opted_out' || entry.purpose === purpose),
      );
      return { channel, purpose, state, since: decided?.happenedAt.toISOString() ?? null };
    }),
  );
}
