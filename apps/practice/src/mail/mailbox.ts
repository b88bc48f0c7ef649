import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, newId, SystemClock } from '#runtime';
import { Background } from '../carrier/background.js';
import { Ledger } from '../carrier/ledger.js';
import type { PracticeOptions } from '../carrier/options.js';
import { readLines } from '../carrier/read-lines.js';
import { type KeptMail, type MailEvent, readHead } from './kept-mail.js';
import { MailFaultPlan } from './mail-faults.js';
import { MailListener } from './mail-listener.js';

/** What a mailbox is told; all of it may be left out. */
export type MailboxOptions = Pick<PracticeOptions, 'dataDir' | 'ledger' | 'seed' | 'clock'>;

/** All mail that would have left this computer, and the SMTP listener that takes it. */
export class Mailbox {
  readonly faults: MailFaultPlan;
  private readonly kept = new Map<string, KeptMail>();
  private readonly background: Background;
  private readonly listener: MailListener;
  private listeners: (() => void)[] = [];
  private closing: Promise<void> | null = null;

  private constructor(
    private readonly clock: Clock,
    private readonly ledger: Ledger | null,
    seed: number,
    report: (cause: unknown) => void,
  ) {
    this.faults = new MailFaultPlan(seed);
    this.background = new Background(report);
    this.listener = new MailListener(this, this.background);
  }

  /** A mailbox that remembers what its folder holds; it does not listen yet. `report` hears of its own defects. */
  static async open(options: MailboxOptions, report: (cause: unknown) => void): Promise<Mailbox> {
    const { dataDir, ledger, seed = 1, clock = new SystemClock() } = options;
    if (!dataDir || ledger === 'none') return new Mailbox(clock, null, seed, report);
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const file = join(dataDir, 'mails.jsonl');
    const past = (await readLines(file, { mend: true })) as MailEvent[];
    const mailbox = new Mailbox(clock, await Ledger.open(file), seed, report);
    for (const event of past) mailbox.take(event);
    return mailbox;
  }

  /** Every mail, oldest first. */
  get mails(): readonly KeptMail[] {
    return [...this.kept.values()];
  }

  find(id: string): KeptMail | null {
    return this.kept.get(id) ?? null;
  }

  /** Keeps a mail; it is on the disk when this resolves. */
  async keep(envelope: { readonly from: string; readonly to: readonly string[] }, source: Buffer): Promise<KeptMail> {
    const at = this.clock.now().toISOString();
    const head = await readHead(source);
    const mail: KeptMail = { kind: 'mail', id: newId(), at, ...envelope, ...head, source: source.toString('latin1') };
    await this.ledger?.append(mail);
    this.take(mail);
    return mail;
  }

  /** Forgets mails and planned faults. The file keeps what it holds, and that it was cleared. */
  async clear(): Promise<void> {
    const event: MailEvent = { kind: 'cleared', at: this.clock.now().toISOString() };
    await this.ledger?.append(event);
    this.faults.clear();
    this.take(event);
  }

  /** Calls back after every change. */
  onChange(listener: () => void): () => void {
    this.listeners.push(listener);
    return () => {
      this.listeners = this.listeners.filter((other) => other !== listener);
    };
  }

  /** Begins to take mail, on a free port when told 0, and says where: a URL for `SMTP_URL`. */
  listen(port = 0, host = '127.0.0.1'): Promise<string> {
    return this.listener.listen(port, host);
  }

  /** Ends conversations that are under way, as a kill would, and closes the file. */
  close(): Promise<void> {
    this.closing ??= this.shut();
    return this.closing;
  }

  private async shut(): Promise<void> {
    await this.listener.close();
    await this.background.stop();
    await this.ledger?.close();
  }

  private take(event: MailEvent): void {
    if (event.kind === 'cleared') this.kept.clear();
    else this.kept.set(event.id, event);
    for (const tell of this.listeners) tell();
  }
}
