import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Clock, Logger } from '#runtime';
import { type ListedPage, type ListedText, SmsList } from '../channels/twilio-sms/sms-list.js';
import { ReceiveTexts } from '../replies/receive-texts.js';
import { type MissedText, missedTexts } from './missed-texts.rules.js';

/** Read again at each time: the list may lag, and does not keep to the order of its times to the second. */
const overlapMs = 5 * 60_000;

/**
 * A list may lag by more than that, and a STOP in somebody's own words is known to nobody else: no carrier has closed
 * the number. So each number is read far back at its first reading by this process, and once an hour.
 */
const farOverlapMs = 3 * 60 * 60_000;
const farEveryMs = 60 * 60_000;

/** How far back a number is read that was never read: texts from before that found nobody here. */
const firstReadingMs = 60 * 60_000;

/** A bound of the list that is never met. */
const pageSize = 1_000;
const mostPages = 200;
const takenInAtOnce = 200;

/** Reads the provider's list of texts to a number of ours, and takes in what no webhook brought. */
@Injectable()
export class ReadSender {
  /** When this process last read a number far back. */
  private readonly readFar = new Map<string, number>();

  constructor(
    private readonly list: SmsList,
    private readonly database: Database,
    private readonly receiveTexts: ReceiveTexts,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** @returns where the next reading begins: at the newest text, or now when there is none; by the provider's clock. */
  async run(number: string, seenUntil: Date | null): Promise<Date> {
    const begunMs = this.clock.nowMs();
    const isFar = begunMs - (this.readFar.get(number) ?? -Infinity) >= farEveryMs;
    const { texts, now } = await this.listedSince(number, seenUntil, isFar ? farOverlapMs : overlapMs);
    const missed = missedTexts(texts, await this.taken(texts));
    // The product's clock may stand elsewhere than the provider's: what counts is how long ago a text was sent.
    const aheadMs = this.clock.nowMs() - now.getTime();
    for (let at = 0; at < missed.length; at += takenInAtOnce) {
      await this.takeIn(missed.slice(at, at + takenInAtOnce), aheadMs);
    }
    if (missed.length > 0) this.logger.warn({ count: missed.length }, 'texts that no webhook brought were taken in');
    if (isFar) this.readFar.set(number, begunMs);
    return texts[0]?.createdAt ?? now;
  }

  /** Lets nothing wait for the list any more. */
  stop(): Promise<void> {
    return this.list.stop();
  }

  private async takeIn(missed: readonly MissedText[], aheadMs: number): Promise<void> {
    await Promise.all(
      missed.map(({ sid, from, body, createdAt, overtaken }) => {
        const sentAt = new Date(createdAt.getTime() + aheadMs);
        return this.receiveTexts.run({ MessageSid: sid, From: from, Body: body }, { sentAt, overtaken });
      }),
    );
  }

  private async listedSince(number: string, seenUntil: Date | null, overlap: number): Promise<ListedPage> {
    const texts: ListedText[] = [];
    let firstTime: Date | null = null;
    let pages = 0;
    for await (const page of this.list.to(number, pageSize)) {
      firstTime ??= page.now;
      const from = seenUntil ? seenUntil.getTime() - overlap : page.now.getTime() - firstReadingMs;
      const young = page.texts.filter(({ createdAt }) => createdAt.getTime() >= from);
      texts.push(...young);
      if (young.length < page.texts.length) break;
      if (++pages < mostPages) continue;
      // Of a look far back as much is read as can be.
      const oldest = page.texts.at(-1)?.createdAt.getTime() ?? 0;
      if (seenUntil && oldest < seenUntil.getTime() - overlapMs) break;
      throw new Error('The list of incoming texts is too long to be read.');
    }
    return { texts, now: firstTime ?? this.clock.now() };
  }

  private async taken(listed: readonly ListedText[]): Promise<Set<string>> {
    const rows = await this.database.query<{ sid: string }>(
      'SELECT provider_sid AS sid FROM replies WHERE provider_sid = ANY ($1::text[])',
      [listed.map(({ sid }) => sid)],
    );
    return new Set(rows.map(({ sid }) => sid));
  }
}
