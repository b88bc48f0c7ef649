import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { StopLock } from '../sending/stop-lock.js';
import { WakeBell } from '../sending/wake-bell.js';
import { MicroBatches } from '../webhooks/micro-batches.js';
import type { inboundText } from './inbound.routes.js';
import type { ReceivedText } from './keep-replies.js';
import { ReadTexts } from './read-texts.js';
import { TakeInTexts } from './take-in-texts.js';

/** Receives one text of many that arrive at once. */
@Injectable()
export class ReceiveTexts {
  private readonly batches: MicroBatches<ReceivedText, string[]>;

  constructor(
    private readonly reading: ReadTexts,
    private readonly takeIn: TakeInTexts,
    private readonly stopLock: StopLock,
    private readonly bell: WakeBell,
  ) {
    this.batches = new MicroBatches((texts) => this.takeTogether(texts));
  }

  /** Resolves when the text is kept and, after an opt-out, when nothing can begin any more for the numbers it closed. */
  async run(text: z.output<typeof inboundText>): Promise<void> {
    const closed = await this.batches.add(this.reading.run(text));
    await this.stopLock.settled(closed);
  }

  private async takeTogether(texts: readonly ReceivedText[]): Promise<string[][]> {
    const { closed, opened, answers } = await this.takeIn.run(texts);
    this.stopLock.close(closed);
    this.stopLock.open(opened);
    if (answers > 0) this.bell.ring();
    return texts.map(({ understood, phoneIndex: own }) =>
      understood.kind === 'opt_out' ? [...new Set([own, ...closed])] : [],
    );
  }
}
