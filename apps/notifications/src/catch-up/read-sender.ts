import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Clock, Logger } from '#runtime';
import { type ListedText, SmsList } from '../channels/twilio-sms/sms-list.js';
import { ReceiveTexts } from '../replies/receive-texts.js';
import { type MissedText, missedTexts } from './missed-texts.rules.js';

/** Read again at each time: the list may lag, and does not keep to the order of its times to the second. */
const overlapMs = 15 * 60_000;

/** How far back a number is read that was never read: texts from before that found nobody here. */
const firstReadingMs = 60 * 60_000;

/** A bound of the list that is never met, with a thousand texts a page. */
const mostPages = 200;
const takenInAtOnce = 200;

/** Reads the provider's list of texts to a number of ours, and takes in what no webhook brought. */
@Injectable()
export class ReadSender {
  constructor(
    private readonly list: SmsList,
    private readonly database: Database,
    private readonly receiveTexts: ReceiveTexts,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** @returns where the next reading begins: at the newest text, by the provider's clock, or now when there is none. */
  async run(number: string, seenUntil: Date | null): Promise<Date> {
    const begunAt = this.clock.now();
    const from = seenUntil ? seenUntil.getTime() - overlapMs : begunAt.getTime() - firstReadingMs;
    const listed = await this.listedSince(number, from);
    const missed = missedTexts(listed, await this.taken(listed));
    for (let at = 0; at < missed.length; at += takenInAtOnce) {
      await this.takeIn(missed.slice(at, at + takenInAtOnce));
    }
    if (missed.length > 0) this.logger.warn({ count: missed.length }, 'texts that no webhook brought were taken in');
    return listed[0]?.createdAt ?? begunAt;
  }

  /** Lets nothing wait for the list any more. */
  stop(): Promise<void> {
    return this.list.stop();
  }

  private async takeIn(missed: readonly MissedText[]): Promise<void> {
    await Promise.all(
      missed.map(({ sid, from, body, createdAt, overtaken }) =>
        this.receiveTexts.run({ MessageSid: sid, From: from, Body: body }, { sentAt: createdAt, overtaken }),
      ),
    );
  }

  /** The newest first. */
  private async listedSince(number: string, from: number): Promise<ListedText[]> {
    const listed: ListedText[] = [];
    let pages = 0;
    for await (const page of this.list.to(number)) {
      const young = page.filter(({ createdAt }) => createdAt.getTime() >= from);
      listed.push(...young);
      if (young.length < page.length) return listed;
      if (++pages === mostPages) throw new Error('The list of incoming texts is too long to be read.');
    }
    return listed;
  }

  private async taken(listed: readonly ListedText[]): Promise<Set<string>> {
    const rows = await this.database.query<{ sid: string }>(
      'SELECT provider_sid AS sid FROM replies WHERE provider_sid = ANY ($1::text[])',
      [listed.map(({ sid }) => sid)],
    );
    return new Set(rows.map(({ sid }) => sid));
  }
}
