import { newSid } from './accept-message.js';
import type { Background } from './background.js';
import { inboundForm } from './callback-form.js';
import { carrierWords } from './carrier.words.js';
import type { WebhookAnswer } from './carrier-events.js';
import type { Exchange } from './exchange.js';
import { durationOf, type FaultPlan, type PlannedFault } from './fault-plan.js';
import { carrierKeyword, type CarrierKeyword } from './keywords.rules.js';
import type { CarrierSettings } from './options.js';
import type { Phone } from './phone-book.js';
import { guessedLanguage } from './reply.rules.js';
import { segmentsOf } from './segments.js';
import type { WebhookSender } from './webhook-sender.js';

/** A text somebody types into a phone. */
export interface TypedText {
  readonly from: string;
  /** The organisation's number; the one that wrote last when absent. */
  readonly to?: string;
  readonly body: string;
  /** How often the webhook is posted, all at once; 1 when absent. */
  readonly repeat?: number;
}

/** What became of a typed text. */
export interface ReceivedText {
  readonly sid: string;
  readonly keyword: CarrierKeyword | null;
  /** One answer per post of the webhook; empty when there was none. */
  readonly answers: readonly WebhookAnswer[];
}

/** Takes a text from a phone: the carrier minds its keywords, and every text goes on to the organisation. */
export class ReceiveText {
  constructor(
    private readonly exchange: Exchange,
    private readonly webhooks: WebhookSender,
    private readonly background: Background,
    private readonly faults: FaultPlan,
    private readonly settings: CarrierSettings,
  ) {}

  /** Resolves when the product has answered the webhook, or when it is clear that it does not. */
  async run(typed: TypedText): Promise<ReceivedText> {
    const { from, body } = typed;
    const phone = this.exchange.book.phone(from);
    const to = typed.to ?? phone.texts.at(-1)?.sender ?? this.settings.sender;
    const sid = newSid();
    this.exchange.happen({ kind: 'inbound', sid, from, to, body });
    const keyword = carrierKeyword(body);
    if (keyword) this.obey(keyword, phone, to);
    const answers = await this.forward({ sid, from, to, body, segments: segmentsOf(body).count }, typed.repeat ?? 1);
    return { sid, keyword, answers };
  }

  private obey(keyword: CarrierKeyword, phone: Phone, sender: string): void {
    const { number } = phone;
    if (keyword !== 'help') this.exchange.happen({ kind: 'pair', phone: number, sender, open: keyword === 'start' });
    const body = carrierWords.say(guessedLanguage(phone), keyword);
    this.exchange.happen({ kind: 'carrier-reply', sid: newSid(), from: sender, to: number, body });
  }

  private async forward(text: Parameters<typeof inboundForm>[2], repeat: number): Promise<WebhookAnswer[]> {
    const fault = this.faults.draw('inbound', text.from);
    const url = this.settings.inboundUrl;
    if (!url || fault?.fault === 'inbound-missing') return [];
    if (fault?.fault === 'inbound-delayed') await this.background.pause(durationOf(fault));
    const form = inboundForm(this.settings.accountSid, this.settings.messagingServiceSid, text);
    const wrong = fault?.fault === 'inbound-wrongly-signed';
    const times = repeatsOf(fault, repeat);
    const answers = await Promise.all(Array.from({ length: times }, () => this.webhooks.post(url, form, wrong)));
    this.note(text.sid, answers);
    return answers;
  }

  private note(sid: string, answers: readonly WebhookAnswer[]): void {
    const good = answers.find((answer) => answer.status !== null && answer.status < 300);
    const answer = good ?? answers[0];
    if (answer) this.exchange.happen({ kind: 'webhook', sid, answer });
  }
}

function repeatsOf(fault: PlannedFault | null, repeat: number): number {
  return fault?.fault === 'inbound-duplicated' ? 5 : repeat;
}
