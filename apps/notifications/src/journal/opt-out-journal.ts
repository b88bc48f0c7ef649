import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { suppressionHash } from '#database';
import { Logger, Secrets, Settings } from '#runtime';
import { type Act, lineOf, newestActs, readAct } from './journal.rules.js';

/** What somebody did to an address of theirs, known here by its index. */
export interface NotedAct extends Omit<Act, 'hash'> {
  readonly addressIndex: string;
}

/** Lines that are written together. */
class Group {
  readonly lines: string[] = [];
  finish: () => void = () => undefined;
  readonly written = new Promise<void>((resolve) => {
    this.finish = resolve;
  });
}

/**
 * The journal of opt-outs: a file outside the database and its backups, to which every opt-out and every START is
 * appended. A database that is set back to an older backup gets back from it what people said since. It holds hashes
 * under a key of their own, which tell nobody who they stand for.
 */
@Injectable()
export class OptOutJournal implements OnApplicationShutdown {
  private readonly path: string;
  private file: FileHandle | null = null;
  private next: Group | null = null;
  private latest: Promise<void> = Promise.resolve();
  private writing: Promise<void> | null = null;
  private readonly refused: string[] = [];

  constructor(
    settings: Settings,
    private readonly secrets: Secrets,
    private readonly logger: Logger,
  ) {
    this.path = join(settings.values.dataDir, 'opt-outs.journal');
  }

  hashOf(addressIndex: string): string {
    return suppressionHash(this.secrets.suppressionKey, addressIndex);
  }

  /** Writes acts down soon, many at once; call it when they are committed. */
  note(acts: readonly NotedAct[]): void {
    if (acts.length === 0) return;
    const group = (this.next ??= new Group());
    for (const { addressIndex, ...act } of acts) group.lines.push(lineOf({ hash: this.hashOf(addressIndex), ...act }));
    this.latest = group.written;
    this.writing ??= this.writeAll();
  }

  /** Resolves when all that was noted so far would survive a power cut, or a broken disk that refused it was logged. */
  async written(): Promise<void> {
    await this.latest;
  }

  /** The newest act of each address. What a crash left half-written is passed over, and said. */
  async read(): Promise<Map<string, Act>> {
    if (!existsSync(this.path)) return new Map();
    const acts: Act[] = [];
    let unreadable = 0;
    for await (const line of createInterface({ input: createReadStream(this.path) })) {
      const act = readAct(line);
      if (act) acts.push(act);
      else if (line !== '') unreadable += 1;
    }
    if (unreadable > 0) {
      this.logger.warn({ count: unreadable }, 'the journal of opt-outs has lines that a crash cut off');
    }
    return newestActs(acts);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.latest;
    await this.letGo();
  }

  /** The next write opens the file anew, and ends a line that a failed one may have left half-written. */
  private async letGo(): Promise<void> {
    const { file } = this;
    this.file = null;
    await file?.close();
  }

  private async writeAll(): Promise<void> {
    for (let group = this.take(); group; group = this.take()) {
      await this.write(group.lines);
      group.finish();
    }
    this.writing = null;
  }

  private take(): Group | null {
    const group = this.next;
    this.next = null;
    return group;
  }

  /** A STOP is in force without the journal, so nobody waits for a broken disk; what it refused goes with the next. */
  private async write(lines: readonly string[]): Promise<void> {
    const all = [...this.refused.splice(0), ...lines];
    try {
      await this.append(all);
    } catch (error) {
      this.logger.error({ error, rows: all.length }, 'opt-outs could not be written to their journal');
      this.refused.push(...all);
      await this.letGo();
    }
  }

  private async append(lines: readonly string[]): Promise<void> {
    this.file ??= await openJournal(this.path);
    // One write at the end of the file: processes that share it never write into each other's lines.
    await this.file.appendFile(lines.join(''));
    await this.file.datasync();
  }
}

/** Opens the file to append to, made if need be; a line that a crash left without its end is ended first. */
async function openJournal(path: string): Promise<FileHandle> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const isNew = !existsSync(path);
  const file = await open(path, 'a+', 0o600);
  if (isNew) {
    const folder = await open(dirname(path), 'r');
    await folder.sync();
    await folder.close();
  } else if (!(await endsWhole(file))) await file.appendFile('\n');
  return file;
}

async function endsWhole(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return true;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() === '\n';
}
