import type { ServiceName } from '#contracts';
import type { Sql } from '#database';

/**
 * Of keys that seemed to be held up by a parked event, those that are. A person may be replaying or discarding the
 * very event just now: then this waits for the outcome, and what it answers stays true until the transaction is over.
 * Without it an event could be set aside behind one that has just been dealt with, and nobody would ever look for it.
 */
export async function keysStillHeld(
  sql: Sql,
  service: ServiceName,
  topic: string,
  keys: readonly string[],
): Promise<Set<string>> {
  const held = new Set<string>();
  // In one order for everybody, so that two that wait cannot wait for each other.
  for (const key of [...keys].sort()) {
    const [first] = await sql.query(holdFirst, [service, topic, Buffer.from(key, 'hex')]);
    if (first !== undefined) held.add(key);
  }
  return held;
}

const holdFirst = `
  SELECT id FROM parked_events
   WHERE consumer = $1 AND topic = $2 AND key = $3 AND state = 'parked' ORDER BY position LIMIT 1 FOR SHARE`;
