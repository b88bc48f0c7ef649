import { setTimeout as pause } from 'node:timers/promises';
import { type ClusterFault, together } from './fault.js';

/** A handler waits longer for a row than its consumer's session lasts. */
export const slowHandler: ClusterFault = {
  id: 'F14',
  title: 'a handler waits longer for a lock than its consumer’s session lasts',
  on: 'cluster',
  people: 240,
  async run(scene) {
    const hold = async (): Promise<void> => {
      await scene.untilMidWave();
      await scene.ground.databases.with('actions', async (client) => {
        await client.query('BEGIN');
        await client.query('LOCK TABLE rsvp_history IN ACCESS EXCLUSIVE MODE');
        await pause(scene.random.int(7_500, 10_000));
        await client.query('COMMIT');
      });
    };
    await together(scene.wave({ answering: 60, stopping: 8 }), hold());
  },
};
