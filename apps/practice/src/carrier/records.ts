import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '#runtime';
import type { Accepted, CarrierEvent, LedgerEntry, NewEvent, Numbered } from './carrier-events.js';
import { Ledger } from './ledger.js';
import { readLines } from './read-lines.js';

/**
 * The memory of the simulator on disk: accepted messages in `ledger.jsonl`, synced before they are answered, and all
 * else in `journal.jsonl`, written at once but left to the system to sync, because a kill of the process loses neither.
 */
export class Records {
  private lastNumber = 0;
  private ledger: Ledger | null = null;
  private journal: number | null = null;

  private constructor(private readonly clock: Clock) {}

  /** Records that are kept nowhere, for speed runs. */
  static inMemory(clock: Clock): Records {
    return new Records(clock);
  }

  /** Records in a folder, which is made if need be, and what they held. */
  static async inFolder(clock: Clock, folder: string): Promise<{ records: Records; past: CarrierEvent[] }> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const paths = [join(folder, 'ledger.jsonl'), join(folder, 'journal.jsonl')] as const;
    const lines = await Promise.all(paths.map((path) => readLines(path, { mend: true })));
    const past = (lines.flat() as CarrierEvent[]).sort((one, other) => one.n - other.n);
    const records = new Records(clock);
    records.lastNumber = past.at(-1)?.n ?? 0;
    records.ledger = await Ledger.open(paths[0]);
    records.journal = openSync(paths[1], 'a', 0o600);
    return { records, past };
  }

  /** Numbers, dates and keeps an event; a message that was accepted is on the disk when this resolves. */
  async keepAccepted(event: Accepted): Promise<LedgerEntry> {
    const entry = this.number(event);
    await this.ledger?.append(entry);
    return entry;
  }

  /** Numbers, dates and keeps an event that need not outlive a power cut. */
  keep(event: NewEvent): CarrierEvent {
    const numbered = this.number(event);
    if (this.journal !== null) writeSync(this.journal, `${JSON.stringify(numbered)}\n`);
    return numbered;
  }

  async close(): Promise<void> {
    await this.ledger?.close();
    if (this.journal !== null) closeSync(this.journal);
    this.journal = null;
  }

  private number<E extends NewEvent>(event: E): Numbered<E> {
    return { ...event, n: ++this.lastNumber, at: this.clock.now().toISOString() };
  }
}
