import { type ClusterFault, insist } from './fault.js';

/** The request reaches the provider, and the network loses the answer. */
export const droppedAnswers: ClusterFault = {
  id: 'F3',
  title: 'the network loses the provider’s answer',
  on: 'cluster',
  people: 240,
  watchAnswers: true,
  async run(scene) {
    const { simulator, answers } = scene.ground;
    const hit = scene.random.some(scene.phones, 16);
    scene.doubt(hit);
    await simulator.misbehave({ fault: 'callbacks-missing', phones: hit.slice(0, 8) });
    answers.dropFor(hit);
    await scene.wave();
    answers.dropFor([]);
    await simulator.behave();
    insist(
      hit.some((phone) => answers.dropped.has(phone)),
      'no answer was dropped',
    );
  },
};
