import { addTo, type Bits, noneOf } from './bits.rules.js';
import { Column, words } from './columns.js';

/** Left behind by people who changed; more than this, and more than what is used, is given back. */
const mostLeft = 1_000_000;

/**
 * What is so of people, by name: `circle:…`, `skill:medic`. Each name is a number, and what is so of a person is a run
 * of numbers in one array, so that a look at everybody is a walk through that array, however many names are asked for.
 */
export class FacetPool {
  private readonly numbers = new Map<string, number>();
  private readonly starts = new Column(words);
  private readonly lengths = new Column(words);
  private runs = new Column(words);
  private end = 0;
  private left = 0;

  /** Says what is so of a person, in place of what was. */
  put(ordinal: number, names: readonly string[]): void {
    this.left += this.lengths.get(ordinal);
    this.starts.set(ordinal, this.end);
    this.lengths.set(ordinal, names.length);
    for (const name of names) this.runs.set(this.end++, this.numberOf(name));
    if (this.left > mostLeft && this.left > this.end / 2) this.tidy();
  }

  /** For each name, of whom it is so, among the first so many people. */
  gather(names: readonly string[], people: number): Map<string, Bits> {
    const found = new Map(names.map((name) => [name, noneOf(people)]));
    const wanted: (Bits | undefined)[] = Array.from({ length: this.numbers.size });
    for (const [name, bits] of found) {
      const number = this.numbers.get(name);
      if (number !== undefined) wanted[number] = bits;
    }
    if (found.size > 0) this.walk(wanted, people);
    return found;
  }

  private walk(wanted: readonly (Bits | undefined)[], people: number): void {
    const { starts, lengths, runs } = {
      starts: this.starts.values,
      lengths: this.lengths.values,
      runs: this.runs.values,
    };
    for (let ordinal = 0; ordinal < people; ordinal += 1) {
      const start = starts[ordinal] ?? 0;
      const end = start + (lengths[ordinal] ?? 0);
      for (let at = start; at < end; at += 1) {
        const bits = wanted[runs[at] ?? 0];
        if (bits) addTo(bits, ordinal);
      }
    }
  }

  private numberOf(name: string): number {
    const number = this.numbers.get(name) ?? this.numbers.size;
    this.numbers.set(name, number);
    return number;
  }

  /** Moves all runs together. */
  private tidy(): void {
    const runs = new Column(words);
    let end = 0;
    for (const [ordinal, length] of this.lengths.values.entries()) {
      const start = this.starts.get(ordinal);
      if (length > 0) this.starts.set(ordinal, end);
      for (let at = 0; at < length; at += 1) runs.set(end++, this.runs.get(start + at));
    }
    this.runs = runs;
    this.end = end;
    this.left = 0;
  }
}
