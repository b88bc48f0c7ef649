import type { PlacedApart } from '../audience.rules.js';
import { type Bits, forEachIn, isIn } from './bits.rules.js';
import { languages, type PeopleTable, reaches } from './people-table.js';

const sms = reaches.indexOf('sms');
const email = reaches.indexOf('email');

/** People of a rule, and what becomes of each of them: asked, sharing with somebody before them, or left out. */
export class Placing {
  private readonly language: number | null;

  constructor(
    private readonly table: PeopleTable,
    private readonly members: Bits,
    language: 'en' | 'es' | null,
  ) {
    this.language = language && languages.indexOf(language);
  }

  /** How many of them end how, by language and channel. */
  counts(): PlacedApart[] {
    const kinds = new Map<number, { one: number; people: number }>();
    forEachIn(this.members, (ordinal) => {
      const kind = this.kindOf(ordinal);
      const found = kinds.get(kind);
      if (found) found.people += 1;
      else kinds.set(kind, { one: ordinal, people: 1 });
    });
    return [...kinds.values()].map(({ one, people }) => ({ ...this.placeOf(one), people }));
  }

  /** The next so many of them after a person, in the order of ids. */
  next(after: string, most: number): { asked: string[]; others: PlacedApart[]; last: string | null; looked: number } {
    const { ids } = this.table;
    const order = ids.inOrder();
    const asked: string[] = [];
    const others: PlacedApart[] = [];
    let looked = 0;
    let last = -1;
    for (let at = ids.placeAfter(after); at < order.length && looked < most; at += 1) {
      const ordinal = order[at] ?? 0;
      if (!isIn(this.members, ordinal)) continue;
      looked += 1;
      last = ordinal;
      if (this.outcomeOf(ordinal) === 'asked') asked.push(ids.idAt(ordinal));
      else others.push({ ...this.placeOf(ordinal), people: 1 });
    }
    return { asked, others, last: last < 0 ? null : ids.idAt(last), looked };
  }

  /** People of one kind end alike. */
  private kindOf(ordinal: number): number {
    const kind = this.table.reach.get(ordinal) * 4 + this.table.language.get(ordinal) * 2;
    return kind + Number(this.isAfterAnother(ordinal));
  }

  private placeOf(ordinal: number): Omit<PlacedApart, 'people'> {
    const reach = this.table.reach.get(ordinal);
    return {
      outcome: this.outcomeOf(ordinal),
      language: languages[this.table.language.get(ordinal)] ?? 'en',
      channel: reach === sms ? 'sms' : reach === email ? 'email' : null,
    };
  }

  private outcomeOf(ordinal: number): PlacedApart['outcome'] {
    if (!this.isOfLanguage(ordinal)) return 'other_language';
    if (!this.isReached(ordinal)) return reaches[this.table.reach.get(ordinal)] as PlacedApart['outcome'];
    return this.isAfterAnother(ordinal) ? 'sharing' : 'asked';
  }

  private isReached(ordinal: number): boolean {
    const reach = this.table.reach.get(ordinal);
    return reach === sms || reach === email;
  }

  private isOfLanguage(ordinal: number): boolean {
    return this.language === null || this.table.language.get(ordinal) === this.language;
  }

  /** True when somebody before them is asked at the same phone or mailbox. */
  private isAfterAnother(ordinal: number): boolean {
    const sharers = this.table.sharersOf(ordinal);
    if (sharers.length < 2 || !this.isOfLanguage(ordinal)) return false;
    return sharers.some(
      (other) => isIn(this.members, other) && this.isOfLanguage(other) && this.table.ids.compare(other, ordinal) < 0,
    );
  }
}
