/** Bar I1, over the people of a wave who have all been asked. */
import { inPairs, median, summarise } from '../harness/pairs.mjs';
import { ratioLine } from '../harness/report.mjs';
import { hasRefused, phoneOf } from '../fan-out/people.mjs';
import { productFanOut } from '../fan-out/product.mjs';
import { idealInbound, productInbound } from './arms.mjs';

const target = 0.6;
/** Of these some share their phone with somebody else who was not asked; their answer is still the asked one's. */
function phonesOf(people, replies) {
  const numbers = Array.from({ length: people }, (_, index) => index + 1).filter((number) => !hasRefused(number));
  return numbers.slice(0, replies).map(phoneOf);
}

export async function inbound(ground, { pairs, people, replies }) {
  const cluster = await ground.clusterOf(people);
  // Somebody who was asked nothing has nothing to answer.
  const wave = productFanOut({ ...ground, cluster }, { people });
  await wave.check(await wave.run());
  const phones = phonesOf(people, replies);
  const arms = {
    ideal: idealInbound(ground.postgres, { phones }),
    product: productInbound({ ...ground, cluster }, { phones }),
  };
  const done = await inPairs(arms, { pairs, onPair: ({ ratio }) => console.log(`  ${ratio.toFixed(2)}`) });
  const summary = summarise(done);
  return { lines: [lineOf(summary, done, phones.length)], summary, pairs: done };
}

function lineOf(summary, done, replies) {
  const what = `${replies.toLocaleString('en-US')} replies, 64 connections`;
  const line = ratioLine({ bar: 'I1', what, unit: 'replies', target }, summary);
  const p99 = (arm) => median(done.map((pair) => pair[arm].more.p99Ms)).toFixed(0);
  return { ...line, detail: `${line.detail}; p99 ${p99('product')} of ${p99('ideal')} ms` };
}
