import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Database, type Sql } from '#database';
import { defineJob, Jobs } from '#jobs';
import { Logger, Metrics } from '#runtime';
import type { ConsentState } from './consent.rules.js';
import { doorOf } from './ledger.rules.js';
import { readLedgers } from './read-ledgers.js';

const atOnce = 1_000;
const dayMinutes = 24 * 60;
const beforeEverybody = '00000000-0000-0000-0000-000000000000';

interface Kept {
  readonly id: string;
  readonly sms: ConsentState;
  readonly email: ConsentState;
}

const selectKept = `
  SELECT id, sms_consent AS sms, email_consent AS email FROM contacts WHERE id > $1 ORDER BY id LIMIT $2`;

const selectLocked = `
  SELECT id, sms_consent AS sms, email_consent AS email FROM contacts WHERE id = ANY($1) ORDER BY id FOR SHARE`;

/**
 * Compares what is kept of everybody's consent, by which they are asked or not, with what their ledgers say. Both are
 * written together, so that a difference is a defect or somebody's hand in the database; it is told of, never mended.
 */
@Injectable()
export class CheckConsent {
  private last = beforeEverybody;
  private differing: string[] = [];
  private readonly gauge: Gauge;

  constructor(
    private readonly database: Database,
    private readonly logger: Logger,
    jobs: Jobs,
    metrics: Metrics,
  ) {
    jobs.add(defineJob({ name: 'check-consent', everyMinutes: dayMinutes, deletes: false, batch: () => this.run() }));
    this.gauge = new Gauge({
      name: 'turnout_consent_differences',
      help: 'People whose kept consent is not what their ledger says, as the last round over everybody found.',
      registers: [metrics.registry],
    });
  }

  /** @returns how many people were looked at; 0 at the end of the round. */
  async run(): Promise<number> {
    const people = await this.database.query<Kept>(selectKept, [this.last, atOnce]);
    const last = people.at(-1);
    if (!last) {
      this.endRound();
      return 0;
    }
    this.differing.push(...(await this.differingAmong(people)));
    this.last = last.id;
    return people.length;
  }

  /** Somebody may change between the look at them and the one at their ledger; a difference stays one. */
  private async differingAmong(people: readonly Kept[]): Promise<string[]> {
    const found = await differing(this.database, people);
    if (found.length === 0) return found;
    return this.database.transaction(async (sql) => differing(sql, await sql.query<Kept>(selectLocked, [found])));
  }

  private endRound(): void {
    this.gauge.set(this.differing.length);
    for (const contactId of this.differing.slice(0, atOnce)) {
      this.logger.error({ contactId }, 'the consent that is kept of somebody is not what their ledger says');
    }
    this.last = beforeEverybody;
    this.differing = [];
  }
}

/** Those of whom something else is kept than their ledger says. */
async function differing(sql: Pick<Sql, 'query'>, people: readonly Kept[]): Promise<string[]> {
  const ids = people.map(({ id }) => id);
  const ledgers = await readLedgers(sql, ids);
  const others = people.filter(({ id, sms, email }) => {
    const ledger = ledgers.get(id) ?? [];
    return doorOf(ledger, 'sms').state !== sms || doorOf(ledger, 'email').state !== email;
  });
  return others.map(({ id }) => id);
}
