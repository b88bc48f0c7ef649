import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { OptOutJournal } from '../journal/opt-out-journal.js';
import { StopLock } from '../sending/stop-lock.js';
import { WakeBell } from '../sending/wake-bell.js';
import { MicroBatches } from '../webhooks/micro-batches.js';
import type { inboundText } from './inbound.routes.js';
import type { ReceivedText } from './keep-replies.js';
import { ReadTexts } from './read-texts.js';
import { TakeTexts } from './take-texts.js';

/** A text that no webhook brought in its time. */
export interface Late {
  /** By the provider's clock. */
  readonly sentAt: Date;
  /** A later text of the same phone was taken in before it. */
  readonly overtaken: boolean;
}

/** What has to be waited for before a text's sender is answered. */
interface Taken {
  /** Numbers for which nothing may begin any more. */
  readonly closed: readonly string[];
  /** The text has opened its number. */
  readonly opens: boolean;
}

/** Receives one text of many that arrive at once. */
@Injectable()
export class ReceiveTexts {
  private readonly batches: MicroBatches<ReceivedText, Taken>;

  constructor(
    private readonly reading: ReadTexts,
    private readonly takeTexts: TakeTexts,
    private readonly stopLock: StopLock,
    private readonly bell: WakeBell,
    private readonly journal: OptOutJournal,
  ) {
    this.batches = new MicroBatches((texts) => this.takeTogether(texts));
  }

  /**
   * Resolves when the text is kept and, after an opt-out, when it is in the journal and nothing can begin any more for
   * the numbers it closed. A START that a later text of its phone has overtaken opens nothing: the person may have
   * taken it back by then.
   */
  async run(text: z.output<typeof inboundText>, late?: Late): Promise<void> {
    const read = this.reading.run(text, late?.sentAt);
    const overtaken = late?.overtaken === true && read.understood.kind === 'start';
    const { closed, opens } = await this.batches.add(overtaken ? withoutEffect(read) : read);
    await this.stopLock.settled(closed);
    if (opens) await this.journal.written();
  }

  private async takeTogether(texts: readonly ReceivedText[]): Promise<Taken[]> {
    const { closed, opened, answers } = await this.takeTexts.run(texts);
    this.stopLock.close(closed);
    this.stopLock.open(opened);
    if (answers > 0) this.bell.ring();
    return texts.map(({ understood, phoneIndex: own }) => {
      const stops = understood.kind === 'opt_out';
      return { closed: stops ? [...new Set([own, ...closed])] : [], opens: understood.kind === 'start' };
    });
  }
}

function withoutEffect(text: ReceivedText): ReceivedText {
  return { ...text, understood: { kind: 'acknowledged', means: 'thanks' } };
}
