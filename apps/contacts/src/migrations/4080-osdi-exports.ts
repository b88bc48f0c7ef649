import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of people may be had as OSDI collections too. */
export class OsdiExports1790000004080 implements MigrationInterface {
  name = 'OsdiExports1790000004080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE exports DROP CONSTRAINT exports_format');
    await runner.query(`ALTER TABLE exports ADD CONSTRAINT exports_format CHECK (format IN ('csv', 'osdi'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM exports WHERE format = 'osdi'`);
    await runner.query('ALTER TABLE exports DROP CONSTRAINT exports_format');
    await runner.query(`ALTER TABLE exports ADD CONSTRAINT exports_format CHECK (format IN ('csv'))`);
  }
}
