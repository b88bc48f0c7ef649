import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Injectable } from '@nestjs/common';
import { MachineClock, ServiceIdentity, Settings } from '#runtime';
import type { ChainPlace } from './chain.rules.js';
import { type HeadKind, lineOfHead, readHead, type SignedHead, signedText } from './signed-head.rules.js';

/**
 * The journal of heads: a file outside the database, to which each head of the service's chain is appended with the
 * service's signature. Whoever can write to the database, but has not the service's key, can neither cut the end of
 * the chain off nor write it anew without the journal telling.
 */
@Injectable()
export class HeadsJournal {
  private readonly path: string;

  constructor(
    settings: Settings,
    private readonly identity: ServiceIdentity,
    private readonly clock: MachineClock,
  ) {
    this.path = join(settings.values.dataDir, `audit-heads.${identity.name}.journal`);
  }

  get exists(): boolean {
    return existsSync(this.path);
  }

  /** Bytes of it now: what is read up to there is behind any head of the chain that is read afterwards. */
  async size(): Promise<number> {
    return this.exists ? (await stat(this.path)).size : 0;
  }

  /** Signs the place and resolves when its line would survive a power cut. */
  async append(kind: HeadKind, place: ChainPlace): Promise<void> {
    const head = { kind, ...place, at: this.clock.now().toISOString() };
    const signature = this.identity.signText(signedText(this.identity.name, head));
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const isNew = !this.exists;
    const file = await open(this.path, 'a+', 0o600);
    try {
      const { size } = await file.stat();
      const cutOff = size > 0 && (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString() !== '\n';
      await file.appendFile(`${cutOff ? '\n' : ''}${lineOfHead({ ...head, signature })}`);
      await file.datasync();
    } finally {
      await file.close();
    }
    if (isNew) await keepFolder(dirname(this.path));
  }

  /** Its lines in the order in which they were written, of the first bytes of the file. */
  async *read(bytes: number): AsyncGenerator<SignedHead> {
    if (bytes === 0) return;
    for await (const line of createInterface({ input: createReadStream(this.path, { end: bytes - 1 }) })) {
      const head = readHead(line);
      if (head) yield head;
    }
  }

  /** True for a line that this service itself signed. */
  isGenuine(head: SignedHead): boolean {
    return this.identity.madeSignature(signedText(this.identity.name, head), head.signature);
  }
}

/** A file that is new in its folder is kept by a power cut only when the folder is written too. */
async function keepFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync();
  await folder.close();
}
