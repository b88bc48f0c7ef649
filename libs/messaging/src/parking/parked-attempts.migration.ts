import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a parked event was tried, in which order the events of a key go, and why a person let one go. */
export class ParkedAttempts1790000000010 implements MigrationInterface {
  name = 'ParkedAttempts1790000000010';

  async up(runner: QueryRunner): Promise<void> {
    // Offsets begin anew with a topic that is made anew, and ids are by the clocks of several machines; the order in
    // which rows were written is the order in which the events of a key arrived.
    await runner.query(`
      ALTER TABLE parked_events
        ADD COLUMN position bigint GENERATED ALWAYS AS IDENTITY,
        ADD COLUMN attempts integer NOT NULL DEFAULT 0,
        ADD COLUMN tried_at timestamptz,
        ADD COLUMN settled_why text`);
    await runner.query('DROP INDEX parked_events_waiting');
    await runner.query(`
      CREATE INDEX parked_events_waiting ON parked_events (consumer, topic, key, position) WHERE state = 'parked'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX parked_events_waiting');
    await runner.query(`
      ALTER TABLE parked_events
        DROP COLUMN position, DROP COLUMN attempts, DROP COLUMN tried_at, DROP COLUMN settled_why`);
    await runner.query(`
      CREATE INDEX parked_events_waiting ON parked_events (consumer, topic, key) WHERE state = 'parked'`);
  }
}
