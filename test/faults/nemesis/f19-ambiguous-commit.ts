import { setTimeout as pause } from 'node:timers/promises';
import { violations } from '../checker/facts.js';
import { type ClusterFault, insist, together } from './fault.js';

/** COMMITs happen and their answers are lost with the connection. */
export const ambiguousCommit: ClusterFault = {
  id: 'F19',
  title: 'the answer to COMMIT is lost, and the connection with it',
  on: 'cluster',
  people: 240,
  watchCommits: true,
  async run(scene) {
    const { commits } = scene.ground;
    const before = commits.dropped;
    const drop = async (): Promise<void> => {
      await scene.untilBuzzed(5);
      const random = scene.random.branch('commits');
      commits.drop(random.int(8, 20), () => random.next() < 0.15);
      for (let looks = 0; looks < 100 && commits.pending > 0; looks++) {
        await scene.noteInFlight();
        await pause(50);
      }
      commits.rest();
      await scene.noteInFlight();
    };
    await together(scene.wave({ answering: 60, stopping: 10 }), drop());
    scene.note(`${commits.dropped - before} answers to COMMIT dropped`);
    insist(commits.dropped > before, 'no answer to COMMIT was dropped');
  },
  /** A claim that its process does not know to be kept is given back: nothing of it was posted. */
  judge({ messages }) {
    const parked = messages.filter(({ state, begun }) => state === 'parked' && !begun);
    return violations(
      'I6',
      'messages parked of which nothing was ever posted',
      parked.map(({ id, address }) => `${address} ${id}`),
    );
  },
};
