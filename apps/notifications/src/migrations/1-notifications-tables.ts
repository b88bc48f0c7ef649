import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may be texted, the waves and their texts, every message, and what people wrote back. */
export class NotificationsTables1790000001000 implements MigrationInterface {
  name = 'NotificationsTables1790000001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const tables of [reachability, waves, messages, replies]) await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE awaited_answers, replies, status_callbacks, senders, doubtful_messages, claims, due_messages, messages,
        awaited_contacts, wave_left_out, wave_texts, waves, known_actions, contact_numbers, numbers, known_contacts`);
  }
}

const reachability = `
  CREATE TABLE known_contacts (
    contact_id uuid PRIMARY KEY,
    version bigint NOT NULL,
    language text NOT NULL,
    zones text NOT NULL,
    sms_consent text NOT NULL
  );
  -- Every text of a wave takes a lock on its number's row; room in the page keeps closing and reopening cheap.
  CREATE TABLE numbers (
    phone_index bytea PRIMARY KEY,
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'paused', 'opted_out')),
    state_since timestamptz,
    unusable text,
    strikes smallint NOT NULL DEFAULT 0,
    misses smallint NOT NULL DEFAULT 0,
    last_strike_at timestamptz
  ) WITH (fillfactor = 85);
  CREATE INDEX numbers_paused ON numbers (state_since) WHERE state = 'paused';
  CREATE TABLE contact_numbers (
    contact_id uuid NOT NULL,
    preference smallint NOT NULL,
    phone_index bytea NOT NULL,
    textable boolean NOT NULL,
    closed boolean NOT NULL,
    PRIMARY KEY (contact_id, preference)
  );
  CREATE INDEX contact_numbers_phone ON contact_numbers (phone_index)`;

const waves = `
  CREATE TABLE known_actions (
    action_id uuid PRIMARY KEY,
    kind text NOT NULL,
    title text NOT NULL,
    partner_name text,
    place text NOT NULL,
    time_zone text NOT NULL,
    shifts jsonb NOT NULL,
    first_start timestamptz NOT NULL,
    last_start timestamptz NOT NULL,
    ends_at timestamptz NOT NULL
  );
  CREATE TABLE waves (
    id uuid PRIMARY KEY,
    action_id uuid NOT NULL,
    kind text NOT NULL,
    state text NOT NULL CHECK (state IN ('running', 'paused', 'stopped')),
    starts_at timestamptz NOT NULL,
    ask_until timestamptz NOT NULL,
    audience integer,
    created_at timestamptz NOT NULL,
    CONSTRAINT waves_once UNIQUE (action_id, kind)
  );
  CREATE TABLE wave_texts (
    wave_id uuid NOT NULL,
    language text NOT NULL,
    body text NOT NULL,
    segments smallint NOT NULL,
    encoding text NOT NULL,
    PRIMARY KEY (wave_id, language)
  );
  CREATE TABLE wave_left_out (
    wave_id uuid NOT NULL,
    reason text NOT NULL,
    people integer NOT NULL,
    PRIMARY KEY (wave_id, reason)
  );
  CREATE TABLE awaited_contacts (
    contact_id uuid NOT NULL,
    wave_id uuid NOT NULL,
    PRIMARY KEY (contact_id, wave_id)
  )`;

// No index names a column that changes while a text is sent, and more than half of each page stays free: claim, result and
// delivery rewrite the row where it is (HOT). What is due stands in a table of its own, which the claim empties.
const messages = `
  CREATE TABLE messages (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    wave_id uuid,
    action_id uuid,
    contact_id uuid NOT NULL,
    phone_index bytea NOT NULL,
    channel text NOT NULL,
    purpose text NOT NULL CHECK (purpose IN ('ask', 'briefing', 'answer')),
    slice smallint NOT NULL,
    language text NOT NULL,
    zones text NOT NULL,
    template text,
    body text,
    segments smallint NOT NULL,
    state text NOT NULL,
    reason text,
    error_code integer,
    attempts smallint NOT NULL DEFAULT 0,
    attempt_token uuid,
    attempted_at timestamptz,
    provider_sid text,
    created_at timestamptz NOT NULL,
    CONSTRAINT messages_state CHECK (state IN ('planned', 'attempting', 'accepted', 'sent', 'delivered', 'undelivered',
      'failed', 'rejected', 'suppressed', 'unknown', 'parked'))
  ) WITH (fillfactor = 45, autovacuum_vacuum_scale_factor = 0.1);
  -- No person and no phone gets one wave twice, for ever. Texts without a wave are not bound by it.
  CREATE UNIQUE INDEX messages_contact_once ON messages (wave_id, contact_id, channel);
  CREATE UNIQUE INDEX messages_phone_once ON messages (phone_index, channel, wave_id);
  CREATE TABLE due_messages (
    lane uuid NOT NULL,
    due_at timestamptz NOT NULL,
    message_id uuid NOT NULL,
    PRIMARY KEY (lane, due_at, message_id)
  ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
  CREATE TABLE claims (
    id uuid PRIMARY KEY,
    lane uuid NOT NULL,
    replica uuid NOT NULL,
    message_ids uuid[] NOT NULL,
    claimed_at timestamptz NOT NULL
  );
  CREATE TABLE doubtful_messages (
    message_id uuid PRIMARY KEY,
    since timestamptz NOT NULL,
    parked_at timestamptz
  );
  CREATE TABLE senders (
    channel text PRIMARY KEY,
    credit double precision NOT NULL,
    counted_at timestamptz NOT NULL,
    held_until timestamptz,
    bulk_held_until timestamptz,
    held_code integer
  );
  INSERT INTO senders (channel, credit, counted_at) VALUES ('sms', 0, now());
  CREATE TABLE status_callbacks (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    message_id uuid NOT NULL,
    status text NOT NULL,
    error_code integer,
    provider_sid text NOT NULL,
    known boolean NOT NULL,
    received_at timestamptz NOT NULL
  )`;

const replies = `
  CREATE TABLE replies (
    id uuid PRIMARY KEY,
    provider_sid text NOT NULL,
    phone_index bytea NOT NULL,
    body bytea NOT NULL,
    outcome text NOT NULL,
    why text,
    contact_id uuid,
    action_id uuid,
    answer text,
    guests smallint,
    received_at timestamptz NOT NULL,
    resolved_at timestamptz,
    CONSTRAINT replies_once UNIQUE (provider_sid)
  );
  CREATE INDEX replies_waiting ON replies (phone_index, id) WHERE outcome = 'waiting';
  CREATE INDEX replies_phone ON replies (phone_index);
  CREATE TABLE awaited_answers (
    rsvp_event uuid PRIMARY KEY,
    contact_id uuid NOT NULL,
    rsvp jsonb NOT NULL
  );
  CREATE INDEX awaited_answers_contact ON awaited_answers (contact_id)`;
