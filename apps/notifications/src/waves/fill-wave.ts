import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { Clock } from '#runtime';

interface WaveToFill {
  readonly actionId: string;
  readonly state: string;
  readonly startsAt: Date;
  readonly english: number;
  readonly spanish: number;
}

// Every look-up stands behind a fence (OFFSET 0) that makes it one by key per person: the planner, which knows little
// of tables that are just being filled, would otherwise read all people for each thousand of them.
const planMessages = `
  WITH asked AS MATERIALIZED (
    SELECT person.contact_id, known.language, known.zones, known.sms_consent, reach.phone_index
      FROM unnest($2::uuid[]) AS person (contact_id)
      LEFT JOIN LATERAL (
        SELECT language, zones, sms_consent FROM known_contacts AS k WHERE k.contact_id = person.contact_id OFFSET 0
      ) AS known ON true
      LEFT JOIN LATERAL (
        SELECT own.phone_index FROM contact_numbers AS own
         WHERE own.contact_id = person.contact_id AND own.textable AND NOT own.closed
         ORDER BY own.preference LIMIT 1
      ) AS reach ON true
  ), fresh AS (
    INSERT INTO messages (wave_id, action_id, contact_id, phone_index, channel, purpose, slice, language, zones,
                          segments, state, created_at)
    SELECT $1, $3, contact_id, phone_index, 'sms', 'ask', 0, language, zones,
           CASE language WHEN 'es' THEN $5::smallint ELSE $4::smallint END, 'planned', $6
      FROM asked WHERE phone_index IS NOT NULL AND sms_consent = 'opted_in'
        ON CONFLICT DO NOTHING
    RETURNING id, contact_id
  ), due AS (
    INSERT INTO due_messages (lane, due_at, message_id) SELECT $1, $7, id FROM fresh
  ), awaited AS (
    INSERT INTO awaited_contacts (contact_id, wave_id) SELECT contact_id, $1 FROM asked WHERE language IS NULL
        ON CONFLICT DO NOTHING
  )
  SELECT CASE WHEN language IS NULL THEN 'not_known_yet'
              WHEN sms_consent = 'opted_out' THEN 'opted_out'
              WHEN sms_consent <> 'opted_in' THEN 'no_consent'
              WHEN phone_index IS NULL THEN 'not_reachable'
              ELSE 'same_phone' END AS reason, count(*)::int AS people
    FROM asked WHERE contact_id NOT IN (SELECT contact_id FROM fresh)
   GROUP BY reason`;

/** Plans the messages of a part of a wave's audience: one per person and phone, for ever, by constraint. */
@Injectable()
export class FillWave {
  constructor(private readonly clock: Clock) {}

  async run(tx: Tx, waveId: string, contactIds: readonly string[]): Promise<void> {
    const wave = await this.find(tx, waveId);
    // A wave of an action that this database never heard of belongs to another installation's topic.
    if (!wave) return;
    if (wave.state === 'stopped') return this.leaveOut(tx, waveId, [{ reason: 'stopped', people: contactIds.length }]);
    const leftOut = await tx.query<{ reason: string; people: number }>(planMessages, [
      ...[waveId, contactIds, wave.actionId, wave.english, wave.spanish, this.clock.now(), wave.startsAt],
    ]);
    await this.leaveOut(tx, waveId, leftOut);
  }

  /** Plans the messages of people who were asked for before anybody told who they are. */
  async catchUp(tx: Tx, contactIds: readonly string[]): Promise<void> {
    const waves = await tx.query<{ waveId: string; contactIds: string[] }>(
      `WITH here AS (DELETE FROM awaited_contacts WHERE contact_id = ANY ($1::uuid[]) RETURNING wave_id, contact_id)
       SELECT wave_id AS "waveId", array_agg(contact_id) AS "contactIds" FROM here GROUP BY wave_id`,
      [contactIds],
    );
    for (const { waveId, contactIds: people } of waves) {
      await this.leaveOut(tx, waveId, [{ reason: 'not_known_yet', people: -people.length }]);
      await this.run(tx, waveId, people);
    }
  }

  private async find(tx: Tx, waveId: string): Promise<WaveToFill | undefined> {
    const [wave] = await tx.query<WaveToFill>(
      `SELECT action_id AS "actionId", state, starts_at AS "startsAt",
              (SELECT segments FROM wave_texts WHERE wave_id = $1 AND language = 'en') AS english,
              (SELECT segments FROM wave_texts WHERE wave_id = $1 AND language = 'es') AS spanish
         FROM waves WHERE id = $1 FOR SHARE`,
      [waveId],
    );
    return wave;
  }

  private async leaveOut(
    tx: Tx,
    waveId: string,
    leftOut: readonly { reason: string; people: number }[],
  ): Promise<void> {
    if (leftOut.length === 0) return;
    await tx.query(
      `INSERT INTO wave_left_out AS before (wave_id, reason, people)
       SELECT $1, * FROM unnest($2::text[], $3::int[])
       ON CONFLICT (wave_id, reason) DO UPDATE SET people = before.people + excluded.people`,
      [waveId, leftOut.map(({ reason }) => reason), leftOut.map(({ people }) => people)],
    );
  }
}
