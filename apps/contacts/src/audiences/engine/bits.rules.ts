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
