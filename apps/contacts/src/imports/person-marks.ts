/** Slots that may be taken before the table grows. */
const mostFull = 0.7;

const leastSlots = 1 << 12;

/**
 * Finds, over a whole file, rows that may be of one person, in some twelve bytes per mark: a million rows do not fit
 * into memory. Marks are told apart by a hash of 32 bits, so that now and then rows are put together that have nothing
 * to do with one another; whoever has their drafts at hand parts them again.
 */
export class PersonMarks {
  private hashes = new Uint32Array(leastSlots);
  /** Row of each slot plus one; 0 is an empty slot. */
  private rows = new Int32Array(leastSlots);
  private taken = 0;
  private parents = new Int32Array(leastSlots);
  private count = 0;

  /** Rows so far, those without marks among them. */
  get size(): number {
    return this.count;
  }

  /** Adds the next row. */
  add(marks: readonly string[]): void {
    const row = this.count++;
    if (row >= this.parents.length) this.parents = grown(this.parents);
    this.parents[row] = row;
    for (const mark of marks) this.mark(hashOf(mark), row);
  }

  /** For each row the first one of its group, and for that one how many there are. */
  groups(): { readonly first: Int32Array; readonly sizes: Int32Array } {
    const first = new Int32Array(this.count);
    const sizes = new Int32Array(this.count);
    for (let row = 0; row < this.count; row++) {
      const root = this.rootOf(row);
      first[row] = root;
      sizes[root] = (sizes[root] ?? 0) + 1;
    }
    return { first, sizes };
  }

  private mark(hash: number, row: number): void {
    if (this.taken >= this.rows.length * mostFull) this.grow();
    const slot = this.slotOf(hash);
    const seen = this.rows[slot] ?? 0;
    if (seen > 0) this.join(seen - 1, row);
    else this.take(slot, hash, row + 1);
  }

  private take(slot: number, hash: number, value: number): void {
    this.hashes[slot] = hash;
    this.rows[slot] = value;
    this.taken += 1;
  }

  /** Where the hash stands, or would stand. */
  private slotOf(hash: number): number {
    const mask = this.rows.length - 1;
    let slot = hash & mask;
    while (this.rows[slot] !== 0 && this.hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { hashes, rows } = this;
    this.hashes = new Uint32Array(hashes.length * 2);
    this.rows = new Int32Array(rows.length * 2);
    this.taken = 0;
    for (let slot = 0; slot < rows.length; slot++) {
      const value = rows[slot] ?? 0;
      const hash = hashes[slot] ?? 0;
      if (value > 0) this.take(this.slotOf(hash), hash, value);
    }
  }

  /** The older row stays the root, so that no chain of roots grows with the file. */
  private join(one: number, other: number): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    this.parents[Math.max(a, b)] = Math.min(a, b);
  }

  private rootOf(row: number): number {
    let root = row;
    while (this.parents[root] !== root) root = this.parents[root] ?? root;
    // The next look at any of these is short.
    for (let at = row; at !== root;) {
      const next = this.parents[at] ?? root;
      this.parents[at] = root;
      at = next;
    }
    return root;
  }
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** FNV-1a over the letters, mixed once more so that its low bits are as good as its high ones. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}
