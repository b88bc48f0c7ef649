import { loadavg } from 'node:os';
import { collect } from './checker/collect.js';
import { comeToRest } from './checker/come-to-rest.js';
import type { Facts, Violation } from './checker/facts.js';
import { judge } from './checker/judge.rules.js';
import { sumUp, type Sums } from './checker/sums.rules.js';
import { Watch } from './checker/watch.js';
import type { Ground } from './ground/ground.js';
import type { Grounds } from './grounds.js';
import type { Fault } from './nemesis/fault.js';
import { type Past, type Recovery, Scene } from './scene.js';
import { Seeded } from './seeded.js';
import type { People } from './traffic/people.js';

/** What one seed of one fault came to. */
export interface SeedResult {
  readonly fault: string;
  readonly title: string;
  readonly seed: number;
  readonly seconds: number;
  /** Processes that wanted a core on average, ours included; times mean little without it. */
  readonly load?: number;
  readonly sums: Sums;
  readonly recoveries: readonly Recovery[];
  readonly notes: readonly string[];
  readonly violations: readonly Violation[];
  /** Why the run itself came to nothing: the fault was not made, or the rig failed. */
  readonly failure: string | null;
}

/** Bounds of a run. */
export interface SeedBounds {
  /** Everything must be at rest within this time after the heal; the invariant allows fifteen minutes. */
  readonly restWithinMs: number;
}

const usual: SeedBounds = { restWithinMs: 120_000 };

interface Stage<G extends Ground> {
  readonly ground: G;
  readonly past: Past;
  readonly people: People;
  readonly restWithinMs: number;
}

/** Runs one seed of a fault, on a ground that may have seen others before, and judges all that happened there. */
export async function runSeed(fault: Fault, seed: number, grounds: Grounds, bounds = usual): Promise<SeedResult> {
  const name = `${fault.id}s${seed}`;
  const startedAt = performance.now();
  const scenes = async (): Promise<Told> => {
    if (fault.on === 'house') return perform(fault, { ...(await grounds.house(fault)), ...bounds }, seed, name);
    return perform(fault, { ...(await grounds.cluster(fault)), ...bounds }, seed, name);
  };
  const told = await scenes();
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  // What went wrong on a ground stays in its tables: the next seed gets a new one.
  if (told.failure !== null || told.violations.length > 0) await grounds.close();
  return { fault: fault.id, title: fault.title, seed, seconds, load: loadavg()[0], ...told };
}

type Told = Omit<SeedResult, 'fault' | 'title' | 'seed' | 'seconds' | 'load'>;

interface Performed<G extends Ground> {
  readonly people: number;
  run(scene: Scene<G>): Promise<void>;
  judge?(facts: Facts): Violation[];
}

async function perform<G extends Ground>(
  fault: Performed<G>,
  stage: Stage<G>,
  seed: number,
  name: string,
): Promise<Told> {
  const { ground, past, people, restWithinMs } = stage;
  const [lines, mails] = [await ground.simulator.ledger(), await ground.simulator.mails()];
  const before = { waves: past.waves.length, lines: lines.length, mails: mails.length };
  const scene = new Scene(ground, new Seeded(seed).branch(name), people.take(fault.people), past, name);
  const watch = new Watch(ground, () => scene.actionId);
  const watched = watch.run();
  const unrest = await act(fault, scene, restWithinMs);
  watch.end();
  await watched;
  past.looks.push(...watch.looks);
  past.idleSpells.push(...watch.idleSpells);
  const { recoveries, notes } = scene;
  try {
    const facts = await collect(ground, past);
    const violations = [...judge(facts), ...(fault.judge?.(facts) ?? [])];
    const sums = sumUp(facts, before);
    const failure = unrest === null ? null : `${unrest}\n${ground.logTails()}`;
    return { sums, recoveries, notes, violations, failure };
  } catch (error) {
    const failure = `${unrest ?? ''}\nThe checker could not read: ${String(error)}\n${ground.logTails()}`;
    return { sums: sumUp(null, before), recoveries, notes, violations: [], failure };
  }
}

/** Null when the fault was made and healed, and all came to rest afterwards. */
async function act<G extends Ground>(
  fault: Performed<G>,
  scene: Scene<G>,
  restWithinMs: number,
): Promise<string | null> {
  try {
    await scene.prepare();
    await fault.run(scene);
    await comeToRest(scene.ground, restWithinMs);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
