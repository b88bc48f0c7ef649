import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { newId, Settings } from '#runtime';
import type { Language } from '#words';
import type { RecordedAttestation } from '../consent/record-attestation.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import { candidateZones } from '../zones/zones.rules.js';
import type { Told } from './announce-people.js';
import type { Person } from './person.js';
import { SaveProfiles } from './save-profiles.js';

/** Where people come from, and what the ledger says of their consent. */
export interface Origin {
  readonly source: 'console' | 'import' | 'walk_in' | 'joined';
  readonly at: Date;
  /** Of people who are new and do not say which. */
  readonly language: Language;
  /** Null when nobody attests how these people agreed. */
  readonly attestation: RecordedAttestation | null;
  readonly importId: string | null;
  /** Of the one person who is taken in, if they are new and were told of before. */
  readonly freshId?: string;
}

const columns = `id, name, email, email_index, language, postal_code, time_zones, member_since, sms_consent,
                        sms_consent_at, email_consent, source, version, created_at, changed_at`;

/** @param version of whoever is told of by hand at once; others are told of by a raised one. */
const insertContacts = (version: 0 | 1): string => `
  INSERT INTO contacts (${columns})
  SELECT id, name, email, email_index, language, postal_code, string_to_array(time_zones, ','),
         member_since, sms_consent, $11, email_consent, $12, ${String(version)}, $11, $11
    FROM unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::text[], $5::text[], $6::text[], $7::text[],
                $8::date[], $9::text[], $10::text[])
      AS said (id, name, email, email_index, language, postal_code, time_zones, member_since, sms_consent,
               email_consent)`;

const upsertContacts = `
  ${insertContacts(0)}
  ON CONFLICT (id) DO UPDATE SET
    name = excluded.name, email = excluded.email, email_index = excluded.email_index, language = excluded.language,
    postal_code = excluded.postal_code, time_zones = excluded.time_zones,
    member_since = excluded.member_since, sms_consent = excluded.sms_consent, email_consent = excluded.email_consent,
    sms_consent_at = CASE WHEN contacts.sms_consent = excluded.sms_consent THEN contacts.sms_consent_at
                          ELSE excluded.sms_consent_at END`;

const upsertPhones = `
  INSERT INTO contact_phones (id, contact_id, phone, phone_index, textable, position)
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::text[], $5::boolean[], $6::smallint[])
  ON CONFLICT (contact_id, phone_index) DO UPDATE SET textable = excluded.textable
    WHERE contact_phones.textable <> excluded.textable`;

const insertFormerEmails = `
  INSERT INTO former_emails (contact_id, email_index) SELECT * FROM unnest($1::uuid[], $2::text[])
  ON CONFLICT DO NOTHING`;

const insertCircles = `
  INSERT INTO contact_circles (contact_id, circle_id) SELECT * FROM unnest($1::uuid[], $2::uuid[])
  ON CONFLICT DO NOTHING`;

const insertWorkplaces = `
  INSERT INTO contact_workplaces (contact_id, workplace_id, role)
  SELECT contact_id, workplace_id, 'rank_and_file' FROM unnest($1::uuid[], $2::uuid[]) AS said (contact_id, workplace_id)
  ON CONFLICT DO NOTHING`;

const insertEntries = `
  INSERT INTO consent_entries (id, contact_id, channel, purpose, state, cause, attestation_id, import_id, happened_at,
                               recorded_at)
  SELECT id, contact_id, channel, 'turnout', state, cause, CASE WHEN cause = 'attested' THEN $6::uuid END, $7::uuid,
         CASE WHEN cause = 'attested' THEN $8::timestamptz ELSE $9::timestamptz END, $9::timestamptz
    FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[])
      AS decided (id, contact_id, channel, state, cause)`;

/** Seals people and writes them with their numbers, circles and consent, in a few statements however many they are. */
@Injectable()
export class SavePeople {
  constructor(
    private readonly fields: PersonalFields,
    private readonly saveProfiles: SaveProfiles,
    private readonly settings: Settings,
  ) {}

  /**
   * People who are new get their first version here: otherwise each of their rows would be written twice,
   * once to add it and once to raise its version.
   *
   * @returns how those who are new stand, to be told.
   */
  async run(sql: Sql, people: readonly Person[], origin: Origin): Promise<Told[]> {
    if (people.length === 0) return [];
    const zones = await this.zonesOf(sql, people);
    const [fresh, known] = [people.filter((person) => person.fresh), people.filter((person) => !person.fresh)];
    await this.saveContacts(sql, insertContacts(1), fresh, { origin, zones });
    await this.saveContacts(sql, upsertContacts, known, { origin, zones });
    await this.savePhones(sql, people);
    await this.saveCircles(sql, people);
    await this.saveWorkplaces(sql, people);
    await this.saveProfiles.run(sql, people, origin);
    await this.saveFormerEmails(sql, people);
    await this.saveDecisions(sql, people, origin);
    return fresh.map((person) => standing(person, zones));
  }

  private async zonesOf(sql: Sql, people: readonly Person[]): Promise<Zones> {
    const ofWorkplaces = await this.zonesOfWorkplaces(sql, people);
    return new Map(people.map((person) => [person.id, this.zones(person, ofWorkplaces)]));
  }

  private async zonesOfWorkplaces(sql: Sql, people: readonly Person[]): Promise<Map<string, string | null>> {
    const ids = [...new Set(people.flatMap(({ workplaceIds }) => [...workplaceIds]))];
    if (ids.length === 0) return new Map();
    const rows = await sql.query<{ id: string; time_zone: string | null }>(
      'SELECT id, time_zone FROM workplaces WHERE id = ANY($1)',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.time_zone]));
  }

  private async saveContacts(
    sql: Sql,
    text: string,
    people: readonly Person[],
    { origin, zones }: { readonly origin: Origin; readonly zones: Zones },
  ): Promise<void> {
    if (people.length === 0) return;
    const column = <T>(read: (person: Person) => T): T[] => people.map(read);
    await sql.query(text, [
      column(({ id }) => id),
      column(({ id, name }) => this.fields.sealOptional('name', id, name)),
      column(({ id, email }) => this.fields.sealOptional('email', id, email)),
      column(({ emailIndex }) => emailIndex),
      column(({ language }) => language),
      column(({ postalCode }) => postalCode),
      column(({ id }) => zones.get(id)?.join(',')),
      column(({ memberSince }) => memberSince),
      column(({ smsConsent }) => smsConsent),
      column(({ emailConsent }) => emailConsent),
      origin.at,
      origin.source,
    ]);
  }

  private zones(person: Person, workplaceZones: Map<string, string | null>): string[] {
    return candidateZones({
      workplaceZone: [...person.workplaceIds].map((id) => workplaceZones.get(id) ?? null).find((zone) => zone) ?? null,
      postalCode: person.postalCode,
      phones: person.phones.map(({ e164 }) => e164),
      chapterZone: this.settings.values.timeZone,
    });
  }

  private async savePhones(sql: Sql, people: readonly Person[]): Promise<void> {
    const rows = people.flatMap((person) =>
      person.phones.map((phone, position) => ({ ...phone, contactId: person.id, position })),
    );
    await sql.query(upsertPhones, [
      rows.map(({ id }) => id),
      rows.map(({ contactId }) => contactId),
      rows.map(({ id, e164 }) => this.fields.seal('phone', id, e164)),
      rows.map(({ index }) => index),
      rows.map(({ textable }) => textable),
      rows.map(({ position }) => position),
    ]);
  }

  private async saveCircles(sql: Sql, people: readonly Person[]): Promise<void> {
    const rows = people.flatMap(({ id, circleIds }) => [...circleIds].map((circleId) => ({ id, circleId })));
    if (rows.length === 0) return;
    await sql.query(insertCircles, [rows.map(({ id }) => id), rows.map(({ circleId }) => circleId)]);
  }

  private async saveWorkplaces(sql: Sql, people: readonly Person[]): Promise<void> {
    const rows = people.flatMap(({ id, workplaceIds }) =>
      [...workplaceIds].map((workplaceId) => ({ id, workplaceId })),
    );
    if (rows.length === 0) return;
    await sql.query(insertWorkplaces, [rows.map(({ id }) => id), rows.map(({ workplaceId }) => workplaceId)]);
  }

  /** Never taken away: an address that came back is found as the present one first. */
  private async saveFormerEmails(sql: Sql, people: readonly Person[]): Promise<void> {
    const rows = people.flatMap(({ id, formerEmails }) => [...formerEmails].map((index) => ({ id, index })));
    if (rows.length === 0) return;
    await sql.query(insertFormerEmails, [rows.map(({ id }) => id), rows.map(({ index }) => index)]);
  }

  private async saveDecisions(sql: Sql, people: readonly Person[], origin: Origin): Promise<void> {
    const rows = people.flatMap((person) =>
      person.decisions.map((decision) => ({ ...decision, contactId: person.id })),
    );
    if (rows.length === 0) return;
    await sql.query(insertEntries, [
      rows.map(() => newId()),
      rows.map(({ contactId }) => contactId),
      rows.map(({ channel }) => channel),
      rows.map(({ state }) => state),
      rows.map(({ cause }) => cause),
      origin.attestation?.id ?? null,
      origin.importId,
      origin.attestation?.obtainedAt ?? origin.at,
      origin.at,
    ]);
  }
}

type Zones = ReadonlyMap<string, readonly string[]>;

/** How somebody who is new stands, as the other services are told. */
function standing(person: Person, zones: Zones): Told {
  const { id, language, smsConsent, emailConsent, emailIndex, phones } = person;
  return {
    contactId: id,
    version: 1,
    language,
    timeZones: [...(zones.get(id) ?? [])],
    smsConsent,
    emailConsent,
    emails: emailIndex === null ? [] : [{ emailIndex }],
    phones: phones.map(({ index, textable }) => ({ phoneIndex: index, textable })),
  };
}
