import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { sqlState } from './database.js';
import { openRuntimeRole, type RuntimeAccess, type RuntimeWish } from './runtime-role.js';

/** A class with TypeORM's `@Entity`. */
export type EntityClass = new () => object;

/** A migration; its `name` ends in the 13 digits of a millisecond time stamp, by which TypeORM orders them. */
export type MigrationClass = new () => MigrationInterface;

/** What one service keeps in its database. */
export interface DatabaseDefinition {
  /** Name of the service; its database is `turnout_<name>`. */
  readonly name: string;
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
}

/** Connections of one pool: PostgreSQL allows 100 by default, and several processes share it. */
const poolSize = 12;

/** Longest wait for a connection, free or new: then whoever asked is told, instead of waiting for a dead server. */
const connectWithinMs = 10_000;

/**
 * A transaction in which nothing happens for so long belongs to a process that is frozen or cut off; its locks would
 * hold up everybody else.
 */
const idleInTransactionMs = 60_000;

/** The owner makes tables one after another and is gone before the service runs. */
const ownerConnections = 2;

const duplicateDatabase = '42P04';
const duplicateName = '23505';

/** Name of the database of a service; tests that share a server give their databases a prefix of their own. */
export function databaseName(service: string, prefix = 'turnout'): string {
  return `${prefix}_${service}`;
}

/** The URL of another database of the same server. */
export function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

/** Creates the database when it is missing; several replicas may try at once. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: withDatabase(serverUrl, 'postgres') });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } catch (error) {
    const raced = [duplicateDatabase, duplicateName].includes(sqlState(error) ?? '');
    if (!raced) throw error;
  } finally {
    await client.end();
  }
}

/** A data source that is not connected yet. Entities never change the schema; migrations alone do. */
export function createDataSource(url: string, definition: DatabaseDefinition, pool: number = poolSize): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName: `turnout-${definition.name}`,
    entities: [...definition.entities],
    migrations: [...definition.migrations],
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize: pool,
    connectTimeoutMS: connectWithinMs,
    extra: { idle_in_transaction_session_timeout: idleInTransactionMs, keepAlive: true },
    parseInt8: true,
    logging: false,
  });
}

/** Brings the schema up to date; replicas that start together wait for the one that holds the lock. */
export async function migrate(url: string, dataSource: DataSource): Promise<void> {
  await whileOneMigrates(url, () => dataSource.runMigrations({ transaction: 'each' }));
}

async function whileOneMigrates<T>(url: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const lock = new Client({ connectionString: url });
  await lock.connect();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('turnout migrations'))`);
    return await work(lock);
  } finally {
    // Closing the session gives the lock back.
    await lock.end();
  }
}

/** Opens the database of a service as its owner: created when missing, migrated, connected. */
export async function openDatabase(
  serverUrl: string,
  definition: DatabaseDefinition,
  prefix?: string,
): Promise<DataSource> {
  const name = databaseName(definition.name, prefix);
  await ensureDatabase(serverUrl, name);
  const url = withDatabase(serverUrl, name);
  const dataSource = await createDataSource(url, definition).initialize();
  await migrate(url, dataSource);
  return dataSource;
}

/** The database of a running service. */
export interface RuntimeDatabase {
  readonly dataSource: DataSource;
  /** Why the service runs as the owner of its tables; null when it has a role of its own that may do less. */
  readonly refusal: string | null;
}

/**
 * Opens the database of a service for running: the owner creates and migrates it, and then leaves; the service goes
 * in with a role of its own, where the server allows one.
 */
export async function openRuntimeDatabase(
  serverUrl: string,
  definition: DatabaseDefinition,
  wish: RuntimeWish,
  prefix?: string,
): Promise<RuntimeDatabase> {
  const name = databaseName(definition.name, prefix);
  await ensureDatabase(serverUrl, name);
  const url = withDatabase(serverUrl, name);
  const owning = await createDataSource(url, definition, ownerConnections).initialize();
  let access: RuntimeAccess;
  try {
    access = await whileOneMigrates(url, async (owner) => {
      await owning.runMigrations({ transaction: 'each' });
      return openRuntimeRole(owner, url, `${name}_runtime`, wish);
    });
  } finally {
    await owning.destroy();
  }
  const [goodUrl, refusal] = 'url' in access ? [access.url, null] : [url, access.refusal];
  return { dataSource: await createDataSource(goodUrl, definition).initialize(), refusal };
}
