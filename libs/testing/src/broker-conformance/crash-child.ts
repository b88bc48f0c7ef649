import 'reflect-metadata';
import { createDataSource, Database } from '#database';
import type { ServiceName } from '#contracts';
import { noteDatabase, startNode } from './node.js';
import { type Note, Script } from './notes.consumer.js';
import { type Carriage, World } from './world.js';

/** What the test tells the process that it is going to kill; the one argument, as JSON. */
export interface CrashChildOrders {
  readonly carriage: Carriage;
  readonly suffix: string;
  /** Databases of the services that run in this process. */
  readonly urls: Partial<Record<ServiceName, string>>;
  /** The handler of this note waits for the advisory lock below, in the middle of its transaction. */
  readonly waitAt: number;
}

/** Held by the test until it has killed the process. */
export const crashLock = 4711;

const orders = JSON.parse(process.argv[2] ?? '') as CrashChildOrders;
const world = new World(orders.carriage, ['contacts'], orders.suffix);
const onNote: Script['onNote'] = async ({ n }: Note, tx) => {
  if (n === orders.waitAt) await tx.query('SELECT pg_advisory_xact_lock($1)', [crashLock]);
};

for (const [service, url] of Object.entries(orders.urls) as [ServiceName, string][]) {
  const dataSource = await createDataSource(url, noteDatabase(service)).initialize();
  const parts = { service, database: new Database(dataSource), broker: world.broker(), events: world.events };
  await startNode({ ...parts, script: new Script({ onNote }) });
}
