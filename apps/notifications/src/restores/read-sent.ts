import { Injectable } from '@nestjs/common';
import { phoneIndex } from '#database';
import { Clock, Secrets } from '#runtime';
import { stateOfStatus } from '../callbacks/status.rules.js';
import { ListRefused, type ListedText, SmsList } from '../channels/twilio-sms/sms-list.js';
import { phoneBytes } from '../reachability/phone-bytes.js';
import { isSince, wordsHash } from './sent-since.rules.js';

/** A bound of the list that is never met. */
const pageSize = 1_000;
const mostPages = 500;

/** A text as the provider lists it, with hashes where its number and words stood. */
export interface SentText {
  readonly sid: string;
  readonly phone: Buffer;
  readonly words: Buffer;
  readonly state: string;
  readonly code: number | null;
  readonly createdAt: Date;
}

/** Reads from the provider's list what we sent since a moment, to whomever. */
@Injectable()
export class ReadSent {
  constructor(
    private readonly list: SmsList,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** @throws ProviderUnreachable when it does not answer; ListRefused when it does not tell, or too much. */
  async run(since: Date): Promise<SentText[]> {
    const sent: SentText[] = [];
    let pages = 0;
    for await (const { texts, now } of this.list.everything(pageSize)) {
      if (++pages > mostPages) throw new ListRefused('The list of sent texts is too long to be read.');
      const aheadMs = this.clock.nowMs() - now.getTime();
      const period = { since, now: this.clock.now() };
      const young = texts.filter((text) => isSince(text, period, now));
      sent.push(...young.filter(({ inbound }) => !inbound).map((text) => this.hashed(text, aheadMs)));
      if (young.length < texts.length) break;
    }
    return sent;
  }

  private hashed({ sid, to, body, status, code, createdAt }: ListedText, aheadMs: number): SentText {
    return {
      ...{ sid, code, state: stateOfStatus(status) ?? 'accepted' },
      phone: phoneBytes(phoneIndex(this.secrets.indexKey, to)),
      words: wordsHash(body),
      createdAt: new Date(createdAt.getTime() + aheadMs),
    };
  }
}
