import { setTimeout as pause } from 'node:timers/promises';
import type { TimedSaying } from '../checker/collect.js';
import type { Ground } from '../ground/ground.js';
import type { Seeded } from '../seeded.js';

const answers = { yes: '1', maybe: '2', no: '3' } as const;
/** Words of ours, which the carrier knows nothing of: it would let a text through that we should not have begun. */
const ownStops = ['ALTO', 'BAJA', 'CANCELAR', 'stop texting me'];
const carrierStops = ['STOP', 'Quit'];

const lookEveryMs = 60;

type Saying = Omit<TimedSaying, 'answeredAt' | 'sid'>;

/** Who does what during a wave; drawn from the seed before it begins. */
export interface Cast {
  /** Phones that answer their ask, and with what. */
  readonly answering: ReadonlyMap<string, readonly (keyof typeof answers)[]>;
  /** Phones that opt out, with which words, and at which share of the wave. */
  readonly stopping: readonly { readonly phone: string; readonly words: string; readonly at: number }[];
}

/** Draws who answers and who opts out. */
export function castOf(random: Seeded, phones: readonly string[], answering: number, stopping: number): Cast {
  const chosen = random.some(phones, answering + stopping);
  const talk = (): (keyof typeof answers)[] => {
    const said = random.shuffled(['yes', 'maybe', 'no'] as const);
    return said.slice(0, random.int(1, 3));
  };
  return {
    answering: new Map(chosen.slice(0, answering).map((phone) => [phone, talk()])),
    stopping: chosen.slice(answering).map((phone, at) => ({
      phone,
      words: random.pick(at % 4 === 3 ? carrierStops : ownStops),
      at: random.next() * 0.9,
    })),
  };
}

/** The people of a wave: each answers once their phone has buzzed; some opt out whenever they like. */
export class Conversations {
  readonly said: TimedSaying[] = [];
  private readonly talking = new Set<Promise<void>>();
  private readonly spoken = new Set<string>();
  private over = false;

  constructor(
    private readonly ground: Ground,
    private readonly cast: Cast,
    private readonly phones: readonly string[],
    /** Each webhook is posted so often at once. */
    private readonly repeat?: number,
  ) {}

  /** Runs until everybody has said what they had to say, or until it is told that the wave is over. */
  async run(): Promise<void> {
    const ours = new Set(this.phones);
    while (!this.over && !this.allSpoke()) {
      const buzzed = new Set(
        (await this.ground.simulator.ledger()).filter(({ to }) => ours.has(to)).map(({ to }) => to),
      );
      const share = buzzed.size / this.phones.length;
      for (const phone of buzzed) this.answer(phone);
      for (const { phone, words, at } of this.cast.stopping) if (share >= at) this.stop(phone, words);
      await pause(lookEveryMs);
    }
    await Promise.all(this.talking);
  }

  /** Whoever has not spoken stays silent. */
  end(): void {
    this.over = true;
  }

  private allSpoke(): boolean {
    return this.spoken.size === this.cast.answering.size + this.cast.stopping.length;
  }

  private answer(phone: string): void {
    const says = this.cast.answering.get(phone);
    if (says && !this.spoken.has(phone)) {
      this.begin(phone, () => this.talk(says.map((means) => ({ address: phone, body: answers[means], means }))));
    }
  }

  private stop(phone: string, words: string): void {
    if (this.spoken.has(phone)) return;
    this.begin(phone, () => this.talk([{ address: phone, body: words, means: 'stop' }]));
  }

  private begin(phone: string, talk: () => Promise<void>): void {
    this.spoken.add(phone);
    const done = talk().finally(() => this.talking.delete(done));
    this.talking.add(done);
  }

  /** Whoever gets no answer to a text says nothing more, so that what they mean is never in doubt. */
  private async talk(says: readonly Saying[]): Promise<void> {
    for (const one of says) if (!(await this.say(one))) return;
  }

  private async say(saying: Saying): Promise<boolean> {
    const { simulator } = this.ground;
    // Where the simulator itself is killed, nobody can say whether it took the text; it was not confirmed at any rate.
    const { address, body } = saying;
    const unheard = { sid: null, answered: false };
    const { sid, answered } = await simulator.typeText(address, body, this.repeat).catch(() => unheard);
    this.said.push({ ...saying, sid, answeredAt: answered ? Date.now() : null });
    return answered;
  }
}
