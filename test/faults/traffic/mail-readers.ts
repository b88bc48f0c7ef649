import { setTimeout as pause } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import type { TimedSaying } from '../checker/collect.js';
import type { Ground } from '../ground/ground.js';
import type { Seeded } from '../seeded.js';

const answers = ['yes', 'maybe', 'no'] as const;
type Answer = (typeof answers)[number];

const lookEveryMs = 100;

/** Who of those who are asked by e-mail does what, and what befalls their mail; drawn from the seed. */
export interface MailCast {
  /** Addresses whose person answers by the link of their mail, and with what. */
  readonly answering: ReadonlyMap<string, readonly Answer[]>;
  /** Addresses that close, at which share of the wave. */
  readonly leaving: readonly { readonly address: string; readonly at: number }[];
  /** The mail is taken, and the line is cut before that is answered. */
  readonly dropped: readonly string[];
  /** The line is cut after the mail, which is not taken. */
  readonly lost: readonly string[];
  /** The server asks once to come back later. */
  readonly later: readonly string[];
  /** There is no such mailbox. */
  readonly refused: readonly string[];
}

/** Draws who answers, who leaves, and whose mail meets a bad server. */
export function mailCastOf(random: Seeded, addresses: readonly string[]): MailCast {
  const left = random.shuffled(addresses);
  const take = (share: number): string[] => left.splice(0, Math.ceil(addresses.length * share));
  const talk = (): Answer[] => random.shuffled(answers).slice(0, random.int(1, 2));
  return {
    answering: new Map(take(0.25).map((address) => [address, talk()])),
    leaving: take(0.15).map((address) => ({ address, at: random.next() * 0.7 })),
    dropped: take(0.06),
    lost: take(0.06),
    later: take(0.06),
    refused: take(0.04),
  };
}

/** The people of a wave who are asked by e-mail: some answer by the link of their mail, some end all mail to them. */
export class MailReaders {
  readonly said: TimedSaying[] = [];
  private readonly talking = new Set<Promise<void>>();
  private readonly spoken = new Set<string>();
  private over = false;

  constructor(
    private readonly ground: Ground,
    private readonly cast: MailCast,
    private readonly addresses: readonly string[],
  ) {}

  /** Tells the mail server how to misbehave. */
  async spoil(): Promise<void> {
    const { simulator } = this.ground;
    const { dropped, lost, later, refused } = this.cast;
    const rules = [
      { fault: 'drop-after-data', addresses: dropped },
      { fault: 'lose-after-data', addresses: lost },
      { fault: 'refuse-recipient', addresses: refused },
      ...later.map((address) => ({ fault: 'try-later', addresses: [address], times: 1 })),
    ];
    for (const rule of rules) if (rule.addresses.length > 0) await simulator.misbehaveByMail(rule);
    await simulator.misbehaveByMail({ fault: 'refuse-connection', times: 1 });
  }

  /** Runs until everybody has said what they had to say, or until it is told that the wave is over. */
  async run(): Promise<void> {
    const ours = new Set(this.addresses);
    while (!this.over && this.spoken.size < this.cast.answering.size + this.cast.leaving.length) {
      const mails = (await this.ground.simulator.mails()).filter(({ to }) => ours.has(to));
      const share = new Set(mails.map(({ to }) => to)).size / ours.size;
      for (const { to, source } of mails) this.begin(to, () => this.answer(to, source), this.cast.answering.has(to));
      for (const { address, at } of this.cast.leaving) this.begin(address, () => this.leave(address), share >= at);
      await pause(lookEveryMs);
    }
    await Promise.all(this.talking);
  }

  /** Whoever has not spoken stays silent. */
  end(): void {
    this.over = true;
  }

  private begin(address: string, speak: () => Promise<void>, isTime: boolean): void {
    if (!isTime || this.spoken.has(address)) return;
    this.spoken.add(address);
    const done = speak().finally(() => this.talking.delete(done));
    this.talking.add(done);
  }

  /** Whoever gets no answer to a tap taps no more, so that what they mean is never in doubt. */
  private async answer(address: string, source: string): Promise<void> {
    const { text = '' } = await simpleParser(Buffer.from(source, 'latin1'));
    const [, slug, token] = /\/a\/([^?\s]+)\?\S*\bt=([\w-]+)/.exec(text) ?? [];
    if (slug === undefined || token === undefined) throw new Error(`The mail to ${address} has no link: ${text}`);
    for (const means of this.cast.answering.get(address) ?? []) {
      const fields = { t: token, answer: means, guests: '0' };
      if (!(await this.tap({ address, body: slug, means }, `/a/${slug}/answer`, fields))) return;
    }
  }

  /** One click of a mail program: whoever was mailed before has the link. */
  private async leave(address: string): Promise<void> {
    const path = this.ground.wayOut(address);
    await this.tap({ address, body: path, means: 'stop' }, path, { 'List-Unsubscribe': 'One-Click' });
  }

  private async tap(
    what: Pick<TimedSaying, 'address' | 'body' | 'means'>,
    path: string,
    fields: Record<string, string>,
  ): Promise<boolean> {
    const page = await this.ground.product.postForm(path, fields).catch(() => null);
    const answered = page !== null && page.status < 400;
    this.said.push({ ...what, sid: null, answeredAt: answered ? Date.now() : null });
    return answered;
  }
}
