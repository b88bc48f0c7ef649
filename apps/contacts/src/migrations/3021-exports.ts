import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of people that were asked for, the order of their rows, and the sealed parts of their files. */
export class Exports1790000003021 implements MigrationInterface {
  name = 'Exports1790000003021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exports (
        id uuid CONSTRAINT exports_pkey PRIMARY KEY,
        format text NOT NULL,
        circle_id uuid CONSTRAINT exports_circle REFERENCES circles (id),
        seen_circles uuid[],
        reason text NOT NULL,
        asked_by text NOT NULL,
        asked_at timestamptz NOT NULL,
        size integer NOT NULL,
        state text NOT NULL,
        decided_by text,
        decided_at timestamptz,
        listed_at timestamptz,
        people integer,
        ready_at timestamptz,
        expires_at timestamptz,
        downloaded_at timestamptz,
        failures smallint DEFAULT 0 NOT NULL,
        worker uuid,
        leased_until timestamptz,
        CONSTRAINT exports_format CHECK (format IN ('csv')),
        CONSTRAINT exports_state
          CHECK (state IN ('awaiting_approval', 'making', 'ready', 'refused', 'expired', 'failed'))
      )`);
    await runner.query('CREATE INDEX exports_of_person ON exports (asked_by, id)');
    await runner.query(
      `CREATE INDEX exports_open ON exports (state, id) WHERE state IN ('awaiting_approval', 'making', 'ready')`,
    );
    await runner.query(`
      CREATE TABLE export_rows (
        export_id uuid NOT NULL CONSTRAINT export_rows_export REFERENCES exports (id) ON DELETE CASCADE,
        place integer NOT NULL,
        contact_id uuid NOT NULL,
        CONSTRAINT export_rows_pkey PRIMARY KEY (export_id, place)
      )`);
    await runner.query('CREATE INDEX export_rows_contact ON export_rows (contact_id)');
    await runner.query(`
      CREATE TABLE export_parts (
        id uuid CONSTRAINT export_parts_pkey PRIMARY KEY,
        export_id uuid NOT NULL CONSTRAINT export_parts_export REFERENCES exports (id) ON DELETE CASCADE,
        position integer NOT NULL,
        last_place integer NOT NULL,
        people integer NOT NULL,
        body bytea NOT NULL,
        CONSTRAINT export_parts_position UNIQUE (export_id, position)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE export_parts, export_rows, exports');
  }
}
