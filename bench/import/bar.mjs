/** Bars M1 and M2: a list is taken in, beside the ideal program that does the same durable work; and then once more. */
import { startCluster } from '../harness/cluster.mjs';
import { inPairs, median, summarise } from '../harness/pairs.mjs';
import { ratioLine } from '../harness/report.mjs';
import { idealImport, productImport } from './arms.mjs';

const target = 0.6;
const mostMegabytes = 200;
const mostAgain = 1.3;
const mostSlope = 1.05;

/** Contacts alone over a database of nobody. */
async function openImports(ground) {
  await ground.freshKafka('contacts');
  const cluster = await startCluster(ground, { services: ['contacts'] });
  const database = await ground.postgres.connect('turnout_contacts');
  const close = async () => {
    await database.end();
    await cluster.stop();
    await ground.withoutCluster();
  };
  return { postgres: ground.postgres, cluster, database, close };
}

export async function importOnce(ground, { pairs, rows }) {
  const parts = await openImports(ground);
  try {
    const arms = { ideal: idealImport(parts, rows), product: productImport(parts, rows) };
    const done = await inPairs(arms, { pairs, onPair: ({ ratio }) => console.log(`  ${ratio.toFixed(2)}`) });
    const summary = summarise(done);
    const megabytes = Math.max(...done.map(({ product }) => product.more.megabytes));
    const what = `a list of ${rows.toLocaleString('en-US')} rows`;
    const postgresUs = (arm) => median(done.map((pair) => pair[arm].more.postgresUs)).toFixed(1);
    const memory = {
      ...{ bar: 'M1', what: 'most memory of contacts, MB', figure: String(megabytes), target: `<= ${mostMegabytes}` },
      ...{ met: megabytes <= mostMegabytes },
      detail: `PostgreSQL ${postgresUs('product')} of ${postgresUs('ideal')} µs a row`,
    };
    return { lines: [ratioLine({ bar: 'M1', what, unit: 'rows', target }, summary), memory], summary, pairs: done };
  } finally {
    await parts.close();
  }
}

export async function importAgain(ground, { pairs, rows }) {
  const few = Math.max(1_000, Math.floor(rows / 10));
  const parts = await openImports(ground);
  try {
    const turns = [];
    for (let round = 0; round < pairs; round++) {
      const small = await turnOf(productImport(parts, few));
      const first = await turnOf(productImport(parts, rows));
      const second = await turnOf(productImport(parts, rows, { again: true }));
      turns.push({ small, first, second });
    }
    return { lines: linesOf(turns, { rows, few }), turns };
  } finally {
    await parts.close();
  }
}

async function turnOf(arm) {
  const outcome = await arm.run();
  await arm.check(outcome);
  return outcome;
}

function linesOf(turns, { rows, few }) {
  const perRow = ({ ms, units }) => ms / units;
  const cpuPerRow = ({ cpuUs, units }) => cpuUs / units;
  const ratio = (of, to, by) => median(turns.map((turn) => by(turn[of]) / by(turn[to])));
  const line = (what, of, to, most) => {
    const figure = ratio(of, to, perRow);
    const detail = `CPU of contacts per row ${ratio(of, to, cpuPerRow).toFixed(2)}; ${turns.length} turns`;
    return { bar: 'M2', what, figure: figure.toFixed(2), target: `<= ${most}`, met: figure <= most, detail };
  };
  const [many, some] = [rows, few].map((count) => count.toLocaleString('en-US'));
  return [
    line(`${many} rows again, against the first time`, 'second', 'first', mostAgain),
    line(`time per row, ${many} against ${some}`, 'first', 'small', mostSlope),
  ];
}
