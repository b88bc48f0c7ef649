import { setTimeout as pause } from 'node:timers/promises';
import { type ClusterFault, insist, together } from './fault.js';

/** A storm of 429 with every kind of Retry-After that ends soon. */
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

/** What was claimed already begins within two seconds, and the refusal takes a moment to be written down. */
const graceMs = 4_000;
const minuteMs = 60_000;

/** The provider asks to be left alone for a minute, and nothing may begin until then. */
export const leftAlone: ClusterFault = {
  id: 'F4',
  title: '429 with Retry-After 60: no text begins for a minute',
  on: 'cluster',
  people: 240,
  async run(scene) {
    const { simulator } = scene.ground;
    const refuse = async (): Promise<void> => {
      await scene.untilMidWave();
      await simulator.misbehave({ fault: 'too-many-requests', times: 1, retryAfter: '60' });
      const askedAt = Date.now();
      await pause(graceMs);
      const begun = async (): Promise<number> => (await simulator.begun()).size;
      const before = await begun();
      await pause(askedAt + minuteMs - graceMs - Date.now());
      const after = await begun();
      insist(after === before, `${after - before} names of messages that began within the minute`);
    };
    await together(scene.wave({ answering: 0, stopping: 10 }), refuse());
  },
};
