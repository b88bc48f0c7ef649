import { setTimeout as pause } from 'node:timers/promises';
import { probe } from '#testing';
import { type ClusterFault, together } from './fault.js';

/** The database dies in the middle of everything, and recovers from its log. */
export const killedDatabase: ClusterFault = {
  id: 'F18',
  title: 'kill -9 or immediate stop of PostgreSQL, and recovery from its log',
  on: 'cluster',
  people: 300,
  async run(scene) {
    const { ground } = scene;
    const outage = async (): Promise<void> => {
      await scene.untilMidWave();
      await ground.killPostgres(scene.random.pick(['SIGKILL', 'SIGQUIT'] as const));
      await pause(scene.random.int(200, 3_000));
      await ground.startPostgres();
      await scene.noteInFlight();
      await scene.recovery('database', () => untilWorking(ground));
    };
    await together(scene.wave(), outage());
  },
};

async function untilWorking(ground: { members(): Promise<{ name: string; trouble: string | null }[]> }): Promise<void> {
  await probe(
    'all processes to work again',
    async () => {
      const idle = (await ground.members()).filter(({ trouble }) => trouble !== null);
      if (idle.length > 0) throw new Error(JSON.stringify(idle));
      return true;
    },
    { withinMs: 60_000, everyMs: 100 },
  );
}
