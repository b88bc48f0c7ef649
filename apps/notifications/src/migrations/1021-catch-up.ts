import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the provider's list of incoming texts has been read, per number of ours. */
export class CatchUp1790000001021 implements MigrationInterface {
  name = 'CatchUp1790000001021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inbound_senders (
        number text PRIMARY KEY,
        seen_until timestamptz,
        polled_at timestamptz,
        leased_until timestamptz
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE inbound_senders');
  }
}
