import { setTimeout as pause } from 'node:timers/promises';
import { probe } from '#testing';
import type { ClusterGround } from '../ground/cluster-ground.js';
import type { Scene } from '../scene.js';
import { type ClusterFault, together } from './fault.js';

/** People opt out while nobody can hear them: the senders are down, and webhooks are lost. */
export function stopsUnheard(minutes: number): ClusterFault {
  const forLong = minutes === 0 ? '' : ` for ${minutes} minutes`;
  return {
    id: 'F6',
    title: `STOPs while every sender is down${forLong}, and STOPs whose webhook is lost`,
    on: 'cluster',
    people: 300,
    async run(scene) {
      const leaving = scene.random.branch('unheard').some(scene.phones, 12);
      await together(
        scene.wave({ except: leaving, withinMs: 240_000 + minutes * 60_000 }),
        silence(scene, leaving, minutes),
      );
      const bounds = { withinMs: 150_000, everyMs: 250 };
      await probe('every unheard STOP to be known', () => allClosed(scene, leaving), bounds);
    },
  };
}

async function silence(scene: Scene<ClusterGround>, leaving: readonly string[], minutes: number): Promise<void> {
  const { simulator, senders } = scene.ground;
  await scene.untilMidWave();
  await simulator.misbehave({ fault: 'inbound-missing', phones: leaving.slice(0, 4) });
  for (const phone of leaving.slice(0, 4)) await scene.type(phone, 'STOP', 'stop');
  await Promise.all(senders.map((member) => member.stop(scene.random.pick(['SIGKILL', 'SIGTERM'] as const))));
  await scene.noteInFlight();
  for (const [at, phone] of leaving.slice(4).entries()) await scene.type(phone, at % 2 ? 'STOP' : 'ALTO', 'stop');
  await pause(minutes * 60_000);
  for (const member of senders) member.start();
  await scene.recovery('process', () => together(...senders.map((member) => member.ready())));
  await simulator.behave();
}

async function allClosed({ ground }: Scene<ClusterGround>, phones: readonly string[]): Promise<boolean> {
  const rows = await ground.databases.query<{ phone: string }>(
    'notifications',
    `SELECT encode(phone_index, 'hex') AS phone FROM numbers WHERE state = 'opted_out'`,
  );
  const closed = new Set(rows.map(({ phone }) => phone));
  const open = phones.filter((phone) => !closed.has(ground.indexOf(phone)));
  if (open.length > 0) throw new Error(`open: ${open.join(', ')}`);
  return true;
}
