import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Looks at full numbers and addresses, as long as they count for the limit. */
export class Reveals1790000003020 implements MigrationInterface {
  name = 'Reveals1790000003020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reveals (
        id uuid CONSTRAINT reveals_pkey PRIMARY KEY,
        revealed_by text NOT NULL,
        revealed_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX reveals_of_person ON reveals (revealed_by, revealed_at)');
    await runner.query('CREATE INDEX reveals_by_time ON reveals (revealed_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reveals');
  }
}
