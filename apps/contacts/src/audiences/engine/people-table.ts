import type { LeftOutReason } from '../audiences.routes.js';
import { addTo, type Bits, isIn, noneOf, takeFrom } from './bits.rules.js';
import { bytes, Column, signed, words } from './columns.js';
import { FacetPool } from './facet-pool.js';
import { readWeek, type Week } from './hours.rules.js';
import { IdTable } from './id-table.js';

/** What becomes of a person who is meant, in the order of the numbers that stand for it. */
export const reaches = ['sms', 'email', 'opted_out', 'no_phone', 'not_textable', 'no_consent'] as const;
export type Reach = 'sms' | 'email' | Exclude<LeftOutReason, 'other_language'>;

/** Languages in the order of the numbers that stand for them. */
export const languages = ['en', 'es'] as const;

/** What a person did last, each a column of seconds. */
export const deeds = ['asked', 'texted', 'yes', 'maybe', 'no', 'attended', 'noShow'] as const;
export type Deed = (typeof deeds)[number];

/** A person as audiences know them. */
export interface AudiencePerson {
  readonly id: string;
  /** Of the transaction that changed them last. */
  readonly stamp: number;
  readonly language: (typeof languages)[number];
  readonly reach: Reach;
  /** The phone or mailbox that they would be asked at, if somebody else has it too. */
  readonly sharedAddress: string | null;
  readonly postalCode: string | null;
  /** Days since 1970; null when it is not known. */
  readonly memberSince: number | null;
  /** As {@link readWeek} reads it; empty for nothing. */
  readonly week: string;
  readonly facets: readonly string[];
}

const notKnown = -2_147_483_648;

/** Texts that many people have in common, each a number; the empty one is 0. */
class Common<T> {
  readonly values: T[];
  private readonly numbers = new Map<string, number>();

  constructor(private readonly read: (text: string) => T) {
    this.numbers.set('', 0);
    this.values = [read('')];
  }

  numberOf(text: string): number {
    const found = this.numbers.get(text);
    if (found !== undefined) return found;
    this.numbers.set(text, this.values.length);
    this.values.push(this.read(text));
    return this.values.length - 1;
  }
}

/**
 * Everybody, by columns: what a rule can ask of people, what would become of each of them, and with whom they share
 * a phone. It holds hashes and numbers, no names and no addresses.
 */
export class PeopleTable {
  readonly ids = new IdTable();
  readonly facets = new FacetPool();
  readonly language = new Column(bytes);
  readonly reach = new Column(bytes);
  readonly memberSince = new Column(signed);
  readonly postalCode = new Column(words);
  readonly week = new Column(words);
  readonly weeks = new Common<Week>(readWeek);
  readonly postalCodes = new Common<string>((code) => code);
  readonly last: Readonly<Record<Deed, Column<Uint32Array<ArrayBuffer>>>>;
  private readonly stamps = new Column(words);
  private readonly group = new Column(words);
  private readonly groups = new Map<string, number>();
  private readonly members: (number[] | undefined)[] = [[]];
  private here = noneOf(1024);
  private count = 0;

  constructor() {
    this.last = Object.fromEntries(deeds.map((deed) => [deed, new Column(words)])) as typeof this.last;
  }

  /** People who are here. */
  get size(): number {
    return this.count;
  }

  /** Everybody who is here, as a set of their own for each caller. */
  everybody(): Bits {
    return this.here.slice(0, (this.ids.size + 31) >>> 5);
  }

  /** True when the table has what that transaction left of the person. */
  isAsOf(id: string, stamp: number): boolean {
    const ordinal = this.ids.find(id);
    return ordinal >= 0 && isIn(this.here, ordinal) && this.stamps.get(ordinal) === stamp >>> 0;
  }

  /** Adds a person, or takes what changed of them. */
  put(person: AudiencePerson): void {
    const ordinal = this.ids.take(person.id);
    this.enter(ordinal);
    this.stamps.set(ordinal, person.stamp >>> 0);
    this.language.set(ordinal, languages.indexOf(person.language));
    this.reach.set(ordinal, reaches.indexOf(person.reach));
    this.postalCode.set(ordinal, this.postalCodes.numberOf(person.postalCode?.slice(0, 5) ?? ''));
    this.memberSince.set(ordinal, person.memberSince ?? notKnown);
    this.week.set(ordinal, this.weeks.numberOf(person.week));
    this.facets.put(ordinal, person.facets);
    this.leaveGroup(ordinal);
    if (person.sharedAddress !== null) this.joinGroup(ordinal, person.sharedAddress);
  }

  remove(id: string): void {
    const ordinal = this.ids.find(id);
    if (ordinal < 0 || !isIn(this.here, ordinal)) return;
    takeFrom(this.here, ordinal);
    this.count -= 1;
    this.facets.put(ordinal, []);
    this.leaveGroup(ordinal);
    for (const deed of deeds) this.last[deed].set(ordinal, 0);
  }

  /** When they did what last, in seconds; 0 for never. */
  putDeeds(id: string, when: Readonly<Record<Deed, number>>): void {
    const ordinal = this.ids.find(id);
    if (ordinal < 0 || !isIn(this.here, ordinal)) return;
    for (const deed of deeds) this.last[deed].set(ordinal, when[deed]);
  }

  /** Everybody who would be asked at the same phone or mailbox, the person among them; nobody for one of their own. */
  sharersOf(ordinal: number): readonly number[] {
    return this.members[this.group.get(ordinal)] ?? [];
  }

  private enter(ordinal: number): void {
    if (ordinal >>> 5 >= this.here.length) {
      const grown = noneOf(this.here.length * 64);
      grown.set(this.here);
      this.here = grown;
    }
    if (isIn(this.here, ordinal)) return;
    addTo(this.here, ordinal);
    this.count += 1;
  }

  private joinGroup(ordinal: number, address: string): void {
    const number = this.groups.get(address) ?? this.members.length;
    this.groups.set(address, number);
    this.group.set(ordinal, number);
    this.members[number] = [...(this.members[number] ?? []), ordinal];
  }

  private leaveGroup(ordinal: number): void {
    const number = this.group.get(ordinal);
    if (number === 0) return;
    this.group.set(ordinal, 0);
    this.members[number] = this.members[number]?.filter((other) => other !== ordinal);
  }
}
