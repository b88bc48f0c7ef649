import { Injectable } from '@nestjs/common';
import type { Gauge } from 'prom-client';
import { Database } from '#database';
import { defineJob, Jobs } from '#jobs';
import { Logger, Metrics } from '#runtime';
import type { PlacedApart } from './audience.rules.js';
import { beforeEverybody } from './audience.rules.js';
import { countPlaced } from './audience.sql.js';
import { AudienceEngine } from './engine/audience-engine.js';

/** People come and go between two counts: only what stays different is a difference. */
const tries = 3;

/** Holds the engine of audiences to the database, which says in another way what becomes of everybody. */
@Injectable()
export class CheckAudiences {
  private readonly differences: Gauge;

  constructor(
    private readonly engine: AudienceEngine,
    private readonly database: Database,
    private readonly logger: Logger,
    jobs: Jobs,
    metrics: Metrics,
  ) {
    const help = 'People of whom the engine of audiences and the database say different things; 0 is as it should be.';
    this.differences = metrics.gauge('turnout_audience_differences', help);
    jobs.add(defineJob({ name: 'check-audiences', everyMinutes: 24 * 60, deletes: false, batch: () => this.batch() }));
  }

  /** @returns of how many people the two say different things; null when people came and went all the while. */
  async run(): Promise<number | null> {
    let people: number | null = null;
    for (let left = tries; left > 0 && people !== 0; left -= 1) people = (await this.compare()) ?? people;
    if (people === null) {
      this.logger.info('audiences were not held to the database, because people came and went all the while');
      return null;
    }
    this.differences.set(people);
    if (people > 0)
      this.logger.error({ rows: people }, 'the engine of audiences and the database say different things');
    return people;
  }

  private async batch(): Promise<number> {
    await this.run();
    return 0;
  }

  /** Null when the engine itself says something else afterwards: then the database was asked of other people. */
  private async compare(): Promise<number | null> {
    const before = await this.engineSays();
    const judged = tally(await this.database.query<PlacedApart>(countPlaced, [null, beforeEverybody, null]));
    return apart(before, await this.engineSays()) > 0 ? null : apart(before, judged);
  }

  private async engineSays(): Promise<Tally> {
    return tally(await this.engine.count({ circleId: null, language: null }));
  }
}

/** How many people end how. */
type Tally = ReadonlyMap<string, number>;

/** Of how many people two tallies say different things. */
function apart(one: Tally, other: Tally): number {
  const kinds = [...new Set([...one.keys(), ...other.keys()])];
  return kinds.reduce((sum, kind) => sum + Math.abs((one.get(kind) ?? 0) - (other.get(kind) ?? 0)), 0);
}

function tally(placed: readonly PlacedApart[]): Tally {
  const counts = new Map<string, number>();
  for (const { outcome, language, channel, people } of placed) {
    const kind = [outcome, language, channel].join();
    counts.set(kind, (counts.get(kind) ?? 0) + people);
  }
  return counts;
}
