import { SystemClock, type Clock } from '#runtime';
import { AcceptMessage } from './accept-message.js';
import { Background } from './background.js';
import { isFinal } from './behaviour.rules.js';
import { Delivery } from './delivery.js';
import { Exchange } from './exchange.js';
import { FaultPlan } from './fault-plan.js';
import { settingsOf, type CarrierSettings, type PracticeOptions } from './options.js';
import { ReceiveText, type ReceivedText } from './receive-text.js';
import { Records } from './records.js';
import { awaitsReply, inventReplies, type InventedReply } from './reply.rules.js';
import { WebhookSender } from './webhook-sender.js';

/** The simulated carrier and provider: what the wire, the control API and the page all work on. */
export class Carrier {
  readonly faults: FaultPlan;
  readonly accepting: AcceptMessage;
  readonly receiving: ReceiveText;
  readonly delivery: Delivery;
  private readonly webhooks: WebhookSender;
  private roundsOfReplies = 0;

  private constructor(
    readonly exchange: Exchange,
    readonly settings: CarrierSettings,
    readonly background: Background,
    private readonly records: Records,
  ) {
    this.faults = new FaultPlan(settings.seed);
    this.webhooks = new WebhookSender(settings);
    this.accepting = new AcceptMessage(exchange, settings);
    this.receiving = new ReceiveText(exchange, this.webhooks, background, this.faults, settings);
    this.delivery = new Delivery(exchange, this.webhooks, background, settings);
  }

  /**
   * A carrier that remembers what its folder holds, and goes on with what was under way when it stopped. `report`
   * hears of background work that failed.
   */
  static async open(options: PracticeOptions, report: (cause: unknown) => void): Promise<Carrier> {
    const clock = options.clock ?? new SystemClock();
    const { records, past } = await recordsOf(options, clock);
    const exchange = new Exchange(clock, records);
    exchange.replay(past);
    const carrier = new Carrier(exchange, settingsOf(options), new Background(report), records);
    carrier.noteKnownPhones(options);
    carrier.goOn();
    return carrier;
  }

  get clock(): Clock {
    return this.exchange.clock;
  }

  /** Types the reply of everybody who has not answered yet, some people at a time, as the seed decides. */
  async replyForEveryone(seed?: number): Promise<readonly InventedReply[]> {
    this.roundsOfReplies += 1;
    const phones = [...this.exchange.book.phones.values()].filter(awaitsReply);
    const replies = inventReplies(phones, seed ?? this.settings.seed + this.roundsOfReplies);
    await this.typeAll(replies);
    return replies;
  }

  typeText(typed: Parameters<ReceiveText['run']>[0]): Promise<ReceivedText> {
    return this.receiving.run(typed);
  }

  /** Forgets phones, texts and planned faults. The files keep what they hold. */
  clear(): void {
    this.faults.clear();
    this.exchange.happen({ kind: 'cleared' });
  }

  async close(): Promise<void> {
    await this.background.stop();
    await this.webhooks.close();
    await this.records.close();
  }

  private async typeAll(replies: readonly InventedReply[]): Promise<void> {
    const left = [...replies];
    const typist = async (): Promise<void> => {
      for (let reply = left.shift(); reply; reply = left.shift()) await this.receiving.run(reply);
    };
    await Promise.all(Array.from({ length: 8 }, typist));
  }

  private noteKnownPhones({ phones = [] }: PracticeOptions): void {
    for (const { number, name = null, language = null } of phones) {
      if (this.exchange.book.phones.has(number)) continue;
      this.exchange.happen({ kind: 'phone', phone: number, name, language });
    }
  }

  private goOn(): void {
    for (const text of this.exchange.book.texts.values()) {
      if (text.accepted && !isFinal(text.status)) this.delivery.start(text, text.accepted, null);
    }
  }
}

async function recordsOf({ dataDir, ledger }: PracticeOptions, clock: Clock): ReturnType<typeof Records.inFolder> {
  if (!dataDir || ledger === 'none') return { records: Records.inMemory(clock), past: [] };
  return Records.inFolder(clock, dataDir);
}
