type Numbers = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

/** A column of numbers, one for each ordinal, that grows by itself. What was never set is 0. */
export class Column<T extends Numbers> {
  private held: T;

  constructor(private readonly make: (size: number) => T) {
    this.held = make(1024);
  }

  /** For loops over everybody; another array after the column has grown. */
  get values(): T {
    return this.held;
  }

  get(ordinal: number): number {
    return this.held[ordinal] ?? 0;
  }

  set(ordinal: number, value: number): void {
    if (ordinal >= this.held.length) {
      const grown = this.make(Math.max(ordinal + 1, this.held.length * 2));
      grown.set(this.held);
      this.held = grown;
    }
    this.held[ordinal] = value;
  }
}

export const bytes = (size: number): Uint8Array<ArrayBuffer> => new Uint8Array(size);
export const words = (size: number): Uint32Array<ArrayBuffer> => new Uint32Array(size);
export const signed = (size: number): Int32Array<ArrayBuffer> => new Int32Array(size);
