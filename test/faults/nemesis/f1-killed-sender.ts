import type { Member } from '../ground/member.js';
import type { ClusterGround } from '../ground/cluster-ground.js';
import type { Scene } from '../scene.js';
import { type ClusterFault, insist, together } from './fault.js';

const points = [
  'before-claim-commit',
  'after-claim-commit',
  'after-post-written',
  'after-answer',
  'after-result-commit',
] as const;

/** kill -9 of a sender at each of its five points, while the provider answers late, with 500s, resets and 429s. */
export const killedSender: ClusterFault = {
  id: 'F1',
  title: 'kill -9 of a sender at each of five points; the provider answers late, 500, reset, 429',
  on: 'cluster',
  people: 2_000,
  // Slow enough that the wave outlasts five kills and five starts on a busy machine.
  settings: { SMS_MESSAGES_PER_SECOND: '30' },
  async run(scene) {
    await misbehave(scene);
    await together(scene.wave(), killAll(scene));
    await scene.ground.simulator.behave();
  },
};

async function misbehave(scene: Scene<ClusterGround>): Promise<void> {
  const { ground, random, phones } = scene;
  const hit = random.branch('answers').some(phones, 60);
  const [failed, reset, fast] = [hit.slice(0, 20), hit.slice(20, 40), hit.slice(40)];
  scene.doubt([...failed, ...reset]);
  await ground.simulator.misbehave({ fault: 'accept-then-500', phones: failed });
  await ground.simulator.misbehave({ fault: 'accept-then-reset', phones: reset });
  await ground.simulator.misbehave({ fault: 'too-many-requests', phones: fast, times: 5, retryAfter: '1' });
  await ground.simulator.misbehave({ fault: 'slow', rate: 0.5, milliseconds: 300 });
}

async function killAll(scene: Scene<ClusterGround>): Promise<void> {
  await scene.untilBuzzed(20);
  for (const point of scene.random.shuffled(points)) {
    await killAt(scene, scene.random.pick(scene.ground.senders), point);
  }
}

async function killAt(scene: Scene<ClusterGround>, member: Member, point: string): Promise<void> {
  const words = `crashpoint ${point} reached`;
  const before = member.timesWritten(words);
  await member.stop();
  member.start({ TURNOUT_CRASHPOINT: point });
  const end = await member.ended();
  await scene.noteInFlight();
  insist(end === 'SIGKILL' && member.timesWritten(words) > before, `${member.name} ended with ${end}, not at ${point}`);
  await scene.recovery('process', () => member.ready());
}
