import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events on their way out, ids of events that were handled, and events that wait for a person. */
export class MessagingTables1790000000001 implements MigrationInterface {
  name = 'MessagingTables1790000000001';

  async up(runner: QueryRunner): Promise<void> {
    // Every row is written once and deleted soon after, so the table is vacuumed by the number of dead rows alone.
    await runner.query(`
      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY,
        topic text NOT NULL,
        key text NOT NULL,
        type text NOT NULL,
        event_id uuid NOT NULL,
        source text NOT NULL,
        time timestamptz NOT NULL,
        correlation_id uuid NOT NULL,
        causation_id uuid,
        payload json NOT NULL,
        PRIMARY KEY (topic, id)
      ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)`);
    // Event ids are uuidv7, so old rows lie together at the start of the key: that is where pruning deletes.
    await runner.query(`
      CREATE TABLE inbox (consumer text NOT NULL, event_id uuid NOT NULL, PRIMARY KEY (consumer, event_id))`);
    await runner.query(`
      CREATE TABLE parked_events (
        id uuid PRIMARY KEY,
        consumer text NOT NULL,
        topic text NOT NULL,
        partition integer NOT NULL,
        record_offset bigint NOT NULL,
        key bytea,
        event_id text,
        type text,
        headers json NOT NULL,
        payload bytea,
        reason text NOT NULL,
        error text NOT NULL,
        parked_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'parked' CHECK (state IN ('parked', 'replayed', 'discarded')),
        settled_at timestamptz
      )`);
    await runner.query(`
      CREATE INDEX parked_events_waiting ON parked_events (consumer, topic, key) WHERE state = 'parked'`);
    // A record without a readable event id has no inbox row; this keeps it from being parked twice. The digest is for
    // topics that were made anew and count their offsets from 0 again.
    await runner.query(`
      CREATE UNIQUE INDEX parked_events_once
        ON parked_events (consumer, topic, partition, record_offset, md5(coalesce(payload, ''::bytea)))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE parked_events');
    await runner.query('DROP TABLE inbox');
    await runner.query('DROP TABLE outbox');
  }
}
