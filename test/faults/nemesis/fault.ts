import type { Facts, Violation } from '../checker/facts.js';
import type { ClusterGround } from '../ground/cluster-ground.js';
import type { Ground } from '../ground/ground.js';
import type { HouseGround } from '../ground/house-ground.js';
import type { Patch } from '../ground/product-copy.js';
import type { Scene } from '../scene.js';

interface AnyFault<G extends Ground> {
  /** As the list of faults has it: F1. */
  readonly id: string;
  /** What is done, in a few words for the summary. */
  readonly title: string;
  /** How many people the wave asks. */
  readonly people: number;
  /** The wave, what is done to it, and how that is healed; from a seed. */
  run(scene: Scene<G>): Promise<void>;
  /** What has to be true besides the invariants; of all that happened on this ground. */
  judge?(facts: Facts): Violation[];
}

/** A fault of the cluster. */
export interface ClusterFault extends AnyFault<ClusterGround> {
  readonly on: 'cluster';
  readonly settings?: NodeJS.ProcessEnv;
  /** Sends the services' statements through a proxy that can keep back the answer to COMMIT. */
  readonly watchCommits?: boolean;
  /** Sends texts through a proxy that can keep back the provider's answer. */
  readonly watchAnswers?: boolean;
  /** Where no real event brings the fault about, the copy of the build that is tested is changed so that one does. */
  readonly patches?: readonly Patch[];
}

/** A fault of the one process. */
export interface HouseFault extends AnyFault<HouseGround> {
  readonly on: 'house';
}

export type Fault = ClusterFault | HouseFault;

/** Waits for both the wave and what is done to it, also when one of them fails. */
export async function together(...work: readonly Promise<unknown>[]): Promise<void> {
  const settled = await Promise.allSettled(work);
  const failed = settled.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Says that something which had to happen did not: then the run proved nothing. */
export function insist(holds: boolean, what: string): void {
  if (!holds) throw new Error(`The fault was not made: ${what}`);
}
