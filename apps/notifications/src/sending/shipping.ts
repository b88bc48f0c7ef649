import { Injectable } from '@nestjs/common';
import { Logger } from '#runtime';
import { BeginGate } from './begin-gate.js';
import type { ClaimedMessage } from './claimed-message.js';
import { Departures } from './departures.js';
import { givenBack, withoutAddress } from './outcome-rows.rules.js';
import { OutcomeWriter } from './outcome-writer.js';
import { Preparation } from './preparation.js';

/** Claims whose words and numbers are being fetched while the one before is on its way. */
const claimsInPreparation = 2;

/** The way of claimed messages to the provider, with as few claimed ahead as keep it busy. */
@Injectable()
export class Shipping {
  private readonly preparing = new Set<Promise<void>>();

  constructor(
    private readonly prepare: Preparation,
    private readonly departures: Departures,
    private readonly outcomes: OutcomeWriter,
    private readonly gate: BeginGate,
    private readonly logger: Logger,
  ) {}

  /** True when the process lets nothing begin any more; claiming would be in vain. */
  isOver(): boolean {
    return this.gate.isShut;
  }

  /** Messages that have begun since this process started. */
  get begun(): number {
    return this.departures.begun;
  }

  /** Resolves when another claim of so many would not wait long. */
  async untilWanted(batch: number): Promise<void> {
    await this.departures.untilLow(batch);
    while (this.preparing.size >= claimsInPreparation) await Promise.race(this.preparing);
  }

  /** Takes claimed messages of one lane on; whatever cannot go is given back. */
  ship(messages: readonly ClaimedMessage[]): void {
    const work = this.bring(messages).finally(() => this.preparing.delete(work));
    this.preparing.add(work);
  }

  /** Lets nothing more begin, and resolves when every outcome is written. */
  async finish(): Promise<void> {
    this.gate.shutForGood();
    await Promise.all(this.preparing);
    await this.departures.untilEmpty();
    await this.outcomes.finish();
  }

  private async bring(messages: readonly ClaimedMessage[]): Promise<void> {
    try {
      const { ready, withoutAddress: lost, notNow } = await this.prepare.run(messages);
      for (const message of lost) this.outcomes.add(withoutAddress(message));
      for (const message of notNow) this.outcomes.add(givenBack(message));
      this.departures.add(ready);
    } catch (error) {
      this.logger.warn({ error, count: messages.length }, 'claimed messages could not be prepared and were given back');
      for (const message of messages) this.outcomes.add(givenBack(message, 1));
    }
  }
}
