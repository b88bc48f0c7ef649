import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { Clock } from '#runtime';
import { SmtpEmail } from '../channels/email/smtp-email.js';
import { AdoptSent } from '../restores/adopt-sent.js';

// Nobody waits for somebody who was erased after the audience was counted.
const isErased = `EXISTS (SELECT FROM erased_contacts AS erased WHERE erased.contact_id = asked.contact_id)`;

// What an action's other waves have to do with a person of this one, looked for where it has any: nobody is asked by two
// of them but who is asked again on purpose, and then not while the first text is still on its way, nor once they wrote
// back. Whoever was planned and never sent to was not asked.
const askedBefore = `
        SELECT CASE WHEN wave.kind <> 'nudge' THEN 'asked_before' ELSE 'on_its_way' END AS reason
          FROM wave JOIN LATERAL (
            SELECT m.state FROM messages AS m
             WHERE m.wave_id = ANY (wave.others) AND m.contact_id = person.contact_id
             UNION ALL
            SELECT m.state FROM messages AS m
             WHERE m.wave_id = ANY (wave.others) AND m.channel = 'sms' AND m.phone_index = reach.phone_index
             UNION ALL
            SELECT m.state FROM messages AS m
             WHERE m.wave_id = ANY (wave.others) AND m.channel = 'email' AND m.phone_index = mail.email_index
          ) AS earlier ON earlier.state IN ('planned', 'attempting', 'unknown', 'parked')
                       OR wave.kind <> 'nudge' AND earlier.state IN ('accepted', 'sent', 'delivered')
         WHERE wave.others IS NOT NULL
         UNION ALL
        SELECT 'answered' FROM wave JOIN replies ON replies.action_id = wave.action_id
         WHERE wave.others IS NOT NULL AND wave.kind <> 'invite'
           AND replies.phone_index = reach.phone_index AND replies.contact_id = person.contact_id
           AND replies.answer IS NOT NULL
         LIMIT 1`;

// Every look-up stands behind a fence (OFFSET 0) that makes it one by key per person: the planner, which knows little
// of tables that are just being filled, would otherwise read all people for each thousand of them.
const planMessages = `
  WITH wave AS MATERIALIZED (
    SELECT id, action_id, kind, state, starts_at,
           (SELECT array_agg(other.id) FROM waves AS other WHERE other.action_id = waves.action_id AND other.id <> waves.id)
             AS others, english.segments AS english, spanish.segments AS spanish
      FROM waves
      JOIN wave_texts AS english ON english.wave_id = id AND english.language = 'en'
      JOIN wave_texts AS spanish ON spanish.wave_id = id AND spanish.language = 'es'
     WHERE id = $1 FOR SHARE OF waves
  ), asked AS MATERIALIZED (
    SELECT person.contact_id, known.language, known.zones, known.sms_consent, known.email_consent, reach.phone_index,
           mail.email_index,
           CASE WHEN before.reason IS NOT NULL THEN NULL
                WHEN known.sms_consent = 'opted_in' AND reach.phone_index IS NOT NULL THEN 'sms'
                WHEN mail.email_index IS NOT NULL AND $4::boolean THEN 'email' END AS channel, before.reason AS before
      FROM unnest($2::uuid[]) AS person (contact_id)
      LEFT JOIN LATERAL (
        SELECT language, zones, sms_consent, email_consent FROM known_contacts AS k WHERE k.contact_id = person.contact_id OFFSET 0
      ) AS known ON true
      LEFT JOIN LATERAL (
        SELECT own.phone_index FROM contact_numbers AS own
         WHERE own.contact_id = person.contact_id AND own.textable AND NOT own.closed
         ORDER BY own.preference LIMIT 1
      ) AS reach ON true
      LEFT JOIN LATERAL (
        SELECT own.email_index FROM contact_emails AS own
         WHERE (known.sms_consent <> 'opted_in' OR reach.phone_index IS NULL) AND known.email_consent = 'opted_in'
           AND own.contact_id = person.contact_id AND NOT own.closed
         ORDER BY own.preference LIMIT 1
      ) AS mail ON true
      LEFT JOIN LATERAL (${askedBefore}) AS before ON true
  ), fresh AS (
    INSERT INTO messages (wave_id, action_id, contact_id, phone_index, channel, purpose, slice, language, zones,
                          segments, state, created_at)
    SELECT wave.id, action_id, contact_id, CASE channel WHEN 'sms' THEN phone_index ELSE email_index END, channel,
           'ask', 0, language, zones,
           CASE WHEN channel = 'email' THEN 1 WHEN language = 'es' THEN spanish ELSE english END, 'planned', $3
      FROM wave CROSS JOIN asked
     WHERE state <> 'stopped' AND channel IS NOT NULL
        ON CONFLICT DO NOTHING
    RETURNING id, contact_id, channel
  ), due AS (
    INSERT INTO due_messages (channel, lane, due_at, message_id)
    SELECT fresh.channel, wave.id, starts_at, fresh.id FROM wave CROSS JOIN fresh
  ), awaited AS (
    INSERT INTO awaited_contacts (contact_id, wave_id)
    SELECT contact_id, id FROM wave CROSS JOIN asked WHERE language IS NULL AND state <> 'stopped' AND NOT ${isErased}
        ON CONFLICT DO NOTHING
  ), missed AS (
  SELECT CASE WHEN (SELECT state FROM wave) = 'stopped' THEN 'stopped'
              WHEN language IS NULL AND ${isErased} THEN 'erased'
              WHEN language IS NULL THEN 'not_known_yet'
              WHEN before IS NOT NULL THEN before
              WHEN channel = 'email' THEN 'same_email'
              WHEN channel = 'sms' THEN 'same_phone'
              WHEN email_index IS NOT NULL THEN 'no_mail_server'
              WHEN sms_consent = 'opted_out' THEN 'opted_out'
              WHEN sms_consent <> 'opted_in' THEN 'no_consent'
              ELSE 'not_reachable' END AS reason, count(*)::int AS people
    FROM asked WHERE contact_id NOT IN (SELECT contact_id FROM fresh) AND EXISTS (SELECT FROM wave)
   GROUP BY reason
  )
  INSERT INTO wave_left_out AS before (wave_id, reason, people) SELECT $1, reason, people FROM missed
  ON CONFLICT (wave_id, reason) DO UPDATE SET people = before.people + excluded.people`;

// Two waves of one action are never filled at once: neither could see whom the other asks.
const oneAtATime = `
  SELECT 1 AS one FROM known_actions WHERE action_id = (SELECT action_id FROM waves WHERE id = $1) FOR UPDATE`;

/**
 * Plans the messages of a part of a wave's audience: one per person, by text where they agreed to texts and have an open
 * phone for them, else by e-mail where they agreed to that; and one per address, for ever, by constraint.
 */
@Injectable()
export class FillWave {
  constructor(
    private readonly clock: Clock,
    private readonly email: SmtpEmail,
    private readonly adopt: AdoptSent,
  ) {}

  /** A wave that this database never heard of belongs to another installation's topic: nothing is planned for it. */
  async run(tx: Tx, waveId: string, contactIds: readonly string[]): Promise<void> {
    await tx.prepared('wave_turn', oneAtATime, [waveId]);
    await tx.prepared('wave_fill', planMessages, [waveId, contactIds, this.clock.now(), this.email.isOn]);
    await this.adopt.run(tx);
  }

  /** Plans the messages of people who were asked for before anybody told who they are. */
  async catchUp(tx: Tx, contactIds: readonly string[]): Promise<void> {
    const waves = await tx.query<{ waveId: string; contactIds: string[] }>(
      `WITH here AS (DELETE FROM awaited_contacts WHERE contact_id = ANY ($1::uuid[]) RETURNING wave_id, contact_id)
       SELECT wave_id AS "waveId", array_agg(contact_id) AS "contactIds" FROM here GROUP BY wave_id`,
      [contactIds],
    );
    for (const { waveId, contactIds: people } of waves) {
      await tx.query(`UPDATE wave_left_out SET people = people - $2 WHERE wave_id = $1 AND reason = 'not_known_yet'`, [
        waveId,
        people.length,
      ]);
      await this.run(tx, waveId, people);
    }
  }
}
