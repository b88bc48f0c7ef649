import { setTimeout as pause } from 'node:timers/promises';
import { type ClusterFault, together } from './fault.js';

/** A storm of 429 with every kind of Retry-After. */
export const tooManyRequests: ClusterFault = {
  id: 'F4',
  title: 'a storm of 429 with Retry-After 0, some seconds, none or nonsense',
  on: 'cluster',
  people: 240,
  async run(scene) {
    const { simulator } = scene.ground;
    const storm = async (): Promise<void> => {
      await scene.untilMidWave();
      for (const retryAfter of scene.random.shuffled(['0', '2', 'soon', undefined])) {
        await simulator.misbehave({ fault: 'too-many-requests', times: scene.random.int(3, 12), retryAfter });
      }
      await simulator.misbehave({ fault: 'too-many-requests', rate: 0.5, retryAfter: '1' });
      await pause(scene.random.int(1_500, 4_000));
      await simulator.behave();
    };
    await together(scene.wave(), storm());
  },
};
