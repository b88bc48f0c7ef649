import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people said and whether they came. Rows that change often keep room for it on their page. */
export class AnswersAndAttendance1790000001002 implements MigrationInterface {
  name = 'AnswersAndAttendance1790000001002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createRsvps);
    await runner.query('CREATE INDEX rsvps_of_action ON rsvps (action_id, id)');
    await runner.query(createHistory);
    await runner.query(`
      CREATE TABLE attendance (
        shift_id uuid NOT NULL CONSTRAINT attendance_shift REFERENCES shifts (id),
        contact_id uuid NOT NULL,
        action_id uuid NOT NULL,
        outcome text NOT NULL,
        noted_at timestamptz NOT NULL,
        noted_by text NOT NULL,
        CONSTRAINT attendance_pkey PRIMARY KEY (shift_id, contact_id),
        CONSTRAINT attendance_outcome CHECK (outcome IN ('attended', 'walk_in', 'no_show', 'unknown'))
      ) WITH (fillfactor = 80)`);
    await runner.query('CREATE INDEX attendance_of_action ON attendance (action_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['attendance', 'rsvp_history', 'rsvps']) await runner.query(`DROP TABLE ${table}`);
  }
}

const createRsvps = `
  CREATE TABLE rsvps (
    id uuid CONSTRAINT rsvps_pkey PRIMARY KEY,
    action_id uuid NOT NULL,
    shift_id uuid NOT NULL CONSTRAINT rsvps_shift REFERENCES shifts (id),
    contact_id uuid NOT NULL,
    answer text,
    guests smallint NOT NULL,
    source text NOT NULL,
    answered_at timestamptz NOT NULL,
    pending_answer text,
    pending_guests smallint,
    pending_at timestamptz,
    version integer NOT NULL,
    CONSTRAINT rsvps_one_per_person UNIQUE (shift_id, contact_id),
    CONSTRAINT rsvps_answer CHECK (answer IN ('yes', 'maybe', 'no') AND pending_answer IN ('yes', 'maybe', 'no')),
    CONSTRAINT rsvps_guests CHECK (guests BETWEEN 0 AND 99 AND pending_guests BETWEEN 0 AND 99)
  ) WITH (fillfactor = 80)`;

// One index serves both readers: the history of one answer, and the recount of an action.
const createHistory = `
  CREATE TABLE rsvp_history (
    action_id uuid NOT NULL,
    shift_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    seq integer NOT NULL,
    answer text NOT NULL,
    guests smallint,
    source text NOT NULL,
    effect text NOT NULL,
    reply_id uuid,
    said_by text,
    received_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT rsvp_history_pkey PRIMARY KEY (action_id, shift_id, contact_id, seq)
  )`;
