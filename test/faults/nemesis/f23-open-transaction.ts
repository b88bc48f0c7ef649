import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { type ClusterFault, together } from './fault.js';

/** Somebody's transaction stays open through the whole wave, and holds back what is known to be over. */
export const openTransaction: ClusterFault = {
  id: 'F23',
  title: 'a transaction that stays open through the wave and holds the horizon',
  on: 'cluster',
  people: 240,
  async run(scene) {
    const { databases } = scene.ground;
    const clients: Client[] = [];
    try {
      for (const service of ['actions', 'contacts', 'notifications'] as const) {
        const client = await databases.open(service);
        clients.push(client);
        await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
        await client.query('SELECT pg_current_xact_id()');
      }
      await together(scene.wave({ answering: 60, stopping: 8 }));
      await pause(scene.random.int(1_000, 3_000));
    } finally {
      await Promise.all(clients.map((client) => client.end()));
    }
  },
};
