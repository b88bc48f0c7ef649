/** Bar F2: a wave as large as this machine's patience, and whether a text costs as much in it as in a small one. */
import { inPairs, median, summarise } from '../harness/pairs.mjs';
import { ratioLine } from '../harness/report.mjs';
import { idealFanOut } from './ideal.mjs';
import { productFanOut } from './product.mjs';

const target = 0.6;
const mostSlope = 1.05;
const mostMegabytes = 200;

async function wavesOf(ground, { pairs, people }) {
  const cluster = await ground.clusterOf(people);
  const arms = {
    ideal: idealFanOut(ground.postgres, ground.sink, { contacts: people, arm: 'claim' }),
    product: productFanOut({ ...ground, cluster }, { people }),
  };
  console.log(`  ${people.toLocaleString('en-US')} people:`);
  return inPairs(arms, { pairs, onPair: ({ ratio }) => console.log(`  ${ratio.toFixed(2)}`) });
}

export async function largeFanOut(ground, { pairs, people, crowd }) {
  const small = await wavesOf(ground, { pairs, people });
  const large = await wavesOf(ground, { pairs, people: crowd });
  const summaries = { small: summarise(small), large: summarise(large) };
  return { lines: linesOf(summaries, large, { people, crowd }), summaries, small, large };
}

function linesOf({ small, large }, pairs, { people, crowd }) {
  const [few, many] = [people, crowd].map((count) => count.toLocaleString('en-US'));
  const slope = small.productPerSecond / large.productPerSecond;
  const slopeOf = (name) => (large[name] / small[name]).toFixed(2);
  const idealSlope = (small.idealPerSecond / large.idealPerSecond).toFixed(2);
  const typical = (name) => median(pairs.map(({ product }) => product.more[name]));
  const megabytes = { contacts: typical('contactsMb'), notifications: typical('notificationsMb') };
  const most = Math.max(...Object.values(megabytes));
  return [
    ratioLine({ bar: 'F2', what: `a wave to ${many} people`, unit: 'texts', target }, large),
    {
      ...{ bar: 'F2', what: `time per text, ${many} against ${few}`, figure: slope.toFixed(2) },
      ...{ target: `<= ${mostSlope}`, met: slope <= mostSlope },
      detail: `CPU per text ${slopeOf('productCpuUs')}; the ideal's time meanwhile ${idealSlope}`,
    },
    {
      ...{ bar: 'F2', what: 'most memory of a service, MB', figure: String(most), target: `<= ${mostMegabytes}` },
      ...{
        met: most <= mostMegabytes,
        detail: `contacts ${megabytes.contacts}, notifications ${megabytes.notifications}`,
      },
    },
  ];
}
