import type { Background } from './background.js';
import { deliverySteps, isCreateFault, isFinal, type DeliveryStep } from './behaviour.rules.js';
import { statusForm } from './callback-form.js';
import type { LedgerEntry } from './carrier-events.js';
import { between, chance } from './chance.rules.js';
import type { Exchange } from './exchange.js';
import { durationOf, type PlannedFault } from './fault-plan.js';
import type { CarrierSettings } from './options.js';
import type { Text } from './phone-book.js';
import type { WebhookSender } from './webhook-sender.js';

const expired: DeliveryStep = { status: 'failed', errorCode: 30036 };
/** How long a scheduled message may sleep through a step of the clock. */
const longestNapMs = 250;

/** Takes accepted messages through their states and tells the sender of each. */
export class Delivery {
  constructor(
    private readonly exchange: Exchange,
    private readonly webhooks: WebhookSender,
    private readonly background: Background,
    private readonly settings: CarrierSettings,
  ) {}

  /** Delivers in its own time; `fault` is the misbehaviour of the callbacks. */
  start(text: Text, message: LedgerEntry, fault: PlannedFault | null): void {
    this.background.start(() => this.deliver(text, message, fault));
  }

  /** Delivers without delay and resolves when every callback was answered. */
  async finish(text: Text, message: LedgerEntry): Promise<void> {
    for (const step of this.steps(text, message)) await this.tell(message, this.enter(text, message, step), null);
  }

  private async deliver(text: Text, message: LedgerEntry, fault: PlannedFault | null): Promise<void> {
    await this.hold(text, message);
    const late: DeliveryStep[] = [];
    for (const step of this.steps(text, message)) {
      await this.background.pause(this.delay(message, step));
      if (this.background.isStopped || isFinal(text.status)) return;
      const entered = this.enter(text, message, step);
      if (fault?.fault === 'callbacks-reordered') late.unshift(entered);
      else await this.tell(message, entered, fault);
    }
    for (const step of late) await this.tell(message, step, fault);
  }

  /** Keeps a scheduled message back until the clock, which may be stepped, has reached its time. */
  private async hold(text: Text, message: LedgerEntry): Promise<void> {
    const due = message.sendAt ? Date.parse(message.sendAt) : 0;
    while (text.status === 'scheduled' && !this.background.isStopped) {
      const left = due - this.exchange.clock.nowMs();
      if (left <= 0) return;
      await this.background.pause(Math.min(left, longestNapMs));
    }
  }

  private steps(text: Text, message: LedgerEntry): readonly DeliveryStep[] {
    const { behaviour } = this.exchange.book.phone(text.phone);
    const steps = deliverySteps(isCreateFault(behaviour) ? 'delivered' : behaviour, message.serviceSid !== null);
    const done = steps.findIndex((step) => step.status === text.status);
    return steps.slice(done + 1);
  }

  private enter(text: Text, message: LedgerEntry, step: DeliveryStep): DeliveryStep {
    const entered = step.status === 'sent' && this.isTooLate(message) ? expired : step;
    this.exchange.happen({ kind: 'status', sid: text.sid, ...entered });
    return entered;
  }

  private isTooLate(message: LedgerEntry): boolean {
    const queuedAt = Date.parse(message.sendAt ?? message.at);
    return this.exchange.clock.nowMs() - queuedAt > message.validitySeconds * 1000;
  }

  private delay(message: LedgerEntry, step: DeliveryStep): number {
    const [least, most] = this.settings.deliveryDelay;
    return between(least, most, chance(this.settings.seed, 'delay', message.to, message.body, step.status));
  }

  private async tell(message: LedgerEntry, step: DeliveryStep, fault: PlannedFault | null): Promise<void> {
    if (!message.statusCallback || fault?.fault === 'callbacks-missing') return;
    if (fault?.fault === 'callbacks-delayed') await this.background.pause(durationOf(fault));
    if (this.background.isStopped) return;
    const times = fault?.fault === 'callbacks-duplicated' ? 5 : 1;
    const wrong = fault?.fault === 'callbacks-wrongly-signed';
    const form = statusForm(this.settings.accountSid, message, step, this.exchange.clock.now());
    const url = message.statusCallback;
    await Promise.all(Array.from({ length: times }, () => this.webhooks.post(url, form, wrong)));
  }
}
