import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the owner of the tables does for a running service, which may not change them itself: having the database
 * refuse fields that are sealed with a retired key, and taking that back.
 */
export class RetiredKeys1790000000031 implements MigrationInterface {
  name = 'RetiredKeys1790000000031';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, parameters, change] of deeds) {
      await runner.query(`
        CREATE FUNCTION ${name}(sealed_table text, sealed_column text${parameters}) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
        DECLARE rule text := sealed_table || '_' || sealed_column || '_retired_keys';
        BEGIN
          IF sealed_table LIKE 'audit\\_%' THEN RAISE EXCEPTION 'nothing of the audit chain is sealed'; END IF;
          EXECUTE format(${change});
        END $$`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of deeds) await runner.query(`DROP FUNCTION ${name}`);
  }
}

const refuse = `'ALTER TABLE %1$I DROP CONSTRAINT IF EXISTS %2$I, ADD CONSTRAINT %2$I
  CHECK (substring(%3$I FROM 1 FOR 1 + get_byte(%3$I, 0)) <> ALL (%4$L::bytea[])) NOT VALID',
  sealed_table, rule, sealed_column, marks`;

const deeds = [
  ['refuse_field_keys', ', marks bytea[]', refuse],
  ['prove_field_keys_refused', '', `'ALTER TABLE %I VALIDATE CONSTRAINT %I', sealed_table, rule`],
  ['allow_field_keys', '', `'ALTER TABLE %I DROP CONSTRAINT IF EXISTS %I', sealed_table, rule`],
] as const;
