import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { probe } from '#testing';
import { outboxes } from '../checker/collect.js';
import { type ClusterFault, together } from './fault.js';

/** Somebody's transaction stays open through the whole wave, and holds back what is known to be over. */
export function openTransaction(minutes: number): ClusterFault {
  const forLong = minutes === 0 ? '' : `, for ${minutes} minutes,`;
  return {
    id: 'F23',
    title: `a transaction that stays open through the wave${forLong} and holds the horizon`,
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
        await pause(scene.random.int(1_000, 3_000) + minutes * 60_000);
        await untilAllTold(scene.ground);
      } finally {
        await Promise.all(clients.map((client) => client.end()));
      }
    },
  };
}

/** What was said meanwhile is told though the transaction is still open: late at worst, and not when it ends. */
async function untilAllTold(ground: Parameters<typeof outboxes>[0]): Promise<void> {
  await probe(
    'every event to be told past the open transaction',
    async () => {
      const waiting = (await outboxes(ground)).filter((row) => row.waiting > 0);
      if (waiting.length > 0) throw new Error(JSON.stringify(waiting));
      return true;
    },
    { withinMs: 60_000 },
  );
}
