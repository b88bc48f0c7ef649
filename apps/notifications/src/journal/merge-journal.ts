import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Transactions } from '#messaging';
import { Logger } from '#runtime';
import { CloseNumbers } from '../reachability/close-numbers.js';
import type { Act } from './journal.rules.js';
import { OptOutJournal } from './opt-out-journal.js';

interface NumberRow {
  readonly phoneIndex: string;
  readonly state: string;
  readonly since: Date | null;
}

/** What the merge found. */
export interface Merged {
  readonly closed: number;
  readonly awaited: number;
}

const rowsAtOnce = 5_000;
const closingsAtOnce = 100;

const nextNumbers = `
  SELECT encode(phone_index, 'hex') AS "phoneIndex", state, state_since AS since FROM numbers
   WHERE (state = 'opted_out') = $1 AND phone_index > $2 ORDER BY phone_index LIMIT $3`;

const keepAwaited = `
  INSERT INTO awaited_closings (hash, how, closed_at)
  SELECT * FROM unnest($1::bytea[], $2::text[], $3::timestamptz[]) ON CONFLICT (hash) DO NOTHING`;

/**
 * Brings database and journal together: what the journal knows to be closed is closed here, and what is closed here
 * and missing there, after a crash or from before there was a journal, is written down there.
 */
@Injectable()
export class MergeJournal {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly journal: OptOutJournal,
    private readonly closeNumbers: CloseNumbers,
    private readonly logger: Logger,
  ) {}

  async run(): Promise<Merged> {
    const acts = await this.journal.read();
    const closings = new Map([...acts].filter(([, { state }]) => state === 'closed'));
    for await (const rows of this.numbers(true)) this.noteMissing(rows, acts, closings);
    const lost = closings.size > 0 ? await this.lostClosings(closings) : [];
    for (let at = 0; at < lost.length; at += closingsAtOnce) await this.close(lost.slice(at, at + closingsAtOnce));
    await this.keep([...closings.values()]);
    await this.journal.written();
    if (lost.length > 0) {
      this.logger.warn({ count: lost.length }, 'numbers were closed again that the database had lost the opt-out of');
    }
    return { closed: lost.length, awaited: closings.size };
  }

  /** Those of the journal that the database has as well are done with; the others of the database go into it. */
  private noteMissing(rows: readonly NumberRow[], acts: ReadonlyMap<string, Act>, closings: Map<string, Act>): void {
    const missing = rows.filter(({ phoneIndex }) => {
      const hash = this.journal.hashOf(phoneIndex);
      closings.delete(hash);
      return !acts.has(hash);
    });
    this.journal.note(
      missing.map(({ phoneIndex, since }) => ({
        ...{ addressIndex: phoneIndex, state: 'closed', how: 'own_words' },
        at: since ?? new Date(0),
      })),
    );
  }

  /** Numbers that are open here though the journal closed them later; takes what it finds out of the map. */
  private async lostClosings(closings: Map<string, Act>): Promise<{ phoneIndex: string; act: Act }[]> {
    const lost: { phoneIndex: string; act: Act }[] = [];
    for await (const rows of this.numbers(false)) {
      for (const { phoneIndex, since } of rows) {
        const hash = this.journal.hashOf(phoneIndex);
        const act = closings.get(hash);
        closings.delete(hash);
        // Opened later than the journal knows: the person's own word, which a crash kept out of the journal.
        if (act && !(since && since > act.at)) lost.push({ phoneIndex, act });
      }
    }
    return lost;
  }

  private async close(lost: readonly { phoneIndex: string; act: Act }[]): Promise<void> {
    await this.transactions.run(async (tx) => {
      for (const { phoneIndex, act } of lost) {
        await this.closeNumbers.run(tx, [{ phoneIndex, how: act.how }], act.at);
      }
    });
  }

  private async keep(acts: readonly Act[]): Promise<void> {
    if (acts.length === 0) return;
    await this.database.query(keepAwaited, [
      acts.map(({ hash }) => Buffer.from(hash, 'hex')),
      acts.map(({ how }) => how),
      acts.map(({ at }) => at),
    ]);
  }

  private async *numbers(closed: boolean): AsyncGenerator<NumberRow[]> {
    let after = Buffer.alloc(0);
    for (;;) {
      const rows = await this.database.query<NumberRow>(nextNumbers, [closed, after, rowsAtOnce]);
      const last = rows.at(-1);
      if (!last) return;
      yield rows;
      after = Buffer.from(last.phoneIndex, 'hex');
    }
  }
}
