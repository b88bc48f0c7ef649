import { violations } from '../checker/facts.js';
import { type ClusterFault } from './fault.js';

const untold = new Set<string>();

/** Status callbacks come five times, in another order, before the answer, late, or never. */
export const badCallbacks: ClusterFault = {
  id: 'F7',
  title: 'status callbacks repeated, reordered, early, late, missing',
  on: 'cluster',
  people: 240,
  async run(scene) {
    const { simulator } = scene.ground;
    const parts = scene.random.shuffled(scene.phones);
    const some = (at: number): string[] => parts.slice(at * 40, at * 40 + 40);
    for (const phone of some(4)) untold.add(phone);
    await simulator.misbehave({ fault: 'callbacks-duplicated', phones: some(0) });
    await simulator.misbehave({ fault: 'callbacks-reordered', phones: some(1) });
    await simulator.misbehave({ fault: 'callbacks-before-answer', phones: some(2) });
    await simulator.misbehave({ fault: 'callbacks-delayed', phones: some(3), milliseconds: 3_000 });
    await simulator.misbehave({ fault: 'callbacks-missing', phones: some(4) });
    await scene.wave();
    await scene.untilDelivered(some(3));
    await simulator.behave();
  },
  /** Whatever the order, what a delivery came to is what stands. */
  judge({ messages }) {
    const asks = messages.filter(
      ({ channel, waveId, address }) => channel === 'sms' && waveId !== null && !untold.has(address),
    );
    const behind = asks.filter(({ state }) => state === 'accepted' || state === 'sent');
    return violations(
      'I5',
      'deliveries that went back, or never on',
      behind.map(({ address, state }) => `${address} ${state}`),
    );
  },
};
