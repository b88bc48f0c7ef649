import { afterEach, describe, expect, it } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type DatabaseDefinition, openDatabase } from '#database';
import { testDatabase, type TestDatabase, testDatabases } from './test-database.js';
import { testPostgres } from './test-postgres.js';

class Pickets1700000000001 implements MigrationInterface {
  name = 'Pickets1700000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE pickets (title text PRIMARY KEY)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE pickets');
  }
}

class Places1700000000002 implements MigrationInterface {
  name = 'Places1700000000002';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pickets ADD COLUMN place text');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pickets DROP COLUMN place');
  }
}

const first: DatabaseDefinition = { name: 'sample', entities: [], migrations: [Pickets1700000000001] };
const second: DatabaseDefinition = { ...first, migrations: [Pickets1700000000001, Places1700000000002] };

describe('testDatabase', () => {
  const open: TestDatabase[] = [];
  const opened = async (definition: DatabaseDefinition): Promise<TestDatabase> => {
    const database = await testDatabase(definition);
    open.push(database);
    return database;
  };
  afterEach(() => Promise.all(open.splice(0).map((database) => database.close())));

  it('gives each test a migrated database that no other test sees', async () => {
    const [one, two] = await Promise.all([opened(first), opened(first)]);
    await one.database.query(`INSERT INTO pickets VALUES ('North gate')`);
    expect(await one.database.query('SELECT title FROM pickets')).toEqual([{ title: 'North gate' }]);
    expect(await two.database.query('SELECT title FROM pickets')).toEqual([]);
    expect(one.url).not.toBe(two.url);
  });

  it('migrates a new template when a migration was added', async () => {
    await opened(first);
    const { database } = await opened(second);
    expect(await database.query('SELECT place FROM pickets')).toEqual([]);
  });

  it('runs the migrations of a template once, however many databases are cloned from it', async () => {
    const once = { ...first, name: 'cloned' };
    const [{ database }] = await Promise.all([opened(once), opened(once), opened(once)]);
    const templates = await database.query(
      `SELECT count(*)::int AS number FROM pg_database WHERE datistemplate AND datname LIKE 'template_cloned_%'`,
    );
    expect(templates).toEqual([{ number: 1 }]);
  });

  it('leaves no database behind when closed', async () => {
    const kept = await opened(first);
    const gone = await testDatabase(first);
    const name = new URL(gone.url).pathname.slice(1);
    await gone.close();
    expect(await kept.database.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).toEqual([]);
  });

  it('gives services to be booted their databases under one prefix, migrated already', async () => {
    const lent = await testDatabases([first, { ...second, name: 'other' }]);
    const pools = await Promise.all(
      [first, { ...second, name: 'other' }].map((each) => openDatabase(lent.databaseUrl, each, lent.databasePrefix)),
    );
    expect(await Promise.all(pools.map((each) => each.query('SELECT * FROM pickets')))).toEqual([[], []]);
    expect(await Promise.all(pools.map((each) => each.runMigrations()))).toEqual([[], []]);
    await Promise.all(pools.map((each) => each.destroy()));
    await lent.close();
  });

  it('shares one server in a run', async () => {
    const [one, two] = await Promise.all([testPostgres(), testPostgres()]);
    expect(one).toBe(two);
  });
});
