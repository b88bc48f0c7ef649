/**
 * Measures Turnout against its bars: `npm run bench`, or `npm run bench -- F1 I1 --pairs=5 --people=100000`.
 * See docs/performance.md for what the bars are and what the last run of all of them showed.
 */
import { parseArgs } from 'node:util';
import { audienceCounts } from './audiences/bar.mjs';
import { statusCallbacks } from './callbacks/bar.mjs';
import { consumerDelays } from './events/delays.mjs';
import { idleCosts } from './events/idle.mjs';
import { outboxThroughput } from './events/throughput.mjs';
import { fanOut } from './fan-out/bar.mjs';
import { largeFanOut } from './fan-out/large.mjs';
import { openGround } from './harness/ground.mjs';
import { describeMachine } from './harness/machine.mjs';
import { table, writeResults } from './harness/report.mjs';
import { importAgain, importOnce } from './import/bar.mjs';
import { inbound } from './inbound/bar.mjs';
import { inboundBesideWave } from './inbound/beside-a-wave.mjs';
import { interactiveReads } from './reads/interactive.mjs';
import { knownNumbers } from './reads/known-numbers.mjs';
import { webhookToBoard } from './inbound/to-the-board.mjs';

/** In the order in which they run. Each takes the ground and the options, and answers its lines and all it measured. */
const bars = {
  F1: fanOut,
  I1: inbound,
  I2: inboundBesideWave,
  S1: statusCallbacks,
  I3: webhookToBoard,
  F2: largeFanOut,
  M1: importOnce,
  M2: importAgain,
  O1: outboxThroughput,
  O2: consumerDelays,
  O2idle: idleCosts,
  R1: interactiveReads,
  A1: audienceCounts,
  K1: knownNumbers,
};

const usage = `npm run bench -- [${Object.keys(bars).join(' ')}] [--pairs=5] [--people=100000] [--crowd=300000]
  [--rows=1000000] [--replies=30000] [--callbacks=300000] [--events=200000] [--seconds=20] [--chapter=1000000] [--save=NAME]`;

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pairs: { type: 'string', default: '5' },
      people: { type: 'string', default: '100000' },
      crowd: { type: 'string', default: '300000' },
      rows: { type: 'string', default: '1000000' },
      replies: { type: 'string', default: '30000' },
      callbacks: { type: 'string', default: '300000' },
      events: { type: 'string', default: '200000' },
      seconds: { type: 'string', default: '20' },
      chapter: { type: 'string', default: '1000000' },
      save: { type: 'string', default: 'last' },
    },
  });
  const { save, ...numbers } = values;
  const options = Object.fromEntries(Object.entries(numbers).map(([name, text]) => [name, Number(text)]));
  const unknown = positionals.filter((name) => !(name in bars));
  const unreadable = Object.entries(options).filter(([, value]) => !Number.isInteger(value) || value < 1);
  if (unknown.length > 0 || unreadable.length > 0) throw new Error(`This is not understood.\n${usage}`);
  return { options, save, wanted: positionals.length > 0 ? positionals : Object.keys(bars) };
}

/** A bar whose check failed is not met, and those behind it are measured all the same. */
function notExact(name, error) {
  console.error(error);
  process.exitCode = 1;
  const detail = error instanceof Error ? error.message : String(error);
  return { lines: [{ bar: name, what: 'it did not count', figure: '-', target: 'exact', met: false, detail }] };
}

/** Ctrl-C in the middle of a bar leaves no service, no PostgreSQL and no Kafka behind. */
function closeOnSignal(ground) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void ground.close().finally(() => process.exit(1)));
  }
}

async function main() {
  const { options, save, wanted } = readOptions();
  const machine = describeMachine();
  console.log(Object.entries(machine).map(([name, value]) => `${name} ${value}`).join(', ')); // prettier-ignore
  const ground = await openGround();
  closeOnSignal(ground);
  const results = { machine: { ...machine, sink: ground.sink.kind }, options, bars: {} };
  const lines = [];
  try {
    for (const name of Object.keys(bars).filter((each) => wanted.includes(each))) {
      console.log(`${name} …`);
      const startedAt = performance.now();
      const measured = await bars[name](ground, options).catch((error) => notExact(name, error));
      lines.push(...measured.lines);
      results.bars[name] = { ...measured, seconds: Math.round((performance.now() - startedAt) / 1000) };
    }
  } finally {
    await ground.close();
  }
  console.log(`\n${table(lines)}\n\nAll of it: ${await writeResults(save, results)}`);
}

await main();
