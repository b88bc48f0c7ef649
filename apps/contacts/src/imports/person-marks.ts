/** As many drawers as a hash is sorted into by its highest bits: what is sorted at once stays small. */
const drawerBits = 6;
const leastEntries = 1 << 9;
const leastRows = 1 << 12;

/** How much a drawer grows: of many that are full at the same time, little stays empty. */
const growth = 1.25;

/** Which rows of a file may be of one person. */
export interface RowGroups {
  /** For each row the first one of its group. */
  readonly first: Int32Array;
  /** For the first row of each group how many there are. */
  readonly sizes: Int32Array;
}

/**
 * Finds, over a whole file, rows that may be of one person, in eight bytes per mark: a million rows do not fit into
 * memory. Marks are told apart by a hash of 32 bits, so that now and then rows are put together that have nothing to do
 * with one another; whoever has their drafts at hand parts them again.
 */
export class PersonMarks {
  private readonly drawers = Array.from({ length: 1 << drawerBits }, () => new Drawer());
  private parents = new Int32Array(leastRows);
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
    for (const mark of marks) {
      const hash = hashOf(mark);
      this.drawers[hash >>> (32 - drawerBits)]?.add(hash, row);
    }
  }

  /** When every row was added, and once: the marks are let go of. */
  groups(): RowGroups {
    for (const drawer of this.drawers.splice(0)) drawer.pairs((one, other) => this.join(one, other));
    const first = this.parents;
    const sizes = new Int32Array(this.count);
    for (let row = 0; row < this.count; row++) {
      const root = this.rootOf(row);
      first[row] = root;
      sizes[root] = (sizes[root] ?? 0) + 1;
    }
    return { first, sizes };
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

/** Hashes with their rows, to be sorted by both. */
class Drawer {
  /**
   * The row in the low half of each entry and the hash in the high one (as every machine that Node runs on keeps them),
   * so that sorting whole numbers sorts by the hash.
   */
  private halves = new Uint32Array(leastEntries * 2);
  private entries = 0;

  add(hash: number, row: number): void {
    const at = this.entries++ * 2;
    if (at >= this.halves.length) this.grow();
    this.halves[at] = row;
    this.halves[at + 1] = hash;
  }

  /** Rows that follow one another under the same hash. */
  pairs(join: (one: number, other: number) => void): void {
    const { halves } = this;
    new BigUint64Array(halves.buffer, 0, this.entries).sort();
    for (let at = 2; at < this.entries * 2; at += 2) {
      if (halves[at + 1] === halves[at - 1]) join(halves[at - 2] ?? 0, halves[at] ?? 0);
    }
  }

  private grow(): void {
    const larger = new Uint32Array(Math.ceil((this.halves.length / 2) * growth) * 2);
    larger.set(this.halves);
    this.halves = larger;
  }
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** FNV-1a over the letters, mixed once more so that its high bits are as good as its low ones. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}
