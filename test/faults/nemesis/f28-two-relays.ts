import { setTimeout as pause } from 'node:timers/promises';
import { headerNames } from '#messaging';
import type { ClusterGround } from '../ground/cluster-ground.js';
import type { ServiceDatabase } from '../ground/databases.js';
import type { Scene } from '../scene.js';
import { type ClusterFault, insist, together } from './fault.js';

interface OutboxRow {
  readonly topic: string;
  readonly key: string;
  readonly type: string;
  readonly event_id: string;
  readonly source: string;
  readonly time: string;
  readonly correlation_id: string;
  readonly payload: string;
}

/** A second relay that believes itself to be the active one, while the first loses its lock now and then. */
export const twoRelays: ClusterFault = {
  id: 'F28',
  title: 'two relays at once, and the active one loses its lock',
  on: 'cluster',
  people: 240,
  async run(scene) {
    const over = new AbortController();
    const wave = scene.wave({ answering: 80, stopping: 10 }).finally(() => over.abort());
    const sent = { twice: 0 };
    const relays = (['actions', 'contacts', 'notifications'] as const).map((service) =>
      relayToo(scene.ground, service, sent, over.signal),
    );
    await together(wave, loseLocks(scene, over.signal), ...relays);
    scene.note(`${sent.twice} events sent by the second relay`);
    insist(sent.twice > 0, 'the second relay found nothing to send');
  },
};

/** Sends what it finds in the outbox, in order, and leaves it there for the other one. */
async function relayToo(
  { databases, wire }: ClusterGround,
  service: ServiceDatabase,
  sent: { twice: number },
  over: AbortSignal,
): Promise<void> {
  const seen = new Set<string>();
  while (!over.aborted) {
    const rows = await databases.query<OutboxRow>(
      service,
      `SELECT topic, key, type, event_id, source, time::text, correlation_id, payload::text FROM outbox ORDER BY id`,
    );
    const fresh = rows.filter(({ event_id: id }) => !seen.has(id));
    for (const { event_id: id } of fresh) seen.add(id);
    if (fresh.length > 0) await wire.relay(fresh.map(recordOf));
    sent.twice += fresh.length;
    await pause(10);
  }
}

function recordOf(row: OutboxRow) {
  const headers = {
    [headerNames.specVersion]: '1.0',
    [headerNames.id]: row.event_id,
    [headerNames.type]: row.type,
    [headerNames.source]: row.source,
    [headerNames.time]: new Date(row.time).toISOString(),
    [headerNames.correlationId]: row.correlation_id,
  };
  return { topic: row.topic, key: row.key, value: row.payload, headers };
}

async function loseLocks({ ground, random }: Scene<ClusterGround>, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await pause(random.int(700, 2_000));
    const service = random.pick(['actions', 'contacts', 'notifications'] as const);
    await ground.databases.query(
      service,
      `SELECT pg_terminate_backend(pid) FROM pg_locks
        WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
  }
}
