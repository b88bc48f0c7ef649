import type { ChannelName } from '../channels/channel.js';

/** What could go does, unless this claim only tidies up. */
const go = `CASE WHEN $9::boolean THEN 'wait' ELSE 'go' END`;

/** Verdicts that end a message without its being sent; they are its reason from then on. */
const suppressed = `'opted_out', 'no_consent', 'unreachable', 'too_late'`;

// A third ask of a day needs two other waves; with fewer of them about nobody's messages have to be counted.
const othersAbout = `(SELECT count(*) FROM waves WHERE id <> $1 AND created_at > $2::timestamptz - interval '14 days') >= 2`;

/** Asks from all actions together that a phone got within a day. */
const asksToday = `(SELECT count(*) FROM messages AS earlier
      WHERE earlier.phone_index = m.phone_index AND earlier.purpose = 'ask' AND earlier.wave_id <> $1
        AND earlier.attempted_at > $2::timestamptz - interval '1 day'
        AND earlier.state NOT IN ('planned', 'suppressed', 'rejected'))`;

const consent = ({ consentColumn }: Consents): string =>
  `(SELECT ${consentColumn} FROM known_contacts AS known WHERE known.contact_id = m.contact_id)`;

const opensAt = `(SELECT opens FROM unnest($6::text[], $10::timestamptz[]) AS closed (zone, opens) WHERE zone = m.zones)`;

/**
 * The claim, one statement: it takes due messages of one lane, looks once more at all that may have changed since they
 * were planned, and marks those that go as `attempting`, each with a new random token.
 *
 * - `FOR UPDATE SKIP LOCKED` on the due row: two replicas never take the same message and never wait for each other.
 * - `FOR SHARE SKIP LOCKED` on the number: the other side of the STOP lock. While a STOP holds the row the message is
 *   left for the next claim, which sees the number closed.
 * - `FOR SHARE` on the wave: a pause or a stop waits for this claim, and the next claim sees it.
 *
 * Rows are joined by their place (ctid) within the statement's one snapshot, which spares a second look-up.
 *
 * $1 lane, $2 now, $3 how many to look at, $4 replica, $5 open zones, $6 closed zones, $7 last due time and $8 last id
 * already looked at, $9 true to move and suppress only: what could go then waits, $10 when each closed zone opens,
 * $11 id of the claim, $12 credit of the sender before it, $13 when that was counted (text, to the microsecond).
 *
 * The rows are the messages that go, as few columns as sending needs, and after them one without a token whose notes
 * say what else was found.
 */
const claimAsks = (channel: Consents): string =>
  claim({
    channel: channel.name,
    lane: `(SELECT id FROM wave)`,
    wave: `wave AS MATERIALIZED (
    SELECT id, ask_until, ${othersAbout} AS crowded
      FROM waves WHERE id = $1 AND state = 'running' AND starts_at <= $2 FOR SHARE
  ),`,
    verdict: `CASE
      WHEN m.state <> 'planned' THEN 'gone_on'
      WHEN number.state = 'opted_out' THEN 'opted_out'
      WHEN ${consent(channel)} IS DISTINCT FROM 'opted_in' THEN 'no_consent'
      WHEN number.unusable IS NOT NULL THEN 'unreachable'
      WHEN $2 > (SELECT ask_until FROM wave) THEN 'too_late'
      WHEN number.state = 'paused' THEN 'later'
      WHEN (SELECT crowded FROM wave) AND ${asksToday} >= 2 THEN 'later'
      WHEN m.zones = ANY ($5::text[]) THEN ${go}
      WHEN m.zones <> ALL ($6::text[]) THEN 'unknown_zones'
      WHEN ${opensAt} > (SELECT ask_until FROM wave) THEN 'too_late'
      ELSE 'later'
    END`,
    opensAt,
    words: 'NULL::jsonb',
  });

/** The same for answers: at any hour, beyond every cap, to everybody who has not opted out; stale ones are dropped. */
const claimAnswers = (channel: Consents): string =>
  claim({
    channel: channel.name,
    lane: '$1::uuid',
    wave: '',
    verdict: `CASE
      WHEN m.state <> 'planned' THEN 'gone_on'
      WHEN m.template = 'opted_out' THEN ${go}
      WHEN number.state = 'opted_out' OR ${consent(channel)} = 'opted_out' THEN 'opted_out'
      WHEN number.unusable IS NOT NULL THEN 'unreachable'
      WHEN m.created_at < $2::timestamptz - interval '1 hour' THEN 'too_late'
      ELSE ${go}
    END`,
    // Answers keep no hours; the parameters are named so that one caller serves both statements.
    opensAt: `CASE WHEN $5::text[] IS NULL OR $6::text[] IS NULL THEN ($10::timestamptz[])[1] END`,
    words: `jsonb_build_object('template', template, 'body', body)`,
  });

/** Where a channel's consent stands. */
interface Consents {
  readonly name: ChannelName;
  readonly consentColumn: 'sms_consent' | 'email_consent';
}

/** A channel's claims as statements that a connection plans once. */
export interface ClaimStatements {
  readonly asks: { readonly name: string; readonly text: string };
  readonly answers: { readonly name: string; readonly text: string };
}

/** The claims of each channel: they differ in whose consent counts and in whose credit is spent. */
export const claimStatements: Readonly<Record<ChannelName, ClaimStatements>> = {
  sms: statementsOf({ name: 'sms', consentColumn: 'sms_consent' }),
  email: statementsOf({ name: 'email', consentColumn: 'email_consent' }),
};

function statementsOf(channel: Consents): ClaimStatements {
  return {
    asks: { name: `claim_asks_${channel.name}`, text: claimAsks(channel) },
    answers: { name: `claim_answers_${channel.name}`, text: claimAnswers(channel) },
  };
}

interface ClaimParts {
  readonly channel: ChannelName;
  readonly lane: string;
  readonly wave: string;
  readonly verdict: string;
  readonly opensAt: string;
  readonly words: string;
}

function claim({ channel, lane, wave, verdict, opensAt, words }: ClaimParts): string {
  return `
  WITH ${wave} due AS MATERIALIZED (
    SELECT ctid AS place, due_at, message_id FROM due_messages
     WHERE channel = '${channel}' AND lane = ${lane} AND due_at <= $2 AND (due_at, message_id) > ($7::timestamptz, $8::uuid)
     ORDER BY due_at, message_id LIMIT $3
       FOR UPDATE SKIP LOCKED
  ), judged AS MATERIALIZED (
    SELECT due.place, m.ctid AS spot, m.zones, ${verdict} AS verdict
      FROM due JOIN messages AS m ON m.id = due.message_id JOIN numbers AS number ON number.phone_index = m.phone_index
       FOR SHARE OF number SKIP LOCKED
  ), moved AS (
    UPDATE due_messages AS d SET due_at = coalesce(${opensAt}, $2::timestamptz + interval '1 hour')
      FROM judged AS m WHERE d.ctid = m.place AND m.verdict = 'later'
  ), gone AS (
    DELETE FROM due_messages AS d USING judged
     WHERE d.ctid = judged.place AND judged.verdict IN ('go', 'gone_on', ${suppressed})
  ), taken AS (
    UPDATE messages AS m
       SET state = CASE judged.verdict WHEN 'go' THEN 'attempting' ELSE 'suppressed' END,
           reason = nullif(judged.verdict, 'go'), attempts = m.attempts + (judged.verdict = 'go')::int,
           attempt_token = gen_random_uuid(), attempted_at = $2
      FROM judged WHERE m.ctid = judged.spot AND judged.verdict IN ('go', ${suppressed})
    RETURNING judged.verdict, m.id, m.attempt_token, m.contact_id, m.phone_index, m.language, m.zones, m.segments,
              m.template, m.body
  ), noted AS (
    INSERT INTO claims (id, lane, replica, message_ids, claimed_at)
    SELECT $11, $1, $4, array_agg(id), clock_timestamp() FROM taken WHERE verdict = 'go' HAVING count(*) > 0
  ), paid AS (
    UPDATE senders SET credit = $12::float8 - spent, counted_at = $13::timestamptz
      FROM (SELECT sum(segments) AS spent FROM taken WHERE verdict = 'go') AS bill
     WHERE channel = '${channel}' AND spent > 0
  )
  SELECT id, attempt_token AS token, contact_id AS "contactId", encode(phone_index, 'hex') AS "phoneIndex", language,
         zones, segments, ${words} AS notes
    FROM taken WHERE verdict = 'go'
  UNION ALL
  SELECT last.message_id, NULL, NULL, NULL, NULL, NULL, NULL, jsonb_build_object(
           'looked', (SELECT count(*) FROM due), 'dueAt', last.due_at,
           'putOff', EXISTS (SELECT FROM judged WHERE verdict = 'later'),
           'unknownZones', (SELECT coalesce(jsonb_agg(DISTINCT zones), '[]') FROM judged WHERE verdict = 'unknown_zones'))
    FROM (SELECT due_at, message_id FROM due ORDER BY due_at DESC, message_id DESC LIMIT 1) AS last`;
}

/**
 * Gives back what was claimed by this process under claims whose commit was never confirmed to it: it posted none of it,
 * so all of it may go again. A claim that was not kept, or that somebody has settled meanwhile, is not there any more.
 *
 * $1 ids of the claims, $2 channel, $3 now.
 */
export const giveBackClaims = `
  WITH given AS (
    DELETE FROM claims WHERE id = ANY ($1::uuid[]) RETURNING lane, message_ids
  ), back AS (
    UPDATE messages AS m SET state = 'planned'
      FROM (SELECT lane, unnest(message_ids) AS id FROM given) AS claimed
     WHERE m.id = claimed.id AND m.state = 'attempting'
    RETURNING claimed.lane, m.id
  )
  INSERT INTO due_messages (channel, lane, due_at, message_id) SELECT $2, lane, $3, id FROM back ON CONFLICT DO NOTHING`;
