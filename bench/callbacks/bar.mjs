/** Bar S1: status callbacks of a wave, shuffled and some of them repeated, against answering them and keeping nothing. */
import { productFanOut } from '../fan-out/product.mjs';
import { inPairs, median, summarise } from '../harness/pairs.mjs';
import { ratioLine } from '../harness/report.mjs';
import { httpOnly, productCallbacks } from './arms.mjs';

const target = 0.65;
const mostStatements = 0.02;

export async function statusCallbacks(ground, { pairs, people, callbacks }) {
  const cluster = await ground.clusterOf(people);
  // Only of texts that went out can anything be told.
  const wave = productFanOut({ ...ground, cluster }, { people });
  await wave.check(await wave.run());
  const arms = {
    ideal: httpOnly(ground.postgres, { callbacks }),
    product: productCallbacks({ ...ground, cluster }, { callbacks }),
  };
  const done = await inPairs(arms, { pairs, onPair: ({ ratio }) => console.log(`  ${ratio.toFixed(2)}`) });
  const summary = summarise(done);
  return { lines: linesOf(summary, done, callbacks), summary, pairs: done };
}

function linesOf(summary, done, callbacks) {
  const typical = (name) => median(done.map(({ product }) => product.more[name]));
  const what = `${callbacks.toLocaleString('en-US')} status callbacks, shuffled, 5 % repeated`;
  const ratio = ratioLine({ bar: 'S1', what, unit: 'callbacks', target }, summary);
  const statements = typical('statementsEach');
  return [
    { ...ratio, detail: `${ratio.detail}; p99 ${typical('p99Ms').toFixed(0)} ms` },
    {
      ...{ bar: 'S1', what: 'statements per callback', figure: statements.toFixed(4), target: `<= ${mostStatements}` },
      ...{ met: statements <= mostStatements, detail: `PostgreSQL ${typical('postgresUs')} µs each` },
    },
  ];
}
