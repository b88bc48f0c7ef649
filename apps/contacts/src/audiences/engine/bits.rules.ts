/** A set of people by their ordinals, a bit each. */
export type Bits = Uint32Array<ArrayBuffer>;

/** An empty set with room for so many. */
export function noneOf(people: number): Bits {
  return new Uint32Array((people + 31) >>> 5);
}

export function addTo(bits: Bits, ordinal: number): void {
  bits[ordinal >>> 5] = (bits[ordinal >>> 5] ?? 0) | (1 << (ordinal & 31));
}

export function takeFrom(bits: Bits, ordinal: number): void {
  bits[ordinal >>> 5] = (bits[ordinal >>> 5] ?? 0) & ~(1 << (ordinal & 31));
}

export function isIn(bits: Bits, ordinal: number): boolean {
  return (((bits[ordinal >>> 5] ?? 0) >>> (ordinal & 31)) & 1) === 1;
}

/**
 * Those whose number in a column is at least so much. Written out for the one comparison, and a word of the set at a
 * time: it is walked through for everybody, for each condition of this kind.
 */
export function atLeast(values: Uint32Array, least: number, people: number): Bits {
  const bits = noneOf(people);
  for (let word = 0, first = 0; word < bits.length; word += 1, first += 32) {
    let some = 0;
    for (let at = Math.min(32, people - first) - 1; at >= 0; at -= 1) {
      some = (some << 1) | Number((values[first + at] ?? 0) >= least);
    }
    bits[word] = some;
  }
  return bits;
}

/** Those whose number in a column is marked; the same way and for the same reason. */
export function marked(values: Uint32Array, marks: Uint8Array, people: number): Bits {
  const bits = noneOf(people);
  for (let word = 0, first = 0; word < bits.length; word += 1, first += 32) {
    let some = 0;
    for (let at = Math.min(32, people - first) - 1; at >= 0; at -= 1) {
      some = (some << 1) | (marks[values[first + at] ?? 0] ?? 0);
    }
    bits[word] = some;
  }
  return bits;
}

/** Keeps of the first those who are in both. */
export function keepCommon(into: Bits, other: Bits): Bits {
  for (let word = 0; word < into.length; word += 1) into[word] = (into[word] ?? 0) & (other[word] ?? 0);
  return into;
}

/** Adds the second to the first. */
export function addAll(into: Bits, other: Bits): Bits {
  for (let word = 0; word < into.length; word += 1) into[word] = (into[word] ?? 0) | (other[word] ?? 0);
  return into;
}

/** Of the first, those who are not in the second. */
export function without(all: Bits, other: Bits): Bits {
  return all.map((word, at) => word & ~(other[at] ?? 0));
}

/** Calls back with each of a set, in the order of ordinals. */
export function forEachIn(bits: Bits, visit: (ordinal: number) => void): void {
  for (let word = 0; word < bits.length; word += 1) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) visit((word << 5) + 31 - Math.clz32(rest & -rest));
  }
}
