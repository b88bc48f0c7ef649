import { createReadStream, existsSync } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

/** Lines that are written together. */
class Group {
  readonly lines: string[] = [];
  finish: () => void = () => undefined;
  readonly written = new Promise<void>((resolve) => {
    this.finish = resolve;
  });
}

/**
 * A file outside the database and its backups to which whole lines are appended, many at once, so that a database that
 * is set back to an older backup can be told what happened since. Processes may share it.
 */
export class LineFile {
  private file: FileHandle | null = null;
  private next: Group | null = null;
  private latest: Promise<void> = Promise.resolve();
  private writing: Promise<void> | null = null;
  private readonly refused: string[] = [];

  /** @param complain is told of a disk that refused lines, with how many: they go with the next that are added. */
  constructor(
    private readonly path: string,
    private readonly complain: (error: unknown, rows: number) => void,
  ) {}

  /** Writes lines down soon, each of which ends with its line end. */
  add(lines: readonly string[]): void {
    if (lines.length === 0) return;
    const group = (this.next ??= new Group());
    group.lines.push(...lines);
    this.latest = group.written;
    this.writing ??= this.writeAll();
  }

  /** Resolves when all that was added so far would survive a power cut, or a broken disk that refused it was told of. */
  async written(): Promise<void> {
    await this.latest;
  }

  /** Its lines; one that a crash cut off is as it was left. */
  async *read(): AsyncGenerator<string> {
    if (!existsSync(this.path)) return;
    for await (const line of createInterface({ input: createReadStream(this.path) })) if (line !== '') yield line;
  }

  async close(): Promise<void> {
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

  private async write(lines: readonly string[]): Promise<void> {
    const all = [...this.refused.splice(0), ...lines];
    try {
      await this.append(all);
    } catch (error) {
      this.complain(error, all.length);
      this.refused.push(...all);
      await this.letGo();
    }
  }

  private async append(lines: readonly string[]): Promise<void> {
    this.file ??= await openToAppend(this.path);
    // One write at the end of the file: processes that share it never write into each other's lines.
    await this.file.appendFile(lines.join(''));
    await this.file.datasync();
  }
}

/** Opens the file, made if need be; a line that a crash left without its end is ended first. */
async function openToAppend(path: string): Promise<FileHandle> {
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
