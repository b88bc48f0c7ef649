import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { allTopics } from '#contracts';
import { databaseName, withDatabase } from '#database';
import { newId } from '#runtime';
import { planted, type Seeded } from './corpus.js';
import { type Form, formsOf } from './forms.rules.js';
import type { LeakHouse } from './leak-house.js';
import type { Hit } from './searcher.js';
import { writeRecords } from './topics.js';

/** Forms that a text cannot hold, whatever its encoding. */
const isText = ({ bytes }: Form): boolean =>
  Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes) && !bytes.includes(0);

/** Places where somebody is put on purpose, each with the beginning of the name by which its search tells of it. */
const plantings = [
  { place: 'file planted.log', holds: 'bytes' },
  { place: 'file postgres/data/base/', holds: 'bytes' },
  { place: 'file postgres/data/pg_wal/', holds: 'bytes' },
  { place: 'table actions public.campaigns.name', holds: 'text' },
  { place: 'table actions public.parked_events.payload', holds: 'bytes' },
  { place: 'topic', holds: 'bytes' },
] as const;

const [somebody] = planted as [Seeded, ...Seeded[]];
const forms = formsOf(somebody);
const all = Buffer.concat(forms.flatMap(({ bytes }) => [Buffer.from('\n'), bytes]));
const asText = forms.filter(isText).map(({ bytes }) => bytes.toString('utf8')).join('\n'); // prettier-ignore

/** Puts somebody who is not of the run into a file, a table and a topic, in every form. Only an ended house bears it. */
export async function plant(house: LeakHouse): Promise<void> {
  writeFileSync(join(house.cluster.folder, 'planted.log'), all);
  await plantInTables(house.databaseUrl);
  const records = [{ key: all, value: all, headers: { planted: all } }];
  await writeRecords(house.kafka.brokers, allTopics[0] ?? '', records);
}

async function plantInTables(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(serverUrl, databaseName('actions')) });
  await client.connect();
  try {
    // A page and not a compressed side table is where small values of real rows lie.
    await client.query('ALTER TABLE campaigns ALTER name SET STORAGE EXTERNAL');
    await client.query('ALTER TABLE parked_events ALTER payload SET STORAGE EXTERNAL');
    await client.query('INSERT INTO campaigns (id, name, created_at) VALUES ($1, $2, now())', [newId(), asText]);
    // The log of PostgreSQL has a mark every 8 kB, in the middle of whatever is there: of two the other one is whole.
    for (const offset of [0, 1]) {
      await client.query(
        `INSERT INTO parked_events (id, consumer, topic, partition, record_offset, headers, payload, reason, error, parked_at)
         VALUES ($1, 'planted', 'planted', 0, $3, '{}', $2, 'planted', '', now())`,
        [newId(), all, offset],
      );
    }
  } finally {
    await client.end();
  }
}

/** Plantings that a search did not find, with what it missed. Nothing else shows that nothing is there. */
export function missed(hits: readonly Hit[]): string[] {
  return plantings.flatMap(({ place, holds }) => {
    const there = new Set(hits.filter((hit) => hit.place.startsWith(place)).map(({ form }) => form));
    const wanted = holds === 'text' ? forms.filter(isText) : forms;
    return wanted.filter(({ form }) => !there.has(form)).map(({ form }) => `${place}: ${form}`);
  });
}
