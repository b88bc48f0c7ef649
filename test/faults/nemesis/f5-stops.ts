import { type ClusterFault } from './fault.js';

/** Very many STOPs while a wave goes out to a slow provider, so that some land between claim and POST. */
export const manyStops: ClusterFault = {
  id: 'F5',
  title: 'STOPs throughout a wave, between claim and POST too',
  on: 'cluster',
  people: 400,
  async run(scene) {
    const { simulator } = scene.ground;
    await simulator.misbehave({ fault: 'slow', rate: 0.7, milliseconds: scene.random.int(50, 400) });
    await scene.wave({ answering: 20, stopping: 120 });
    await simulator.behave();
  },
};
