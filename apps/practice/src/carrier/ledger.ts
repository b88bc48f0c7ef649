import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readLines } from './read-lines.js';

interface Waiting {
  readonly line: string;
  readonly written: () => void;
  readonly failed: (cause: unknown) => void;
}

/** A file of JSON lines in which a line is on the disk before its append resolves. */
export class Ledger {
  /** How often the disk was asked to keep what it got. */
  syncs = 0;
  private waiting: Waiting[] = [];
  private draining: Promise<void> | null = null;

  private constructor(private readonly file: FileHandle) {}

  /** Opens the file, making it if need be, and cuts off a line that a kill left half-written: it was never answered. */
  static async open(path: string): Promise<Ledger> {
    await readLines(path, { mend: true });
    const file = await open(path, 'a', 0o600);
    await file.sync();
    const folder = await open(dirname(path), 'r');
    await folder.sync();
    await folder.close();
    return new Ledger(file);
  }

  /** Resolves once the entry would survive a power cut. Entries that come while a sync runs share the next one. */
  append(entry: object): Promise<void> {
    const line = `${JSON.stringify(entry)}\n`;
    return new Promise((written, failed) => {
      this.waiting.push({ line, written, failed });
      this.draining ??= this.drain();
    });
  }

  async close(): Promise<void> {
    await this.draining;
    await this.file.close();
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      const group = this.waiting;
      this.waiting = [];
      await this.write(group);
    }
    this.draining = null;
  }

  private async write(group: readonly Waiting[]): Promise<void> {
    try {
      await this.file.appendFile(group.map((entry) => entry.line).join(''));
      await this.file.datasync();
      this.syncs += 1;
      for (const entry of group) entry.written();
    } catch (cause) {
      for (const entry of group) entry.failed(cause);
    }
  }
}
