import { Column, signed, words } from './columns.js';

/** Words of 32 bits in an id. */
const width = 4;

/** Slots for each id: fewer, and looking up takes longer; more, and they do not fit. */
const slotsPerId = 2;

/**
 * The ids of people and an ordinal for each, counted from 0 in the order in which they became known. An id takes 16
 * bytes and two slots here; as a text in a `Map` it would take ten times as much.
 */
export class IdTable {
  private readonly ids = new Column(words);
  private slots = signed(2048);
  private known = 0;
  private order = words(0);

  /** How many ids were ever given an ordinal. */
  get size(): number {
    return this.known;
  }

  /** The ordinal of an id; -1 for one that is not known. */
  find(id: string): number {
    return (this.slots[this.slotOf(wordsOf(id))] ?? 0) - 1;
  }

  /** The ordinal of an id, a new one if it has none. */
  take(id: string): number {
    const parts = wordsOf(id);
    const slot = this.slotOf(parts);
    const found = (this.slots[slot] ?? 0) - 1;
    if (found >= 0) return found;
    const ordinal = this.known;
    parts.forEach((part, at) => this.ids.set(ordinal * width + at, part));
    this.slots[slot] = ordinal + 1;
    this.known += 1;
    if (this.known * slotsPerId > this.slots.length) this.growSlots();
    return ordinal;
  }

  idAt(ordinal: number): string {
    const hex = [0, 1, 2, 3]
      .map((at) =>
        this.ids
          .get(ordinal * width + at)
          .toString(16)
          .padStart(8, '0'),
      )
      .join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** Below 0 when the first goes before the second. */
  compare(a: number, b: number): number {
    for (let at = 0; at < width; at += 1) {
      const difference = this.ids.get(a * width + at) - this.ids.get(b * width + at);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  /** All ordinals in the order of their ids. */
  inOrder(): Uint32Array<ArrayBuffer> {
    if (this.order.length === this.known) return this.order;
    // Ids are made in the order of time, so those that came last mostly go last, and few are out of their place.
    const fresh = words(this.known - this.order.length).map((_, at) => this.order.length + at);
    this.order = this.merge(
      this.order,
      fresh.sort((a, b) => this.compare(a, b)),
    );
    return this.order;
  }

  /** How many of {@link inOrder} go no later than an id. */
  placeAfter(id: string): number {
    const order = this.inOrder();
    const parts = wordsOf(id);
    let from = 0;
    let until = order.length;
    while (from < until) {
      const middle = (from + until) >>> 1;
      if (this.comesAfter(order[middle] ?? 0, parts)) until = middle;
      else from = middle + 1;
    }
    return from;
  }

  private comesAfter(ordinal: number, parts: readonly number[]): boolean {
    for (let at = 0; at < width; at += 1) {
      const difference = this.ids.get(ordinal * width + at) - (parts[at] ?? 0);
      if (difference !== 0) return difference > 0;
    }
    return false;
  }

  private merge(a: Uint32Array, b: Uint32Array): Uint32Array<ArrayBuffer> {
    const merged = words(a.length + b.length);
    let fromA = 0;
    let fromB = 0;
    for (let at = 0; at < merged.length; at += 1) {
      const first = fromA < a.length && (fromB >= b.length || this.compare(a[fromA] ?? 0, b[fromB] ?? 0) < 0);
      merged[at] = (first ? a[fromA++] : b[fromB++]) ?? 0;
    }
    return merged;
  }

  /** Where an id stands, or the empty place where it would. */
  private slotOf(parts: readonly number[]): number {
    const mask = this.slots.length - 1;
    let slot = hashOf(parts) & mask;
    for (;;) {
      const ordinal = (this.slots[slot] ?? 0) - 1;
      if (ordinal < 0 || parts.every((part, at) => this.ids.get(ordinal * width + at) === part)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private growSlots(): void {
    this.slots = signed(this.slots.length * 2);
    for (let ordinal = 0; ordinal < this.known; ordinal += 1) {
      const parts = [0, 1, 2, 3].map((at) => this.ids.get(ordinal * width + at));
      this.slots[this.slotOf(parts)] = ordinal + 1;
    }
  }
}

function wordsOf(id: string): readonly number[] {
  const hex = id.replaceAll('-', '');
  return [0, 8, 16, 24].map((at) => Number.parseInt(hex.slice(at, at + 8), 16));
}

/** The end of an id is random, its beginning is a time. */
function hashOf(parts: readonly number[]): number {
  const mixed = Math.imul((parts[3] ?? 0) ^ (parts[2] ?? 0), 0x9e3779b1) ^ (parts[1] ?? 0);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
