import { probe } from '#testing';
import type { TimedSaying } from './checker/collect.js';
import type { CountLook, IdleSpell } from './checker/facts.js';
import type { Ground } from './ground/ground.js';
import type { Seeded } from './seeded.js';
import { Conversations, castOf } from './traffic/conversations.js';
import { mailCastOf, MailReaders } from './traffic/mail-readers.js';
import { peopleOf } from './traffic/people.js';
import { type Draft, draft, post, type Wave } from './traffic/wave.js';

/** What a fault took to be healed: a process until it is ready, a broker or database until work goes on. */
export interface Recovery {
  readonly of: 'process' | 'broker' | 'database';
  readonly ms: number;
}

/** How people behave during a wave. */
export interface WavePlan {
  readonly answering?: number;
  readonly stopping?: number;
  /** Every webhook of a text is posted so often at once. */
  readonly repeat?: number;
  /** All of it is sent within this time, which is three minutes where nothing else is said. */
  readonly withinMs?: number;
  /** These say nothing of their own accord. */
  readonly except?: readonly string[];
}

/** What the rig did on one ground since it was started; the checker judges all of it, every time. */
export class Past {
  readonly waves: Wave[] = [];
  readonly said: TimedSaying[] = [];
  readonly looks: CountLook[] = [];
  readonly idleSpells: IdleSpell[] = [];
  readonly explained = new Set<string>();
  readonly doubtful = new Set<string>();
  readonly refused = new Set<string>();
}

/** One seed of one fault: a wave with its answers, opt-outs and callbacks, and whatever the fault does meanwhile. */
export class Scene<G extends Ground = Ground> {
  readonly recoveries: Recovery[] = [];
  readonly notes: string[] = [];
  private drafted: Draft | null = null;
  private posted: Wave | null = null;

  constructor(
    readonly ground: G,
    readonly random: Seeded,
    readonly phones: readonly string[],
    private readonly past: Past,
    private readonly name: string,
  ) {}

  /** Everything that comes before the first text. */
  async prepare(): Promise<void> {
    this.drafted = await draft(this.ground, this.name, peopleOf(this.name, this.phones));
  }

  /** Posts the action and lets people talk until the wave is over. */
  async wave(plan: WavePlan = {}): Promise<void> {
    if (!this.drafted) throw new Error('There is nothing to post.');
    const wave = await post(this.ground, this.drafted);
    this.posted = wave;
    this.past.waves.push(wave);
    const { answering = Math.ceil(this.phones.length / 8), stopping = Math.ceil(this.phones.length / 25) } = plan;
    const speakers = this.phones.filter((phone) => !plan.except?.includes(phone));
    const cast = castOf(this.random.branch('cast'), speakers, answering, stopping);
    const talk = new Conversations(this.ground, cast, this.phones, plan.repeat);
    const readers = await this.mailReaders(wave);
    const done = Promise.all([talk.run(), readers.run()]);
    try {
      await this.untilSent(wave, plan.withinMs);
    } finally {
      talk.end();
      readers.end();
      await done;
      this.past.said.push(...talk.said, ...readers.said);
    }
  }

  /** Those who are asked by e-mail, before a mail server that is as bad as the seed has it. */
  private async mailReaders({ people }: Wave): Promise<MailReaders> {
    const addresses = people.flatMap(({ phone, email }) => (phone === null && email !== null ? [email] : []));
    const cast = mailCastOf(this.random.branch('mails'), addresses);
    this.doubt([...cast.dropped, ...cast.lost]);
    for (const address of cast.refused) this.past.refused.add(address);
    const readers = new MailReaders(this.ground, cast, addresses);
    await readers.spoil();
    return readers;
  }

  /** One text of one person, besides those of the wave. */
  async type(phone: string, body: string, means: TimedSaying['means']): Promise<void> {
    const { sid, answered } = await this.ground.simulator.typeText(phone, body);
    this.past.said.push({ address: phone, body, means, sid, answeredAt: answered ? Date.now() : null });
  }

  /** Something that counts as said though no phone said it. */
  said(what: TimedSaying): void {
    this.past.said.push(what);
  }

  /** Resolves when the asks to these phones are known to be delivered. */
  async untilDelivered(phones: readonly string[]): Promise<void> {
    const indexes = phones.map((phone) => Buffer.from(this.ground.indexOf(phone), 'hex'));
    await probe(
      'late callbacks to be told',
      async () => {
        const [row] = await this.ground.databases.query<{ open: number }>(
          'notifications',
          `SELECT count(*)::int AS open FROM messages
            WHERE wave_id = $1 AND phone_index = ANY ($2::bytea[]) AND state IN ('accepted', 'sent')`,
          [this.posted?.waveId, indexes],
        );
        return row?.open === 0;
      },
      { withinMs: 30_000, everyMs: 100 },
    );
  }

  /** Resolves when so many of the wave's phones have buzzed. */
  async untilBuzzed(howMany: number): Promise<void> {
    const ours = new Set(this.phones);
    await probe(
      `${howMany} of ${this.phones.length} phones to buzz`,
      async () => {
        const ledger = await this.ground.simulator.ledger();
        const buzzed = new Set(ledger.filter(({ to }) => ours.has(to)).map(({ to }) => to)).size;
        if (buzzed < howMany) throw new Error(`${buzzed} buzzed`);
        return true;
      },
      { withinMs: 120_000, everyMs: 20 },
    );
  }

  /** Some moment of the wave, as the seed has it. */
  async untilMidWave(): Promise<void> {
    await this.untilBuzzed(Math.ceil(this.phones.length * (0.05 + 0.5 * this.random.next())));
  }

  /** Notes what is on its way just now: after what happens next, nobody may know its fate. */
  async noteInFlight(): Promise<void> {
    const rows = await this.ground.databases.query<{ id: string }>(
      'notifications',
      `SELECT id FROM messages WHERE state IN ('attempting', 'unknown')
       UNION SELECT unnest(message_ids) FROM claims`,
    );
    for (const { id } of rows) this.past.explained.add(id);
  }

  /** The fate of messages to these addresses may stay unknown. */
  doubt(addresses: Iterable<string>): void {
    for (const address of addresses) this.past.doubtful.add(address);
  }

  /** Measures how long something takes to come back. */
  async recovery(of: Recovery['of'], back: () => Promise<void>): Promise<void> {
    const startedAt = performance.now();
    await back();
    this.recoveries.push({ of, ms: Math.round(performance.now() - startedAt) });
  }

  /** The action that is asked for, once it is posted. */
  get actionId(): string | null {
    return this.posted?.actionId ?? null;
  }

  /** The wave, once it is posted. */
  get current(): Wave {
    if (!this.posted) throw new Error('No wave is posted yet.');
    return this.posted;
  }

  note(words: string): void {
    this.notes.push(words);
  }

  /** No message of the wave is planned or on its way any more; doubts may remain. */
  private async untilSent({ waveId, people }: Wave, withinMs = 180_000): Promise<void> {
    await probe(
      'the wave to be sent',
      async () => {
        const rows = await this.ground.databases.query<{ state: string; rows: number }>(
          'notifications',
          'SELECT state, count(*)::int AS rows FROM messages WHERE wave_id = $1 GROUP BY state',
          [waveId],
        );
        const all = rows.reduce((sum, row) => sum + row.rows, 0);
        const open = rows.filter(({ state }) => state === 'planned' || state === 'attempting');
        if (all < people.length || open.length > 0) throw new Error(JSON.stringify(rows));
        return true;
      },
      { withinMs, everyMs: 150 },
    );
  }
}
