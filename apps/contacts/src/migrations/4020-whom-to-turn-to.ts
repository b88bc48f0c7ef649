import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom to turn to: circles say what they are for, when they meet and who answers; workplaces know their local and its
 * units; locals know their people and who of us keeps in touch with each of them.
 */
export class WhomToTurnTo1790000004020 implements MigrationInterface {
  name = 'WhomToTurnTo1790000004020';

  async up(runner: QueryRunner): Promise<void> {
    // Circles that are there already were never shown to the public, and an upgrade shows none.
    await runner.query(`
      ALTER TABLE circles
        ADD COLUMN listed boolean NOT NULL DEFAULT false,
        ADD COLUMN purpose_en text,
        ADD COLUMN purpose_es text,
        ADD COLUMN meets jsonb`);
    await runner.query(`
      CREATE TABLE circle_conveners (
        id uuid CONSTRAINT circle_conveners_pkey PRIMARY KEY,
        circle_id uuid NOT NULL CONSTRAINT circle_conveners_circle REFERENCES circles (id) ON DELETE CASCADE,
        contact_id uuid NOT NULL CONSTRAINT circle_conveners_contact REFERENCES contacts (id) ON DELETE CASCADE,
        public_name bytea,
        created_at timestamptz NOT NULL,
        CONSTRAINT circle_conveners_once UNIQUE (circle_id, contact_id)
      )`);
    await runner.query('CREATE INDEX circle_conveners_contact_id ON circle_conveners (contact_id)');
    await this.workplaces(runner);
    await this.locals(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX contacts_of_bargaining_unit');
    await runner.query('DROP INDEX contacts_of_union_local');
    await runner.query('DROP TABLE union_local_contacts, workplace_units');
    await runner.query('ALTER TABLE workplaces ADD COLUMN union_local text');
    await runner.query(`
      UPDATE workplaces SET union_local = (SELECT name FROM union_locals l WHERE l.id = workplaces.union_local_id)`);
    await runner.query(
      'ALTER TABLE workplaces DROP COLUMN union_local_id, DROP COLUMN sector, DROP COLUMN postal_code',
    );
    await runner.query('DROP TABLE circle_conveners');
    await runner.query(`
      ALTER TABLE circles DROP COLUMN listed, DROP COLUMN purpose_en, DROP COLUMN purpose_es, DROP COLUMN meets`);
  }

  private async workplaces(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE workplaces
        ADD COLUMN union_local_id uuid CONSTRAINT workplaces_union_local REFERENCES union_locals (id),
        ADD COLUMN sector text,
        ADD COLUMN postal_code text`);
    await runner.query(`
      INSERT INTO union_locals (id, name, created_at)
      SELECT gen_random_uuid(), union_local, min(created_at) FROM workplaces WHERE union_local IS NOT NULL
       GROUP BY union_local ON CONFLICT (name) DO NOTHING`);
    await runner.query(`
      UPDATE workplaces SET union_local_id = (SELECT id FROM union_locals l WHERE l.name = workplaces.union_local)
       WHERE union_local IS NOT NULL`);
    await runner.query('ALTER TABLE workplaces DROP COLUMN union_local');
    await runner.query('CREATE INDEX workplaces_of_union_local ON workplaces (union_local_id)');
    await runner.query(`
      CREATE TABLE workplace_units (
        workplace_id uuid NOT NULL CONSTRAINT workplace_units_workplace REFERENCES workplaces (id) ON DELETE CASCADE,
        bargaining_unit_id uuid NOT NULL
          CONSTRAINT workplace_units_unit REFERENCES bargaining_units (id) ON DELETE CASCADE,
        CONSTRAINT workplace_units_pkey PRIMARY KEY (workplace_id, bargaining_unit_id)
      )`);
    await runner.query('CREATE INDEX workplace_units_unit_id ON workplace_units (bargaining_unit_id)');
  }

  private async locals(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE union_local_contacts (
        union_local_id uuid NOT NULL
          CONSTRAINT union_local_contacts_local REFERENCES union_locals (id) ON DELETE CASCADE,
        contact_id uuid NOT NULL CONSTRAINT union_local_contacts_contact REFERENCES contacts (id) ON DELETE CASCADE,
        role text NOT NULL,
        owner_contact_id uuid CONSTRAINT union_local_contacts_owner REFERENCES contacts (id) ON DELETE SET NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT union_local_contacts_pkey PRIMARY KEY (union_local_id, contact_id),
        CONSTRAINT union_local_contacts_role CHECK (role IN ('rank_and_file', 'steward', 'officer', 'staff'))
      )`);
    await runner.query('CREATE INDEX union_local_contacts_contact_id ON union_local_contacts (contact_id)');
    await runner.query('CREATE INDEX union_local_contacts_owner_id ON union_local_contacts (owner_contact_id)');
    // The people of one local are paged through, among a million who are in none or in others.
    await runner.query(`
      CREATE INDEX contacts_of_union_local ON contacts (union_local_id, id) WHERE union_local_id IS NOT NULL`);
    await runner.query(`
      CREATE INDEX contacts_of_bargaining_unit ON contacts (bargaining_unit_id, id)
       WHERE bargaining_unit_id IS NOT NULL`);
  }
}
