import type { Sql } from '#database';
import { newId } from '#runtime';
import type { ConsentChannel } from '../consent/consent.rules.js';
import { type Door, doorOf } from '../consent/ledger.rules.js';
import { readLedgers } from '../consent/read-ledgers.js';
import { type Consenting, type MergedEntry, mergedEntries } from './merge.rules.js';
import type { MergeBody } from './merge.shapes.js';
import type { Both } from './move-belongings.js';

const channels = ['sms', 'email'] as const;

const insertEntries = `
  INSERT INTO consent_entries (id, contact_id, channel, purpose, state, cause, happened_at, recorded_at)
  SELECT id, $1, channel, purpose, state, 'merged', happened_at, $7
    FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
      AS found (id, channel, purpose, state, happened_at)`;

// Whoever closed anything meanwhile may be either of them.
const copyClosings = `
  INSERT INTO consent_entries (id, contact_id, channel, purpose, state, cause, attestation_id, import_id, happened_at,
                               recorded_at)
  SELECT uuidv7(), $2, channel, purpose, state, cause, attestation_id, import_id, happened_at, recorded_at
    FROM consent_entries WHERE contact_id = $1 AND place > $3 AND state = 'opted_out' ORDER BY place`;

const writeStates = `
  UPDATE contacts SET sms_consent = $2, email_consent = $3,
                      sms_consent_at = CASE WHEN $2 = sms_consent THEN sms_consent_at
                                            WHEN $2 = $4 THEN $5::timestamptz ELSE $6::timestamptz END
   WHERE id = $1`;

/** How one of two people consents, before anything is moved. */
export async function readConsenting(sql: Sql, contactId: string): Promise<Consenting> {
  const [ways] = await sql.query<Record<ConsentChannel, boolean>>(
    `SELECT EXISTS (SELECT FROM contact_phones WHERE contact_id = $1) AS sms,
            EXISTS (SELECT FROM contacts WHERE id = $1 AND email_index IS NOT NULL)
              OR EXISTS (SELECT FROM contact_emails WHERE contact_id = $1) AS email`,
    [contactId],
  );
  const ledgers = await readLedgers(sql, [contactId]);
  return { ledger: ledgers.get(contactId) ?? [], reachable: new Set(channels.filter((channel) => ways?.[channel])) };
}

/** Writes what follows for the one who stays, with both ledgers in one already. */
export async function bringConsentTogether(
  sql: Sql,
  keptId: string,
  before: readonly [Consenting, Consenting],
  at: Date,
): Promise<Pick<MergeBody, 'entryIds' | 'lastPlace'>> {
  const both = (await readLedgers(sql, [keptId])).get(keptId) ?? [];
  const entryIds = await write(sql, keptId, mergedEntries(before, both, at), at);
  await keepStates(sql, keptId, null, at);
  const [last] = await sql.query<{ place: string }>(
    'SELECT coalesce(max(place), 0)::text AS place FROM consent_entries WHERE contact_id = $1',
    [keptId],
  );
  return { entryIds, lastPlace: last?.place ?? '0' };
}

/** How the doors of the one who stayed stand, before the two are taken apart. */
export async function readDoors(sql: Sql, keptId: string): Promise<ReadonlyMap<ConsentChannel, Door>> {
  const ledger = (await readLedgers(sql, [keptId])).get(keptId) ?? [];
  return new Map(channels.map((channel) => [channel, doorOf(ledger, channel)]));
}

/**
 * Takes consent apart again, with every entry back where it was. What was refused since then is refused by both. A list
 * that came meanwhile and found a door closed wrote nothing of its own refusal, so that such a door stays closed.
 */
export async function takeConsentApart(
  sql: Sql,
  { keptId, goneId }: Both,
  { body, doors, listedSince }: { body: MergeBody; doors: ReadonlyMap<ConsentChannel, Door>; listedSince: boolean },
  at: Date,
): Promise<void> {
  await sql.query('DELETE FROM consent_entries WHERE id = ANY($1)', [body.entryIds]);
  await sql.query(copyClosings, [keptId, goneId, body.lastPlace]);
  for (const id of listedSince ? [keptId, goneId] : []) await keepClosed(sql, id, doors, at);
  await keepStates(sql, keptId, body.consent, at);
  await keepStates(sql, goneId, null, at);
}

async function keepClosed(
  sql: Sql,
  contactId: string,
  doors: ReadonlyMap<ConsentChannel, Door>,
  at: Date,
): Promise<void> {
  const own = await readDoors(sql, contactId);
  const opened = channels.filter(
    (channel) => doors.get(channel)?.state === 'opted_out' && own.get(channel)?.state !== 'opted_out',
  );
  const closing = { purpose: 'turnout', state: 'opted_out' } as const;
  const entries = opened.map((channel) => ({ ...closing, channel, happenedAt: doors.get(channel)?.closedAt ?? at }));
  await write(sql, contactId, entries, at);
}

async function write(sql: Sql, contactId: string, entries: readonly MergedEntry[], at: Date): Promise<string[]> {
  const ids = entries.map(() => newId());
  await sql.query(insertEntries, [
    contactId,
    ids,
    entries.map(({ channel }) => channel),
    entries.map(({ purpose }) => purpose),
    entries.map(({ state }) => state),
    entries.map(({ happenedAt }) => happenedAt),
    at,
  ]);
  return ids;
}

/** The states that are kept are those that the ledger says. */
async function keepStates(sql: Sql, contactId: string, was: MergeBody['consent'] | null, at: Date): Promise<void> {
  const doors = await readDoors(sql, contactId);
  const states = channels.map((channel) => doors.get(channel)?.state ?? 'unknown');
  await sql.query(writeStates, [contactId, ...states, was?.state ?? '', was?.since ?? at, at]);
}
