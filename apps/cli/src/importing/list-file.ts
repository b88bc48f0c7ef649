import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refused } from '../front-door.js';

/** Every part but the last one has this many bytes. */
const bytesPerPart = 512 * 1024;

/** A spreadsheet begins as every packed file does; those of the old kind begin otherwise and are refused by Turnout. */
const packed = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** A list on this machine, read part by part however long it is. */
export class ListFile {
  private constructor(
    private readonly handle: FileHandle,
    readonly name: string,
    readonly bytes: number,
    readonly kind: 'csv' | 'xlsx',
    /** Of its bytes and its name: by it the same file is known when it is sent once more. */
    readonly digest: string,
  ) {}

  /** @throws Refused when there is none, or nothing in it. */
  static async open(path: string): Promise<ListFile> {
    const handle = await open(path, 'r').catch((cause: unknown) => {
      throw new Refused(`${path} cannot be read.`, { cause });
    });
    const { size } = await handle.stat();
    const first = (await handle.read(Buffer.alloc(4), 0, 4, 0)).buffer;
    const hash = createHash('sha256').update(basename(path));
    for (let at = 0; at < size; at += bytesPerPart) hash.update(await readAt(handle, at, size));
    const kind = first.equals(packed) || first.equals(old) ? 'xlsx' : 'csv';
    if (size > 0) return new ListFile(handle, basename(path).slice(0, 120), size, kind, hash.digest('hex'));
    await handle.close();
    throw new Refused(`${path} is empty.`);
  }

  get parts(): number {
    return Math.ceil(this.bytes / bytesPerPart);
  }

  part(position: number): Promise<Buffer> {
    return readAt(this.handle, position * bytesPerPart, this.bytes);
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}

async function readAt(handle: FileHandle, at: number, size: number): Promise<Buffer> {
  const length = Math.min(bytesPerPart, size - at);
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, at);
  if (bytesRead < length) throw new Refused('The file became shorter while it was read. Try again when it is whole.');
  return buffer;
}
