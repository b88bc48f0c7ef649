import { join } from 'node:path';
import { startKafka, temporaryFolder } from '#testing';
import { begunStamps } from './ground/begun.js';
import { ClusterGround } from './ground/cluster-ground.js';
import { HouseGround } from './ground/house-ground.js';
import { standInClock, steadyClock } from './ground/product-clock.js';
import { copyProduct, type Patch } from './ground/product-copy.js';
import type { ClusterFault, Fault } from './nemesis/fault.js';
import { Past } from './scene.js';
import { People } from './traffic/people.js';

/** A ground with all that happened on it. */
interface Used<G> {
  readonly key: string;
  readonly ground: G;
  readonly past: Past;
  readonly people: People;
  readonly close: () => Promise<void>;
}

/** A mail server that asks to come back later means five minutes: the wave would take as long. */
const soonerLater: Patch = {
  file: 'dist/apps/notifications/src/sending/outcome-rows.rules.js',
  from: 'try_later: 300',
  to: 'try_later: 2',
};

/** What the rig changes in every copy. */
const always = [steadyClock, standInClock, begunStamps, soonerLater];

/** Looked up sooner than in real life, so that a doubt does not outlast a run. */
const soon = { TURNOUT_LOOKUP_SECONDS: '1,4,8' };

/** The one ground that runs: kept for the next seed where that can be, replaced where it cannot. */
export class Grounds {
  private used: Used<ClusterGround> | Used<HouseGround> | null = null;

  constructor(
    private readonly seed: number,
    /** Changes to the build, for proving that the checker sees them. */
    private readonly mutation: readonly Patch[] = [],
  ) {}

  /** A cluster that this fault can be made on, with numbers left for one more wave. */
  async cluster(fault: ClusterFault): Promise<Used<ClusterGround>> {
    const { on, watchCommits, watchAnswers, patches, settings } = fault;
    const key = JSON.stringify([on, watchCommits, watchAnswers, settings, patches?.map(({ file }) => file)]);
    const kept = this.used;
    if (kept?.key === key && kept.people.left >= fault.people) return kept as Used<ClusterGround>;
    await this.close();
    const made = await this.makeCluster(key, fault);
    this.used = made;
    return made;
  }

  async house(fault: Fault): Promise<Used<HouseGround>> {
    const kept = this.used;
    if (kept?.key === fault.on && kept.people.left >= fault.people) return kept as Used<HouseGround>;
    await this.close();
    const folder = temporaryFolder('house');
    const product = await copyProduct(join(folder, 'product'), [...always, ...this.mutation]);
    const ground = await HouseGround.start({ product, folder, settings: soon });
    const made = { key: fault.on, ground, past: new Past(), people: new People(), close: () => ground.stop() };
    this.used = made;
    return made;
  }

  async close(): Promise<void> {
    const { used } = this;
    this.used = null;
    await used?.close();
  }

  private async makeCluster(key: string, fault: ClusterFault): Promise<Used<ClusterGround>> {
    const folder = temporaryFolder('cluster');
    const product = await copyProduct(join(folder, 'product'), [...always, ...this.mutation, ...(fault.patches ?? [])]);
    const kafka = await startKafka({ own: true });
    const { seed } = this;
    const { watchCommits, watchAnswers } = fault;
    const plan = { product, folder, kafka, seed, settings: { ...soon, ...fault.settings }, watchCommits, watchAnswers };
    const close = async (ground?: ClusterGround): Promise<void> => {
      await ground?.stop();
      await kafka.kill();
    };
    try {
      const ground = await ClusterGround.start(plan);
      return { key, ground, past: new Past(), people: new People(), close: () => close(ground) };
    } catch (error) {
      await close();
      throw error;
    }
  }
}
