import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import pg from 'pg';
import { databaseName, withDatabase } from '#database';
import type { Searcher } from './searcher.js';
import { readRecords, type TopicRecord } from './topics.js';

/** Looks through every file below a folder, whatever it is. The answer is how many there were. */
export async function searchFiles(searcher: Searcher, folder: string): Promise<number> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  for (const file of files) await searcher.lookThrough(`file ${relative(folder, file)}`, file);
  // Names of files are written down as well.
  searcher.look('names of files', entries.map(({ name }) => name).join('\n'));
  return files.length;
}

/** The tables of a service's database, with their schemas. */
export async function tablesOf(serverUrl: string, service: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: withDatabase(serverUrl, databaseName(service)) });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Every table of a service's database, row by row as a dump has them, and its bytes as bytes. */
export async function searchTables(searcher: Searcher, serverUrl: string, service: string): Promise<string[]> {
  const tables = await tablesOf(serverUrl, service);
  const client = new pg.Client({ connectionString: withDatabase(serverUrl, databaseName(service)) });
  await client.connect();
  try {
    for (const name of tables) await searchTable(searcher, client, service, name);
    return tables;
  } finally {
    await client.end();
  }
}

async function searchTable(searcher: Searcher, client: pg.Client, service: string, table: string): Promise<void> {
  const asWritten = { getTypeParser: () => (text: string | Buffer) => text };
  const { rows, fields } = await client.query<(string | null)[]>({
    text: `SELECT * FROM ${table}`,
    rowMode: 'array',
    types: asWritten,
  });
  fields.forEach(({ name }, column) => {
    const cells = rows.map((row) => row[column]).filter((cell) => cell !== null && cell !== undefined);
    const place = `table ${service} ${table}.${name}`;
    searcher.look(place, cells.join('\n'));
    for (const cell of cells) if (cell.startsWith('\\x')) searcher.look(place, Buffer.from(cell.slice(2), 'hex'));
  });
}

/** Every record of every topic, with its key and headers. The answer is how many there were. */
export function searchTopics(searcher: Searcher, brokers: string): Promise<number> {
  return readRecords(brokers, (topic, message) => {
    lookAtRecord(searcher, topic, message);
  });
}

function lookAtRecord(searcher: Searcher, topic: string, { key, value, headers }: TopicRecord): void {
  if (key) searcher.look(`topic ${topic}, key`, key);
  if (value) searcher.look(`topic ${topic}, value`, value);
  for (const [name, header] of Object.entries(headers ?? {})) {
    for (const one of [header ?? ''].flat()) searcher.look(`topic ${topic}, header ${name}`, one);
    searcher.look(`topic ${topic}, names of headers`, name);
  }
}
