import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Phones that are asked whether their owner wants to join. */
export class JoinAsks1790000004035 implements MigrationInterface {
  name = 'JoinAsks1790000004035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE join_asks (
        join_id uuid CONSTRAINT join_asks_pkey PRIMARY KEY,
        contact_id uuid NOT NULL,
        phone_index bytea NOT NULL,
        asked_at timestamptz NOT NULL,
        ended_at timestamptz
      )`);
    await runner.query('CREATE INDEX join_asks_phone ON join_asks (phone_index)');
    await runner.query('CREATE INDEX join_asks_asked ON join_asks (asked_at)');
    await runner.query('CREATE INDEX join_asks_contact ON join_asks (contact_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE join_asks');
  }
}
