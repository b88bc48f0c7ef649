import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryRoot } from '#testing';
import { Grounds } from './grounds.js';
import { proveTheChecker } from './mutations.js';
import { allFaults, longChoices, longFaults, usualChoices } from './nemesis/all-faults.js';
import type { Fault } from './nemesis/fault.js';
import { writeSummary } from './report.js';
import { regressions } from './regressions.js';
import { runSeed, type SeedResult } from './run-seed.js';

const usage = `npm run faults -- [--seeds 20] [--seed 1] [--fault F2,F5] [--minutes 60] [--away 5] [--results NAME] [--write]
npm run faults -- --long [--seeds 1]
npm run faults -- --regressions
npm run faults -- --mutations [--seeds 50]

--seeds N     so many seeds of each fault, counted from --seed (1)
--fault A,B   only these
--minutes M   begins no further seed after so long
--away S      seconds that the broker stays away in F10
--long        what takes ten minutes a seed: senders down (F6), a transaction open (F23); and a broker away for 120 s
--regressions every seed that once broke a promise
--results N   keeps what was measured in .cache/faults/N.json (last)
--write       writes docs/reliability.md from everything that is kept there (with --seeds 0, only that)
--mutations   proves that the checker bites: breaks the product in known ways, and must find each of them`;

/** What the person at the keyboard asked for. */
function readOptions() {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      fault: { type: 'string' },
      minutes: { type: 'string', default: '600' },
      away: { type: 'string', default: '5' },
      results: { type: 'string', default: 'last' },
      write: { type: 'boolean', default: false },
      long: { type: 'boolean', default: false },
      regressions: { type: 'boolean', default: false },
      mutations: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [seeds, seed] = [Number(values.seeds), Number(values.seed)];
  const [minutes, away] = [Number(values.minutes), Number(values.away)];
  const faults = allFaults(values.long ? longChoices : { ...usualChoices, awaySeconds: away });
  const wanted = values.fault?.split(',') ?? (values.long ? longFaults : faults.map(({ id }) => id));
  const unknown = wanted.filter((id) => !faults.some((fault) => fault.id === id));
  if (unknown.length > 0 || [seeds, seed, minutes, away].some(Number.isNaN)) {
    throw new Error(`This is not understood: ${unknown.join(', ')}\n${usage}`);
  }
  return { ...values, seeds, seed, minutes, faults: faults.filter(({ id }) => wanted.includes(id)) };
}

function tell({ fault, seed, seconds, sums, violations, failure, recoveries, notes }: SeedResult): void {
  const good = violations.length === 0 && failure === null;
  const times = recoveries.map(({ of, ms }) => `${of} ${(ms / 1000).toFixed(1)} s`);
  const { sends, mails, duplicates, lost, doubted, adopted, parked, answers, stops } = sums;
  const told = `${sends} texts, ${mails} mails, ${duplicates} twice, ${lost} lost, ${doubted} in doubt (${adopted} adopted, ${parked} parked)`;
  const words = [`${answers} answers`, `${stops} stops`, ...times, ...notes].join(', ');
  console.log(`${good ? 'good' : 'BAD '} ${fault.padEnd(4)} seed ${seed}: ${told}, ${words}, ${seconds} s`);
  for (const { invariant, what, evidence } of violations) {
    console.log(`  ${invariant}: ${what}\n${evidence.map((line) => `    ${line}`).join('\n')}`);
  }
  if (failure !== null) console.log(failure.replace(/^/gm, '    '));
}

interface Run {
  readonly fault: Fault;
  readonly seed: number;
}

/** What is run: the seeds that once broke a promise, or so many of each fault. */
function runsOf({ faults, seeds, seed, regressions: again }: ReturnType<typeof readOptions>): Run[] {
  if (again) {
    const known = allFaults(usualChoices);
    return regressions.flatMap((one) => {
      const found = known.filter(({ id }) => id === one.fault).map((fault) => ({ fault, seed: one.seed }));
      console.log(`${one.fault} seed ${one.seed}: ${one.name}; seen: ${one.seen}`);
      return found;
    });
  }
  const wanted = Array.from({ length: seeds }, (_, at) => seed + at);
  return faults.flatMap((fault) => wanted.map((one) => ({ fault, seed: one })));
}

/** One after another; no further one is begun once the time is over. */
async function runAll(
  runs: readonly Run[],
  minutes: number,
  keep: (all: readonly SeedResult[]) => Promise<void>,
): Promise<readonly SeedResult[]> {
  const endsAt = performance.now() + minutes * 60_000;
  const results: SeedResult[] = [];
  const grounds = new Grounds(runs[0]?.seed ?? 1);
  try {
    for (const { fault, seed } of runs) {
      if (performance.now() > endsAt) break;
      const result = await runSeed(fault, seed, grounds);
      tell(result);
      results.push(result);
      await keep(results);
    }
    return results;
  } finally {
    await grounds.close();
  }
}

async function main(): Promise<boolean> {
  const options = readOptions();
  if (options.help) {
    console.log(usage);
    return true;
  }
  if (options.mutations) return proveTheChecker(options.seeds > 1 ? options.seeds : 50, tell);
  const file = join(repositoryRoot(), '.cache', 'faults', `${options.results}.json`);
  const keep = async (results: readonly SeedResult[]): Promise<void> => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify({ away: options.away, results }, null, 1));
  };
  const results = await runAll(runsOf(options), options.minutes, keep);
  if (options.write) await writeSummary(dirname(file));
  const bad = results.filter(({ violations, failure }) => violations.length > 0 || failure !== null);
  console.log(
    `${results.length} seeds, ${bad.length} bad${bad.map(({ fault, seed }) => ` ${fault}/${seed}`).join('')}`,
  );
  return bad.length === 0;
}

/** A signal ends the rig by its exit handlers, which end every process it started. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

main().then(
  (good) => process.exit(good ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
