import { setTimeout as pause } from 'node:timers/promises';
import { type ClusterFault, insist, together } from './fault.js';

const stopped = '0';
const stoppedAtOnce = '130';

/** SIGTERM in the middle of a batch, once and twice. */
export const askedToStop: ClusterFault = {
  id: 'F27',
  title: 'SIGTERM in the middle of a batch, and a second one',
  on: 'cluster',
  people: 300,
  async run(scene) {
    const stops = async (): Promise<void> => {
      await scene.untilMidWave();
      const [gently, roughly] = scene.random.shuffled(scene.ground.senders);
      if (!gently || !roughly) return;
      const calm = gently.ended(20_000);
      gently.signal('SIGTERM');
      const end = await calm;
      insist(end === stopped, `a first SIGTERM ended ${gently.name} with ${end}`);
      await scene.recovery('process', () => gently.ready());
      const hurry = roughly.ended(20_000);
      roughly.signal('SIGTERM');
      // Two signals in one moment are one keystroke that came twice.
      await pause(scene.random.int(300, 600));
      await scene.noteInFlight();
      roughly.signal('SIGTERM');
      const cut = await hurry;
      insist(cut === stoppedAtOnce || cut === stopped, `a second SIGTERM ended ${roughly.name} with ${cut}`);
      await scene.noteInFlight();
      await scene.recovery('process', () => roughly.ready());
    };
    // Slow answers, so that a batch is on its way when the signal comes.
    await scene.ground.simulator.misbehave({ fault: 'slow', rate: 0.6, milliseconds: 400 });
    await together(scene.wave(), stops());
    await scene.ground.simulator.behave();
  },
};
