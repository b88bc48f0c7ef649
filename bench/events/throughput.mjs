/** Bar O1: events that lie in the outbox, over Kafka, to the handler of another service, each noted in its inbox. */
import { join } from 'node:path';
import { replyUnderstood } from '#contracts';
import { probe } from '#testing';
import { exactly } from '../harness/exactness.mjs';
import { inPairs, summarise } from '../harness/pairs.mjs';
import { cpuUsOf, cpuUsOfAll, stopwatch } from '../harness/processes.mjs';
import { startProgram } from '../harness/program.mjs';
import { ratioLine } from '../harness/report.mjs';

const target = 0.6;
/** As many as the product's topics have. */
const partitions = 12;

const monotonicUs = () => Number(process.hrtime.bigint() / 1_000n);

/** One transaction that leaves all events at once, and wakes the relay when it commits. */
const leaveEvents = `
  WITH left_there AS (
    INSERT INTO outbox (event_id, topic, key, type, correlation_id, payload, source, time)
    SELECT uuidv7(), $2, person, $3, uuidv7(),
           json_build_object('replyId', uuidv7(), 'contactId', person, 'actionId', person, 'shiftId', null,
                             'answer', 'yes', 'guests', n % 3, 'receivedAt', '2026-12-03T15:02:10.000Z'), $4, now()
      FROM (SELECT n, gen_random_uuid()::text AS person FROM generate_series(1, $1::int) AS n) AS one RETURNING 1)
  SELECT pg_notify('turnout_outbox', $2) FROM (SELECT count(*) FROM left_there) AS all_of_them`;

function idealSend({ kafka }, { events }) {
  return {
    name: 'ideal (send of 1,000)',
    async run() {
      const ideal = await startProgram(join(import.meta.dirname, 'ideal-send.program.mjs'));
      try {
        await ideal.ask('prepare', { brokers: kafka.brokers.split(','), partitions });
        const watch = stopwatch(() => cpuUsOf(ideal.pid));
        const { units, ms } = await ideal.ask('run', { events });
        const cpuUs = watch.stop();
        const held = await ideal.ask('held');
        await ideal.ask('finish');
        return { units, ms, cpuUs, held };
      } finally {
        await ideal.stop();
      }
    },
    check: async ({ held }) => exactly('What Kafka holds', { held }, { held: events }),
  };
}

function productRelay({ postgres }, { publisher, reader, prefix }, { events }) {
  return {
    name: 'product',
    async run() {
      await reader.ask('forget');
      const outbox = await postgres.connect(`${prefix}_notifications`);
      const watch = stopwatch(() => cpuUsOfAll([publisher.pid, reader.pid]));
      await outbox.query(leaveEvents, [events, replyUnderstood.topic, replyUnderstood.name, replyUnderstood.owner]);
      const startedUs = monotonicUs();
      const all = async () => (await reader.ask('arrived')).count >= events;
      await probe('every event', all, { withinMs: 120_000, everyMs: 20 });
      const { lastUs } = await reader.ask('arrived');
      const cpuUs = watch.stop();
      const left = async () => (await outbox.query('SELECT count(*)::int AS rows FROM outbox')).rows[0].rows;
      await probe('an empty outbox', async () => (await left()) === 0, { withinMs: 30_000 });
      await outbox.end();
      return { units: events, ms: (lastUs - startedUs) / 1000, cpuUs };
    },
    async check() {
      const { count } = await reader.ask('arrived');
      const inbox = await postgres.connect(`${prefix}_actions`);
      const noted = async () => (await inbox.query('SELECT count(*)::int AS rows FROM inbox')).rows[0].rows;
      await probe('the last transaction', async () => (await noted()) >= events, { withinMs: 30_000 });
      const rows = await noted();
      await inbox.query('TRUNCATE inbox');
      await inbox.end();
      exactly('What the consumer heard', { count, rows }, { count: events, rows: events });
    },
  };
}

export async function outboxThroughput(ground, { pairs, events }) {
  const prefix = 'bench_o1';
  await ground.freshKafka('O1');
  const kafkaBrokers = ground.kafka.brokers.split(',');
  const [publisher, reader] = await Promise.all(
    [1, 2].map(() => startProgram(join(import.meta.dirname, 'messaging.program.mjs'))),
  );
  const common = { databaseUrl: ground.postgres.url, databasePrefix: prefix, kafkaBrokers };
  try {
    await reader.ask('start', { ...common, services: ['actions'] });
    await publisher.ask('start', { ...common, services: ['notifications'] });
    const arms = {
      ideal: idealSend(ground, { events }),
      product: productRelay(ground, { publisher, reader, prefix }, { events }),
    };
    const done = await inPairs(arms, { pairs, onPair: ({ ratio }) => console.log(`  ${ratio.toFixed(2)}`) });
    const summary = summarise(done);
    const what = `${events.toLocaleString('en-US')} events, outbox to consumer`;
    return { lines: [ratioLine({ bar: 'O1', what, unit: 'events', target }, summary)], summary, pairs: done };
  } finally {
    for (const one of [publisher, reader]) await one.stop();
  }
}
