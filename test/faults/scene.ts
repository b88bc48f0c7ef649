import { probe } from '#testing';
import type { TypedText } from './checker/facts.js';
import type { Ground } from './ground/ground.js';
import type { Seeded } from './seeded.js';
import { Conversations, castOf } from './traffic/conversations.js';
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
  /** These say nothing of their own accord. */
  readonly except?: readonly string[];
}

/** What the rig did on one ground since it was started; the checker judges all of it, every time. */
export class Past {
  readonly waves: Wave[] = [];
  readonly texts: TypedText[] = [];
  readonly explained = new Set<string>();
  readonly doubtfulPhones = new Set<string>();
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
    this.drafted = await draft(this.ground, this.name, this.phones);
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
    const done = talk.run();
    try {
      await this.untilSent();
    } finally {
      talk.end();
      await done;
      this.past.texts.push(...talk.texts);
    }
  }

  /** One text of one person, besides those of the wave. */
  async type(phone: string, body: string, means: TypedText['means']): Promise<void> {
    const answered = await this.ground.simulator.typeText(phone, body);
    this.past.texts.push({ phone, body, means, answeredAt: answered ? Date.now() : null });
  }

  /** Something that counts as said though no phone said it. */
  said(text: TypedText): void {
    this.past.texts.push(text);
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

  /** The fate of texts to these phones may stay unknown. */
  doubt(phones: Iterable<string>): void {
    for (const phone of phones) this.past.doubtfulPhones.add(phone);
  }

  /** Measures how long something takes to come back. */
  async recovery(of: Recovery['of'], back: () => Promise<void>): Promise<void> {
    const startedAt = performance.now();
    await back();
    this.recoveries.push({ of, ms: Math.round(performance.now() - startedAt) });
  }

  /** The wave, once it is posted. */
  get current(): Wave {
    if (!this.posted) throw new Error('No wave is posted yet.');
    return this.posted;
  }

  note(words: string): void {
    this.notes.push(words);
  }

  /** No text of the wave is planned or on its way any more; doubts may remain. */
  private async untilSent(): Promise<void> {
    await probe(
      'the wave to be sent',
      async () => {
        const rows = await this.ground.databases.query<{ state: string; rows: number }>(
          'notifications',
          'SELECT state, count(*)::int AS rows FROM messages WHERE wave_id = $1 GROUP BY state',
          [this.posted?.waveId],
        );
        const all = rows.reduce((sum, row) => sum + row.rows, 0);
        const open = rows.filter(({ state }) => state === 'planned' || state === 'attempting');
        if (all < this.phones.length || open.length > 0) throw new Error(JSON.stringify(rows));
        return true;
      },
      { withinMs: 180_000, everyMs: 150 },
    );
  }
}
