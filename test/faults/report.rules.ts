import { availableParallelism } from 'node:os';
import type { Proof } from './mutations.js';
import type { SeedResult } from './run-seed.js';

const bounds = { process: 10_000, broker: 30_000, database: 30_000 } as const;

/** The page that says what the product survived; written by the rig, never by hand. */
export function reliabilityPage(results: readonly SeedResult[], proofs: readonly Proof[]): string {
  const byFault = [...Map.groupBy(results, ({ title }) => title).values()].toSorted(inOrder);
  const sums = sumsOf(results);
  return [
    opening,
    `**${results.length} seeds, ${sums.sends} texts and ${sums.mails} e-mails sent, ${sums.duplicates} sent twice, ${sums.lost} lost, ` +
      `${results.filter(isBad).length} seeds with a violation.**`,
    table(
      [
        'fault',
        'what happens',
        'seeds',
        'texts',
        'mails',
        'twice',
        'lost',
        'in doubt',
        'accepted',
        'parked',
        'slowest recovery',
      ],
      byFault.map(faultRow),
    ),
    reading,
    recoveries(results),
    ...(results.some(isBad) ? ['## Seeds that found something', badSeeds(results)] : []),
    '## Does the checker bite?',
    proofs.length === 0 ? 'Nobody has asked yet: `npm run faults -- --mutations`.' : proofTable(proofs),
    limits(results),
    howTo,
  ].join('\n\n');
}

const opening = `# What Turnout survives

Written by \`npm run faults -- --write\` from the runs it has kept; the raw results stay out of the repository.

Each seed is a wave of some hundreds of people on real processes (three services, of which two replicas send, the front
door, the stand-in for the provider), a real Kafka and a real PostgreSQL, or on the one process of \`npm start\`. While
texts go out, people answer, change their mind and opt out, status callbacks come in; of nine people one has no phone and
is asked by e-mail, by a mail server that drops, refuses and puts off, and answers by its link or ends all e-mail; and the fault is made at moments
that the seed decides. When it is healed and everything has come to rest, a checker reads the stand-in's ledger and its mailbox's (synced to
disk before they answer, the only truth about what arrived), the three databases and every record of
every topic, and judges the invariants. Of a seed that ran more than once the last run counts, and runs of different
versions stand side by side.`;

const reading = `*Texts* and *mails* are lines of the ledgers: asks, echoes and confirmations. *Twice* is somebody who got one ask, or one
attempt, more than once, over both channels together. *Lost* is somebody asked for who got nothing though they did not opt
out and nobody was told.
*In doubt* are texts whose fate the fault could leave unknown, by its nature. *Accepted*: the provider's answer came
after all, a callback told, or the text was found in the provider's list; *parked*: a person decides, as of every
e-mail whose answer was lost, because mail servers have no list to look into; the others ended
in an opt-out or a refusal.`;

function limits(results: readonly SeedResult[]): string {
  const underwayMs = Math.max(0, ...results.map(({ sums }) => sums.underwayMs));
  return `## What this does not prove

What began before a STOP and what began after it is told by the sender itself: in the copy of the build that is tested,
each last look that lets a message begin is written down before its first byte. None may be later than the answer to the
STOP as the stand-in received it, by not a millisecond. How long a message lies in sockets afterwards is not counted; in
these runs the longest took ${underwayMs} ms to whoever took it, on a machine that was busy with other things. A process
that the machine stops between that look and its first byte would go unseen. The order to the millisecond of what is left
is what the scripted interleavings of the STOP tests are for.

Unknown mails are parked at once, and a mail server's five minutes are two seconds here. The senders' ten minutes of F6
and the transaction's ten minutes of F23 are real, in \`npm run faults -- --long\`; elsewhere they last as long as a wave.`;
}

const howTo = `## Run it yourself

\`npm run faults -- --seeds 20\` runs all faults with seeds 1 to 20; \`--fault F2,F5\` only some, \`--seed 7\` begins at 7,
\`--minutes 30\` begins nothing after that, \`--away 120\` keeps the broker away for two minutes, \`--long\` takes ten minutes
a seed, and \`--regressions\` runs every seed that once broke a promise, by its name (test/faults/regressions.ts). The same seed makes the
same plan: who answers what, who opts out when, which texts the provider fails on, where the kill lies. A violation
prints its evidence and ends the run with 1. \`npm test\` runs a few faults with one seed each.`;

function inOrder([one]: readonly SeedResult[], [other]: readonly SeedResult[]): number {
  return Number(one?.fault.slice(1)) - Number(other?.fault.slice(1));
}

function isBad({ violations, failure }: SeedResult): boolean {
  return violations.length > 0 || failure !== null;
}

function sumsOf(results: readonly SeedResult[]) {
  const sum = (of: (one: SeedResult) => number): number => results.reduce((all, one) => all + of(one), 0);
  return {
    sends: sum(({ sums }) => sums.sends),
    mails: sum(({ sums }) => sums.mails),
    duplicates: sum(({ sums }) => sums.duplicates),
    lost: sum(({ sums }) => sums.lost),
    doubted: sum(({ sums }) => sums.doubted),
    adopted: sum(({ sums }) => sums.adopted),
    parked: sum(({ sums }) => sums.parked),
  };
}

function faultRow(results: readonly SeedResult[]): string[] {
  const [first] = results;
  const { sends, mails, duplicates, lost, doubted, adopted, parked } = sumsOf(results);
  const slowest = Math.max(...results.filter(isQuiet).flatMap((one) => one.recoveries.map(({ ms }) => ms)));
  const numbers = [results.length, sends, mails, duplicates, lost, doubted, adopted, parked].map(String);
  return [first?.fault ?? '', first?.title ?? '', ...numbers, Number.isFinite(slowest) ? seconds(slowest) : ''];
}

function recoveries(results: readonly SeedResult[]): string {
  const all = results.filter(isQuiet).flatMap((one) => one.recoveries);
  const rows = (Object.keys(bounds) as (keyof typeof bounds)[]).map((kind) => {
    const times = all
      .filter(({ of }) => of === kind)
      .map(({ ms }) => ms)
      .toSorted((one, other) => one - other);
    const told =
      times.length === 0 ? ['', ''] : [seconds(times[Math.floor(times.length / 2)] ?? 0), seconds(times.at(-1) ?? 0)];
    const over = times.filter((ms) => ms > bounds[kind]).length;
    return [kind, String(times.length), ...told, seconds(bounds[kind]), String(over)];
  });
  return `## How long it takes to come back\n\n${busy(results)}${table(['of', 'times', 'median', 'slowest', 'bound', 'over it'], rows)}\n\n${clocks}`;
}

/** More processes than these for each core, and times say more about the machine than about the product. */
const mostPerCore = 4;

/** Whether the machine could keep up; where nobody noted it, it could. */
function isQuiet({ load = 0 }: SeedResult): boolean {
  return load <= mostPerCore * availableParallelism();
}

/** How busy the machine was, which a reader of times has to know, and what was left out because of it. */
function busy(results: readonly SeedResult[]): string {
  const quiet = results.filter(isQuiet);
  const loads = quiet.flatMap(({ load }) => load ?? []).toSorted((one, other) => one - other);
  const median = loads[Math.floor(loads.length / 2)];
  if (median === undefined) return '';
  const cores = availableParallelism();
  const told = `While this was measured a median of ${median.toFixed(1)} processes wanted one of ${cores} cores.`;
  const apart = results.filter((one) => !isQuiet(one)).flatMap(({ recoveries: some }) => some);
  const slowest = Math.max(...apart.map(({ ms }) => ms));
  const more =
    apart.length === 0
      ? ''
      : ` ${apart.length} more were measured while more than ${mostPerCore * cores} did; they are in no row of these tables, ` +
        `and the slowest of them took ${seconds(slowest)}.`;
  return `${told}${more}\n\n`;
}

const clocks = `A process is back when it is ready; its supervisor waits half a second before it starts it again, which counts. The
clock of a broker or database starts when it answers again, and stops when everybody works and the outboxes are empty.`;

function badSeeds(results: readonly SeedResult[]): string {
  const lines = results.filter(isBad).map(({ fault, seed, violations, failure }) => {
    const what = violations.map((one) => `${one.invariant}: ${one.what}`).join('; ') || (failure?.split('\n')[0] ?? '');
    return `- ${fault}, seed ${seed}: ${what}`;
  });
  return lines.join('\n');
}

function proofTable(proofs: readonly Proof[]): string {
  const words = 'Each promise is taken away in a copy of the build, and the rig has to notice.';
  const rows = proofs.map(({ name, fault, seeds, found }) => [
    name,
    fault,
    seeds === null ? 'never' : `seed ${seeds}`,
    found.join(', '),
  ]);
  return `${words}\n\n${table(['taken away', 'fault', 'found at', 'by'], rows)}`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
