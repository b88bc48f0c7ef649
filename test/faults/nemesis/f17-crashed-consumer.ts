import { replyUnderstood } from '#contracts';
import { headerNames } from '#messaging';
import { exitCodes, newId } from '#runtime';
import { type ClusterFault, insist, together } from './fault.js';

/**
 * No record that can be written makes the product throw outside of its handlers, so the copy that is tested does: on
 * a record with this header, while the process was started with this mark.
 */
const header = 'rig_crash';
const mark = 'RIG_CRASH';
const exitsWithinMs = 5_000;

export const crashedConsumer: ClusterFault = {
  id: 'F17',
  title: 'a TypeError in the consumer itself, outside of any handler',
  on: 'cluster',
  people: 240,
  patches: [
    {
      file: 'dist/libs/messaging/src/brokers/kafka/kafka-record.js',
      from: 'const { offset, key, value, headers } = message;',
      to: `const { offset, key, value, headers } = message;
    if (process.env.${mark} && headers?.${header}) throw new TypeError('the rig broke the consumer');`,
    },
  ],
  async run(scene) {
    const { wire } = scene.ground;
    const actions = scene.ground.member('actions');
    await actions.restart({ [mark]: '1' });
    const crash = async (): Promise<void> => {
      await scene.untilMidWave();
      const ended = actions.ended(30_000);
      const headers = { [header]: '1', [headerNames.type]: replyUnderstood.name, [headerNames.id]: newId() };
      await wire.produce([{ topic: replyUnderstood.topic, key: newId(), value: '{}', headers }]);
      const producedAt = performance.now();
      const end = await ended;
      const tookMs = performance.now() - producedAt;
      const good = end === String(exitCodes.cannotGoOn) && tookMs < exitsWithinMs;
      insist(good, `it ended with ${end} after ${Math.round(tookMs)} ms`);
      await scene.recovery('process', () => actions.ready());
    };
    await together(scene.wave({ answering: 60, stopping: 8 }), crash());
  },
};
