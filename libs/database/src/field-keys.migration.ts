import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which key seals the fields of this service, and which keys each of its processes holds; ids only, never a key. */
export class FieldKeys1790000000020 implements MigrationInterface {
  name = 'FieldKeys1790000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE field_key_choice (one boolean PRIMARY KEY DEFAULT true CHECK (one), seals_with text NOT NULL)`);
    await runner.query(`
      CREATE TABLE field_key_holders (
        process uuid PRIMARY KEY,
        keys text[] NOT NULL,
        seals_with text NOT NULL,
        seen_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE field_key_holders, field_key_choice');
  }
}
