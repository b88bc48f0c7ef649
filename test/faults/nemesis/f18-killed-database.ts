import { setTimeout as pause } from 'node:timers/promises';
import { probe } from '#testing';
import { unfinished } from '../checker/collect.js';
import type { ClusterGround } from '../ground/cluster-ground.js';
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

/** Every process is ready, and texts go out again. */
async function untilWorking(ground: ClusterGround): Promise<void> {
  const before = (await ground.simulator.ledger()).length;
  await probe(
    'all processes to work again',
    async () => {
      const idle = (await ground.members()).filter(({ trouble }) => trouble !== null);
      const { due } = await unfinished(ground);
      const goesOn = due === 0 || (await ground.simulator.ledger()).length > before;
      if (idle.length > 0 || !goesOn) throw new Error(JSON.stringify({ idle, due }));
      return true;
    },
    { withinMs: 60_000, everyMs: 100 },
  );
}
