import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource, Database, type DatabaseDefinition, databaseName, migrate, withDatabase } from '#database';
import { testPostgres } from './test-postgres.js';

/** A database of its own for one test or one file of tests, with the service's schema and no rows. */
export interface TestDatabase {
  /** URL of the database itself. */
  readonly url: string;
  readonly database: Database;
  readonly dataSource: DataSource;
  /** Closes the pool and drops the database, also when something is still connected to it. */
  close(): Promise<void>;
}

const pool = 6;

/**
 * A database cloned from a template that the migrations made once in this run; a clone takes some ten milliseconds.
 *
 * @param definition the service, or anything else that has a name, entities and migrations.
 */
export async function testDatabase(definition: DatabaseDefinition): Promise<TestDatabase> {
  const server = await testPostgres();
  const name = `${definition.name}_${randomBytes(6).toString('hex')}`;
  await clone(server, definition, name);
  const url = withDatabase(server, name);
  const dataSource = await createDataSource(url, definition, pool).initialize();
  const close = async (): Promise<void> => {
    if (dataSource.isInitialized) await dataSource.destroy();
    await drop(server, [name]);
  };
  return { url, dataSource, database: new Database(dataSource), close };
}

/** The databases of several services, as a host lends them to `bootService`. */
export interface TestDatabases {
  readonly databaseUrl: string;
  readonly databasePrefix: string;
  /** Drops them, also when something is still connected. */
  close(): Promise<void>;
}

/** Databases that services can be booted on, cloned from templates, so that booting has nothing to migrate. */
export async function testDatabases(definitions: readonly DatabaseDefinition[]): Promise<TestDatabases> {
  const databaseUrl = await testPostgres();
  const databasePrefix = `t${randomBytes(6).toString('hex')}`;
  const names = definitions.map(({ name }) => databaseName(name, databasePrefix));
  for (const definition of definitions) {
    await clone(databaseUrl, definition, databaseName(definition.name, databasePrefix));
  }
  return { databaseUrl, databasePrefix, close: () => drop(databaseUrl, names) };
}

async function clone(server: string, definition: DatabaseDefinition, name: string): Promise<void> {
  await onServer(server, async (client) => {
    const template = await ensureTemplate(client, server, definition);
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  });
}

async function drop(server: string, names: readonly string[]): Promise<void> {
  await onServer(server, async (client) => {
    for (const name of names) await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  });
}

async function onServer<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Two services may have a migration of the same name, so the statements themselves are what names the template. */
function templateName(definition: DatabaseDefinition): string {
  const hash = createHash('sha256');
  for (const migration of definition.migrations) hash.update(migration.name).update(String(migration));
  return `template_${definition.name}_${hash.digest('hex').slice(0, 16)}`;
}

async function ensureTemplate(client: Client, server: string, definition: DatabaseDefinition): Promise<string> {
  const name = templateName(definition);
  if (await isTemplate(client, name)) return name;
  // Workers that ask at once wait here for the one that migrates; the end of the session gives the lock back.
  await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
  if (await isTemplate(client, name)) return name;
  await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await client.query(`CREATE DATABASE "${name}"`);
  const url = withDatabase(server, name);
  const dataSource = await createDataSource(url, definition, 2).initialize();
  try {
    await migrate(url, dataSource);
  } finally {
    await dataSource.destroy();
  }
  await client.query(`ALTER DATABASE "${name}" IS_TEMPLATE true`);
  return name;
}

async function isTemplate(client: Client, name: string): Promise<boolean> {
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [name]);
  return found.rowCount === 1;
}
