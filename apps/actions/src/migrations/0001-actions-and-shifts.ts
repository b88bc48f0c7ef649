import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is posted, for whom, and in which time slots. */
export class ActionsAndShifts1790000001001 implements MigrationInterface {
  name = 'ActionsAndShifts1790000001001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE campaigns (
        id uuid CONSTRAINT campaigns_pkey PRIMARY KEY, name text NOT NULL, created_at timestamptz NOT NULL)`);
    await runner.query('CREATE INDEX campaigns_by_name ON campaigns (name, id)');
    await runner.query(`
      CREATE TABLE partners (
        id uuid CONSTRAINT partners_pkey PRIMARY KEY,
        name text NOT NULL,
        kind text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT partners_kind CHECK (kind IN ('union_local', 'coalition'))
      )`);
    await runner.query('CREATE INDEX partners_by_name ON partners (name, id)');
    await runner.query(createActions);
    // Upcoming and past are read by the clock, drafts by their last change.
    await runner.query('CREATE INDEX actions_by_start ON actions (state, first_starts_at, id)');
    await runner.query('CREATE INDEX actions_by_change ON actions (state, updated_at, id)');
    await runner.query(`
      CREATE TABLE shifts (
        id uuid CONSTRAINT shifts_pkey PRIMARY KEY,
        action_id uuid NOT NULL CONSTRAINT shifts_action REFERENCES actions (id) ON DELETE CASCADE,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        target integer NOT NULL,
        unnamed integer NOT NULL DEFAULT 0,
        CONSTRAINT shifts_order CHECK (ends_at > starts_at),
        CONSTRAINT shifts_numbers CHECK (target >= 0 AND unnamed >= 0)
      )`);
    await runner.query('CREATE INDEX shifts_of_action ON shifts (action_id, starts_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['shifts', 'actions', 'partners', 'campaigns']) await runner.query(`DROP TABLE ${table}`);
  }
}

const createActions = `
  CREATE TABLE actions (
    id uuid CONSTRAINT actions_pkey PRIMARY KEY,
    state text NOT NULL,
    slug text CONSTRAINT actions_slug UNIQUE,
    kind text NOT NULL,
    title text NOT NULL,
    what text NOT NULL,
    place text NOT NULL,
    time_zone text NOT NULL,
    partner_id uuid CONSTRAINT actions_partner REFERENCES partners (id),
    campaign_id uuid CONSTRAINT actions_campaign REFERENCES campaigns (id),
    host_contact_id uuid,
    host_words bytea,
    host_may_be_named boolean NOT NULL,
    audience_circle_id uuid,
    audience_language text,
    extra_words_en text NOT NULL,
    extra_words_es text NOT NULL,
    first_starts_at timestamptz,
    last_ends_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    posted_at timestamptz,
    CONSTRAINT actions_state CHECK (state IN ('draft', 'posted')),
    CONSTRAINT actions_posted_whole CHECK (
      state = 'draft' OR (slug IS NOT NULL AND posted_at IS NOT NULL AND last_ends_at IS NOT NULL))
  )`;
