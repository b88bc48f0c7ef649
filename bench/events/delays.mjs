/** Bar O2, first half, on both brokers: from a commit to the handler of the other service. */
import { median } from '../harness/pairs.mjs';
import { commitToConsumer } from './commit-to-consumer.mjs';

const targetMs = 50;

export async function consumerDelays(ground, { pairs, seconds }) {
  await ground.freshKafka('O2');
  const { postgres, kafka } = ground;
  const brokers = { 'in one process': undefined, 'over Kafka': kafka.brokers.split(',') };
  const lines = [];
  const rounds = {};
  for (const [how, kafkaBrokers] of Object.entries(brokers)) {
    const done = [];
    for (let round = 0; round < pairs; round++) {
      done.push(await commitToConsumer(postgres, kafkaBrokers, { seconds, prefix: `bench_${lines.length}_${round}` }));
      console.log(`  ${how}: p99 ${done.at(-1).p99.toFixed(1)} ms`);
    }
    rounds[how] = done;
    lines.push(lineOf(how, done));
  }
  return { lines, rounds };
}

function lineOf(how, rounds) {
  const typical = (name) => median(rounds.map((round) => round[name]));
  const p99 = typical('p99');
  const commit = `a bare commit took p99 ${typical('commitP99').toFixed(1)} ms meanwhile`;
  return {
    ...{ bar: 'O2', what: `commit to consumer ${how}, 200/s, p99 in ms`, figure: p99.toFixed(1) },
    ...{ target: `<= ${targetMs}`, met: p99 <= targetMs },
    detail: `median ${typical('median').toFixed(1)} ms, ${rounds.length} rounds; ${commit}`,
  };
}
