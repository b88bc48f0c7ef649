import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys are chosen by whoever asks and may say anything, also whom a request is about: what is kept are their hashes. */
export class HashedIdempotencyKeys1790000003059 implements MigrationInterface {
  name = 'HashedIdempotencyKeys1790000003059';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE idempotency_keys SET key = encode(sha256(convert_to(scope || E'\\n' || key, 'UTF8')), 'hex')`,
    );
  }

  /** There is no way back from a hash; a key that an older version meets again is new to it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM idempotency_keys');
  }
}
