import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { replyUnderstood } from '#contracts';
import { newId } from '#runtime';
import { probe } from '#testing';
import type { TimedSaying } from '../checker/collect.js';
import type { ClusterGround } from '../ground/cluster-ground.js';
import type { Scene } from '../scene.js';
import { type ClusterFault, insist, together } from './fault.js';

/** A transaction takes a low place in the outbox and commits after one with a higher place was sent and forgotten. */
export const lateCommit: ClusterFault = {
  id: 'F24',
  title: 'an event with a lower place in the outbox commits after later ones were sent',
  on: 'cluster',
  people: 240,
  async run(scene) {
    const [early, late] = scene.random.branch('late').some(scene.phones, 2) as [string, string];
    const script = async (): Promise<void> => {
      await scene.untilBuzzed(scene.phones.length - Math.ceil(scene.phones.length / 20));
      await commitLate(scene, early, late);
    };
    await together(scene.wave({ except: [early, late] }), script());
  },
};

async function commitLate(scene: Scene<ClusterGround>, early: string, late: string): Promise<void> {
  const { databases } = scene.ground;
  await databases.with('notifications', async (client) => {
    await client.query('BEGIN');
    const low = await leaveEvent(scene, client, late);
    const high = await databases.with('notifications', (other) => leaveEvent(scene, other, early));
    insist(low < high, `the places are ${low} and ${high}`);
    await probe('the later event to be sent', async () => {
      const rows = await databases.query('notifications', 'SELECT 1 FROM outbox WHERE id = $1', [high]);
      return rows.length === 0;
    });
    // Long enough that a relay which believes a place to be passed has done so.
    await pause(scene.random.int(2_500, 5_000));
    await client.query('COMMIT');
  });
  for (const phone of [early, late]) scene.said(yesOf(phone));
}

function yesOf(phone: string): TimedSaying {
  return { address: phone, body: '1', means: 'yes', sid: null, answeredAt: Date.now() };
}

/** Puts an event into the outbox as a transaction of notifications would: somebody's yes. @returns its place. */
async function leaveEvent({ ground, current }: Scene<ClusterGround>, client: Client, phone: string): Promise<number> {
  const [contactId, eventId] = [await contactOf(ground, phone), newId()];
  const payload = {
    ...{ replyId: newId(), contactId, actionId: current.actionId, shiftId: null },
    ...{ answer: 'yes', guests: 0, receivedAt: new Date().toISOString() },
  };
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO outbox (topic, key, type, event_id, source, time, correlation_id, payload)
     VALUES ($1, $2, $3, $4, 'notifications', now(), $5, $6) RETURNING id`,
    [replyUnderstood.topic, contactId, replyUnderstood.name, eventId, newId(), JSON.stringify(payload)],
  );
  return Number(rows[0]?.id);
}

async function contactOf(ground: ClusterGround, phone: string): Promise<string> {
  const [row] = await ground.databases.query<{ id: string }>(
    'notifications',
    `SELECT contact_id AS id FROM contact_numbers WHERE phone_index = decode($1, 'hex')`,
    [ground.indexOf(phone)],
  );
  if (!row) throw new Error(`Nobody is known to have ${phone}.`);
  return row.id;
}
