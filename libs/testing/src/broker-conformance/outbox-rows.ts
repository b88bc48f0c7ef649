import type { Client } from 'pg';
import { newId } from '#runtime';
import type { World } from './world.js';

/** Writes an outbox row as a transaction of the product does, over a connection whose commit the test times itself. */
export async function insertNote(client: Client, world: World, thread: string, n: number): Promise<void> {
  const { topic, name } = world.events.noteWritten;
  await client.query(
    `INSERT INTO outbox (topic, key, type, event_id, source, time, correlation_id, payload)
     VALUES ($1, $2, $3, $4, 'notifications', now(), $5, $6)`,
    [topic, thread, name, newId(), newId(), JSON.stringify({ thread, n })],
  );
}
