import { setTimeout as pause } from 'node:timers/promises';
import { probe } from '#testing';
import { outboxes } from '../checker/collect.js';
import { type ClusterFault, together } from './fault.js';

/** kill -9 of the broker, which is back after a while. */
export function kafkaKilled(awayMs: number): ClusterFault {
  return {
    id: 'F10',
    title: `kill -9 of the broker, back after ${awayMs / 1000} s`,
    on: 'cluster',
    people: 300,
    async run(scene) {
      const { kafka } = scene.ground;
      const outage = async (): Promise<void> => {
        await scene.untilMidWave();
        await kafka.kill();
        await pause(awayMs);
        await kafka.restart();
        await scene.recovery('broker', () => untilFlowing(scene.ground));
      };
      await together(scene.wave({ answering: 60, stopping: 12 }), outage());
    },
  };
}

/** Everybody consumes again, and what had piled up in the outboxes is on its way. */
async function untilFlowing(
  ground: Parameters<typeof outboxes>[0] & { members(): Promise<{ name: string; trouble: string | null }[]> },
): Promise<void> {
  await probe(
    'events to flow again',
    async () => {
      const waiting = (await outboxes(ground)).filter((row) => row.waiting > 0);
      const idle = (await ground.members()).filter(({ trouble }) => trouble !== null);
      if (waiting.length + idle.length > 0) throw new Error(JSON.stringify({ waiting, idle }));
      return true;
    },
    { withinMs: 90_000, everyMs: 100 },
  );
}
