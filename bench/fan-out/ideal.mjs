/** The ideal arm of a fan-out, as a turn of a pair. */
import { join } from 'node:path';
import { exactly } from '../harness/exactness.mjs';
import { cpuUsOf, peakMegabytes, stopwatch } from '../harness/processes.mjs';
import { startProgram } from '../harness/program.mjs';

const program = join(import.meta.dirname, 'ideal.program.mjs');

/** People of the shared workload who have not opted out: one in fifty has. */
export function textable(contacts) {
  return contacts - Math.floor(contacts / 50);
}

/**
 * @param {{socket: object}} postgres
 * @param {object} sink
 * @param {{contacts: number, arm: 'claim' | 'append'}} work
 * @returns {import('../harness/pairs.mjs').Arm}
 */
export function idealFanOut(postgres, sink, { contacts, arm }) {
  return {
    name: `ideal (${arm})`,
    async run() {
      const ideal = await startProgram(program);
      try {
        await ideal.ask('prepare', { socket: postgres.socket, sinkUrl: sink.url, contacts, arm });
        await sink.reset();
        const watch = stopwatch(() => cpuUsOf(ideal.pid));
        const { units, ms, insertMs } = await ideal.ask('run');
        const cpuUs = watch.stop();
        const counts = await ideal.ask('counts');
        const megabytes = peakMegabytes(ideal.pid);
        await ideal.ask('finish');
        return { units, ms, cpuUs, more: { insertMs: Math.round(insertMs), megabytes }, counts };
      } finally {
        await ideal.stop();
      }
    },
    async check({ units, counts }) {
      const people = textable(contacts);
      const { posts, distinct } = await sink.stats();
      const found = { units, posts, distinct, rows: counts.rows, sids: counts.sids };
      exactly('The ideal wave', found, { units: people, posts: people, distinct: people, rows: people, sids: people });
    },
  };
}
