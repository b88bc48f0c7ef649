import { type ClusterFault } from './fault.js';

/** The provider takes a text and says nothing, or something that means nothing. */
export const lostAnswers: ClusterFault = {
  id: 'F2',
  title: 'the provider takes a text and then times out, answers 500, or resets',
  on: 'cluster',
  people: 240,
  async run(scene) {
    const { simulator } = scene.ground;
    const hit = scene.random.some(scene.phones, 18);
    scene.doubt(hit);
    await simulator.misbehave({ fault: 'accept-then-timeout', phones: hit.slice(0, 6), milliseconds: 12_000 });
    await simulator.misbehave({ fault: 'accept-then-500', phones: hit.slice(6, 12) });
    await simulator.misbehave({ fault: 'accept-then-reset', phones: hit.slice(12) });
    // The callback carries the attempt's token and would tell; of every other one it is lost too.
    await simulator.misbehave({ fault: 'callbacks-missing', phones: hit.filter((_, at) => at % 2 === 0) });
    await scene.wave();
    await simulator.behave();
  },
};
