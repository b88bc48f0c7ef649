/** Bar F1: a wave, against the ideal program that claims, posts and records in place. */
import { inPairs, median, summarise } from '../harness/pairs.mjs';
import { ratioLine } from '../harness/report.mjs';
import { idealFanOut } from './ideal.mjs';
import { productFanOut } from './product.mjs';

const target = 0.6;
/** Spoke, the program that many campaigns text with, on the same kind of machine. */
const spokePerSecond = 601;

/** Budgets that hold for every text, whatever the ratio. */
const budgets = { nodeUs: 60, statementsPerText: 0.01, firstTextMs: 300 };

export async function fanOut(ground, { pairs, people }) {
  const cluster = await ground.clusterOf(people);
  const arms = {
    ideal: idealFanOut(ground.postgres, ground.sink, { contacts: people, arm: 'claim' }),
    product: productFanOut({ ...ground, cluster }, { people }),
  };
  const done = await inPairs(arms, { pairs, onPair: ({ ratio }) => console.log(`  ${ratio.toFixed(2)}`) });
  const summary = summarise(done);
  return { lines: linesOf(summary, done, people), summary, pairs: done };
}

function linesOf(summary, done, people) {
  const typical = (name) => median(done.map(({ product }) => product.more[name]));
  const what = `a wave to ${people.toLocaleString('en-US')} people`;
  const times = summary.productPerSecond / spokePerSecond;
  const line = (name, figure, most, detail) => ({
    bar: 'F1',
    what: name,
    figure: String(figure),
    target: `<= ${most}`,
    met: figure <= most,
    detail,
  });
  return [
    ratioLine({ bar: 'F1', what, unit: 'texts', target }, summary),
    {
      ...{ bar: 'F1', what: 'the same against Spoke', figure: `${times.toFixed(0)}x`, target: '>= 20x' },
      ...{ met: times >= 20, detail: `${spokePerSecond} texts/s` },
    },
    line(
      ...['Node CPU per text, µs', Number(summary.productCpuUs.toFixed(1)), budgets.nodeUs],
      `contacts ${typical('contactsUs')}, notifications ${typical('notificationsUs')}; PostgreSQL ${typical('postgresUs')}`,
    ),
    line('statements per text', typical('statementsPerText'), budgets.statementsPerText, 'both services'),
    line(
      'posted to first text, ms',
      typical('firstTextMs'),
      budgets.firstTextMs,
      'the bar itself (F3) is at a million',
    ),
  ];
}
