import type { Clock } from '#runtime';
import type { Accepted, CarrierEvent, LedgerEntry, NewEvent } from './carrier-events.js';
import { PhoneBook, type Text } from './phone-book.js';
import type { Records } from './records.js';

/** The one place through which the simulator's state changes: first on disk, then in memory. */
export class Exchange {
  readonly book = new PhoneBook();
  /** Everything accepted since the start or the last clearing, as the ledger has it. */
  private entries: LedgerEntry[] = [];

  constructor(
    readonly clock: Clock,
    private readonly records: Records,
  ) {}

  get accepted(): readonly LedgerEntry[] {
    return this.entries;
  }

  /** Takes up the state that earlier records hold. */
  replay(past: readonly CarrierEvent[]): void {
    for (const event of past) this.take(event);
  }

  happen(event: Exclude<NewEvent, Accepted>): void {
    this.take(this.records.keep(event));
  }

  /** The text as it stands once its line of the ledger is on the disk. */
  async accept(message: Accepted): Promise<Text> {
    const entry = await this.records.keepAccepted(message);
    this.take(entry);
    const text = this.book.texts.get(entry.sid);
    if (!text) throw new Error(`The accepted message ${entry.sid} is not in the book.`);
    return text;
  }

  private take(event: CarrierEvent): void {
    if (event.kind === 'accepted') this.entries.push(event);
    if (event.kind === 'cleared') this.entries = [];
    this.book.apply(event);
  }
}
