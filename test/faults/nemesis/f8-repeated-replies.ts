import { type ClusterFault } from './fault.js';

/** Every text to us is told five times at once, to both replicas. */
export const repeatedReplies: ClusterFault = {
  id: 'F8',
  title: 'every reply’s webhook five times at once, over both replicas',
  on: 'cluster',
  people: 240,
  async run(scene) {
    await scene.wave({ answering: 80, stopping: 20, repeat: 5 });
  },
};
