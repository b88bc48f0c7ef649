import { open, stat } from 'node:fs/promises';
import { hasCode } from '#database';

/** A file of JSON lines that others write, read on from where it was read last. */
export class LedgerFile<Line> {
  private readonly lines: Line[] = [];
  private read = 0;
  private partial = '';

  constructor(
    private readonly path: string,
    /** Null for a line that is of no interest. */
    private readonly lineOf: (raw: string) => Line | null,
  ) {}

  /** Every line so far; none while there is no file. */
  async all(): Promise<readonly Line[]> {
    const size = await sizeOf(this.path);
    if (size > this.read) await this.readTo(size);
    return this.lines;
  }

  private async readTo(size: number): Promise<void> {
    const file = await open(this.path, 'r');
    try {
      const from = this.read;
      // Before anything is waited for, so that a second caller does not read the same lines again.
      this.read = size;
      const buffer = Buffer.alloc(size - from);
      await file.read(buffer, 0, buffer.length, from);
      const parts = (this.partial + buffer.toString('latin1')).split('\n');
      this.partial = parts.pop() ?? '';
      const lines = parts
        .filter((part) => part !== '')
        .map((part) => this.lineOf(Buffer.from(part, 'latin1').toString()));
      this.lines.push(...lines.filter((line) => line !== null));
    } finally {
      await file.close();
    }
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 0;
    throw error;
  }
}
