import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { testPostgres } from '#testing';
import { type MigrationClass, openRuntimeDatabase, type RuntimeDatabase } from './data-source.js';

class Pickets1790000000001 implements MigrationInterface {
  name = 'Pickets1790000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE pickets (id serial PRIMARY KEY, title text)');
    await runner.query('CREATE TABLE kept (title text)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE pickets, kept');
  }
}

class Shifts1790000000002 implements MigrationInterface {
  name = 'Shifts1790000000002';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA later CREATE TABLE later.shifts (title text)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA later CASCADE');
  }
}

const prefix = `role_${randomBytes(4).toString('hex')}`;
const pools: DataSource[] = [];
let services = 0;

interface Opening {
  readonly name: string;
  readonly server?: string;
  readonly password?: string;
  readonly migrations?: MigrationClass[];
}

async function open({
  name,
  server,
  password = 'a',
  migrations = [Pickets1790000000001],
}: Opening): Promise<RuntimeDatabase> {
  const definition = { name, entities: [], migrations };
  const wish = { password, narrow: { kept: ['SELECT', 'INSERT'] } };
  const opened = await openRuntimeDatabase(server ?? (await testPostgres()), definition, wish, prefix);
  pools.push(opened.dataSource);
  return opened;
}

const fresh = (): string => `s${String(services++)}`;

afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.destroy();
});

describe('the role of a running service', () => {
  it('reads and writes what its tables hold, makes none, and only adds where it is told so', async () => {
    const { dataSource, refusal } = await open({ name: fresh() });
    expect(refusal).toBeNull();
    await dataSource.query(`INSERT INTO pickets (title) VALUES ('Lake Street')`);
    await dataSource.query(`UPDATE pickets SET title = 'Lake St'`);
    await dataSource.query('ANALYZE pickets');
    await dataSource.query(`INSERT INTO kept VALUES ('x')`);
    await expect(dataSource.query('DELETE FROM kept')).rejects.toThrow(/permission denied/);
    await expect(dataSource.query('CREATE TABLE more (title text)')).rejects.toThrow(/permission denied/);
    await expect(dataSource.query('DELETE FROM migrations')).rejects.toThrow(/permission denied/);
  });

  it('reaches what a later release adds, and is let in with a new password', async () => {
    const name = fresh();
    await open({ name });
    const { dataSource } = await open({ name, password: 'b', migrations: [Pickets1790000000001, Shifts1790000000002] });
    expect(await dataSource.query('SELECT * FROM later.shifts')).toEqual([]);
  });

  it('is the same for replicas that start together', async () => {
    const name = fresh();
    const opened = await Promise.all([open({ name }), open({ name }), open({ name })]);
    expect(opened.map(({ refusal }) => refusal)).toEqual([null, null, null]);
  });

  it('is not there where the given user may make none, and the service runs all the same', async () => {
    const server = await testPostgres();
    const user = `${prefix}_plain`;
    const admin = new Client({ connectionString: server });
    await admin.connect();
    await admin.query(`CREATE ROLE ${user} LOGIN CREATEDB PASSWORD 'plain'`);
    await admin.end();
    const url = new URL(server);
    url.username = user;
    url.password = 'plain';
    const { dataSource, refusal } = await open({ name: fresh(), server: url.toString() });
    expect(refusal).toBe('the user of DATABASE_URL may not make roles (CREATEROLE)');
    expect(await dataSource.query('SELECT * FROM pickets')).toEqual([]);
  });
});
