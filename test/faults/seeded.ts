/** Random numbers that are the same for the same seed, on every machine (mulberry32). */
export class Seeded {
  private state: number;

  constructor(readonly seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number between the two, both included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new Error('There is nothing to pick from.');
    return from[this.int(0, from.length - 1)] as T;
  }

  /** All of them, in another order. */
  shuffled<T>(all: readonly T[]): T[] {
    const left = [...all];
    return all.map(() => left.splice(this.int(0, left.length - 1), 1)[0] as T);
  }

  /** So many different ones. */
  some<T>(from: readonly T[], howMany: number): T[] {
    return this.shuffled(from).slice(0, howMany);
  }

  /** A sequence of its own, so that what one part of a run draws does not shift what another part gets. */
  branch(name: string): Seeded {
    let hash = this.seed ^ 0x811c9dc5;
    for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    return new Seeded(hash);
  }
}
