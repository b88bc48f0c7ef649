import type { Sql } from '#database';
import { thisTransaction } from '../people/this-transaction.js';

interface Taken {
  readonly attestation: { readonly id: string } | null;
  readonly importId: string | null;
  readonly at: Date;
}

// A closed door is closed for every purpose, so that only whoever can be asked to actions on the channel is looked at;
// and what was opened last is open whenever the door is.
//
// Whoever is known already and changes in nothing else is looked at again by whoever keeps people in memory.
const insertEntries = `
  WITH opened AS (
  INSERT INTO consent_entries (id, contact_id, channel, purpose, state, cause, attestation_id, import_id, happened_at,
                               recorded_at)
  SELECT uuidv7(), c.id, said.channel, said.purpose, 'opted_in', 'attested', said.id, $3, said.obtained_at, $4::timestamptz
    FROM (SELECT a.id, a.obtained_at, unnest(a.channels) AS channel, purpose
            FROM attestations a, unnest(a.purposes) AS purpose WHERE a.id = $2 AND purpose <> 'turnout') AS said
    JOIN contacts c ON c.id = ANY($1)
     AND CASE said.channel WHEN 'sms' THEN c.sms_consent ELSE c.email_consent END = 'opted_in'
   WHERE (SELECT e.state FROM consent_entries e
           WHERE e.contact_id = c.id AND e.channel = said.channel AND e.purpose = said.purpose
             AND e.state <> 'opted_out' ORDER BY e.place DESC LIMIT 1) IS DISTINCT FROM 'opted_in'
  RETURNING contact_id
  )
  INSERT INTO people_to_look_at (person_id, noted_at)
  SELECT DISTINCT contact_id, $4::timestamptz
    FROM opened JOIN contacts ON contacts.id = contact_id AND changed_in <> ${thisTransaction}
      ON CONFLICT (person_id) DO UPDATE SET noted_at = excluded.noted_at, changed_in = ${thisTransaction}`;

/** Writes down for these people what the attestation says beside turnout, once their doors are as it left them. */
export async function openFurtherPurposes(
  sql: Sql,
  contactIds: readonly string[],
  { attestation, importId, at }: Taken,
): Promise<void> {
  if (attestation === null || contactIds.length === 0) return;
  await sql.query(insertEntries, [contactIds, attestation.id, importId, at]);
}
