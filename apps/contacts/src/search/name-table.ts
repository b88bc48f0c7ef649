import { bucketOf, bucketsOf, matches } from './search.rules.js';

/** A person as the table knows them. */
export interface NamedPerson {
  readonly id: string;
  /** Of the row that this was read from. */
  readonly version: number;
  /** Folded, see `foldWords`. */
  readonly words: readonly string[];
  /** The last four digits of each number. */
  readonly endings: readonly string[];
}

/**
 * Names and endings of numbers of everybody, in memory and nowhere else: they are sealed in the database, so it cannot
 * search them. A person is a slot; slots of people who changed or left stay empty until the table is built anew.
 */
export class NameTable {
  private readonly slotOf = new Map<string, number>();
  private readonly ids: string[] = [];
  private readonly versions: number[] = [];
  /** Words and endings, each behind a space; empty for a slot that is left. */
  private readonly texts: string[] = [];
  private readonly buckets = new Map<string, number[]>();

  get size(): number {
    return this.slotOf.size;
  }

  /** The version of a person here; undefined for somebody who is not. */
  versionOf(id: string): number | undefined {
    const slot = this.slotOf.get(id);
    return slot === undefined ? undefined : this.versions[slot];
  }

  /** Adds a person, or takes what changed of them. */
  put({ id, version, words, endings }: NamedPerson): void {
    this.remove(id);
    const slot = this.ids.length;
    this.ids.push(id);
    this.versions.push(version);
    this.texts.push([...words, ...endings].map((word) => ` ${word}`).join(''));
    this.slotOf.set(id, slot);
    for (const bucket of bucketsOf(words, endings)) {
      const slots = this.buckets.get(bucket);
      if (slots) slots.push(slot);
      else this.buckets.set(bucket, [slot]);
    }
  }

  remove(id: string): void {
    const slot = this.slotOf.get(id);
    if (slot === undefined) return;
    this.slotOf.delete(id);
    this.texts[slot] = '';
  }

  /**
   * Ids of the people whom all terms fit, by their words, at most `limit`.
   *
   * @param terms at least one of them of two letters or digits, see `readTerms`.
   * @param among those who may be found; null for everybody.
   */
  find(terms: readonly string[], limit: number, among: ReadonlySet<string> | null = null): string[] {
    const found: number[] = [];
    for (const slot of this.rarest(terms)) {
      const text = this.texts[slot] ?? '';
      if (text === '' || !matches(text, terms)) continue;
      if (among && !among.has(this.ids[slot] ?? '')) continue;
      this.insert(found, slot, text, limit);
    }
    return found.map((slot) => this.ids[slot] ?? '');
  }

  /** Ids of those whose names are the same, by each name that several have. */
  sameNames(): string[][] {
    const named = new Map<string, string[]>();
    for (const [slot, text] of this.texts.entries()) {
      const name = text.replace(/(?: \d{4})+$/, '');
      if (name === '') continue;
      const same = named.get(name);
      if (same) same.push(this.ids[slot] ?? '');
      else named.set(name, [this.ids[slot] ?? '']);
    }
    return [...named.values()].filter(({ length }) => length > 1);
  }

  /** The slots of the term that fits the fewest people. */
  private rarest(terms: readonly string[]): readonly number[] {
    const lists = terms.flatMap((term) => {
      const bucket = bucketOf(term);
      return bucket === null ? [] : [this.buckets.get(bucket) ?? []];
    });
    return lists.sort((a, b) => a.length - b.length)[0] ?? [];
  }

  /** Keeps the first ones in the order of their words: sorting everybody whom two letters fit would take too long. */
  private insert(found: number[], slot: number, text: string, limit: number): void {
    const last = found.at(-1);
    if (found.length >= limit && last !== undefined && (this.texts[last] ?? '') <= text) return;
    let at = found.length;
    while (at > 0 && (this.texts[found[at - 1] ?? 0] ?? '') > text) at -= 1;
    found.splice(at, 0, slot);
    if (found.length > limit) found.pop();
  }
}
