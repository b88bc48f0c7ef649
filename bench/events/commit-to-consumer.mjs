/** Bar O2, first half: from a commit to the handler of the other service, 200 events a second. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { probe } from '#testing';
import { eachOnce } from '../harness/exactness.mjs';
import { median, percentile } from '../harness/pairs.mjs';
import { startProgram } from '../harness/program.mjs';

const program = join(import.meta.dirname, 'messaging.program.mjs');
const perSecond = 200;

/** With Kafka two processes, as in a cluster; without it both services share one, as in `npm start`. */
async function startServices(databaseUrl, kafkaBrokers, databasePrefix) {
  const groups = kafkaBrokers ? [['notifications'], ['actions']] : [['notifications', 'actions']];
  const programs = [];
  for (const services of groups) {
    const one = await startProgram(program);
    programs.push(one);
    await one.ask('start', { services, databaseUrl, kafkaBrokers, databasePrefix });
  }
  return { programs, publisher: programs[0], reader: programs.at(-1) };
}

async function measure({ publisher, reader }, events) {
  await reader.ask('forget');
  const commits = await publisher.ask('publish', { events, perSecond });
  await probe('the last event', async () => (await reader.ask('arrived')).count >= events, { withinMs: 30_000 });
  const arrivals = await reader.ask('arrivals');
  const ids = (pairs) => pairs.map(([id]) => id);
  eachOnce('What the consumer heard', ids(arrivals), ids(commits));
  const heardAt = new Map(arrivals);
  return commits.map(([id, committedUs]) => (heardAt.get(id) - committedUs) / 1000);
}

/** Milliseconds of transactions of one row, at the same pace: what this machine takes for a commit right now. */
async function bareCommits(postgres, count) {
  const client = await postgres.connect('postgres');
  const waits = [];
  try {
    await client.query('CREATE TABLE IF NOT EXISTS bare_commit (at timestamptz)');
    for (let done = 0; done < count; done++) {
      const startedAt = performance.now();
      await client.query('INSERT INTO bare_commit VALUES (now())');
      const took = performance.now() - startedAt;
      waits.push(took);
      await pause(Math.max(0, 1000 / perSecond - took));
    }
    return waits;
  } finally {
    await client.end();
  }
}

/**
 * @param {{url: string}} postgres
 * @param {readonly string[] | undefined} kafkaBrokers
 * @param {{seconds: number, prefix: string}} options
 * @returns milliseconds: median, p99 and the longest.
 */
export async function commitToConsumer(postgres, kafkaBrokers, { seconds, prefix }) {
  const services = await startServices(postgres.url, kafkaBrokers, prefix);
  try {
    const bare = await bareCommits(postgres, perSecond * seconds);
    // The first events find cold code and connections that are still to be made; they are not the steady state.
    await measure(services, perSecond * 3);
    const waits = await measure(services, perSecond * seconds);
    for (const one of services.programs) await one.ask('finish');
    return {
      ...{ events: waits.length, median: median(waits), p99: percentile(waits, 0.99), longest: Math.max(...waits) },
      commitP99: percentile(bare, 0.99),
    };
  } finally {
    for (const one of services.programs) await one.stop();
  }
}
