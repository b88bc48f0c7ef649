import { type HouseFault, together } from './fault.js';

/** kill -9 of the one process and, as often as not, of its database with it. */
export const killedHouse: HouseFault = {
  id: 'F36',
  title: 'kill -9 of the one process, with and without its embedded database',
  on: 'house',
  people: 240,
  async run(scene) {
    const { ground } = scene;
    const kill = async (): Promise<void> => {
      await scene.untilMidWave();
      const database = scene.random.next() < 0.6 ? ground.postgresPid : null;
      const ended = ground.process.ended();
      ground.process.signal('SIGKILL');
      if (database !== null) process.kill(database, 'SIGKILL');
      await ended;
      await scene.recovery('process', () => ground.process.ready());
      await scene.noteInFlight();
      scene.note(database === null ? 'its database lived on' : 'its database was killed too');
    };
    await together(scene.wave(), kill());
  },
};
