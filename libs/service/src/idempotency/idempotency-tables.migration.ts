import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What requests with an Idempotency-Key made, for as long as their senders may try again. */
export class IdempotencyTables1790000000003 implements MigrationInterface {
  name = 'IdempotencyTables1790000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_keys (
        scope text NOT NULL,
        key text NOT NULL,
        made text,
        asked_at timestamptz NOT NULL,
        CONSTRAINT idempotency_keys_pkey PRIMARY KEY (scope, key)
      )`);
    await runner.query('CREATE INDEX idempotency_keys_age ON idempotency_keys (asked_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_keys');
  }
}
