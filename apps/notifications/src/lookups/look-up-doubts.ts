import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Logger } from '#runtime';
import { RecordStatuses } from '../callbacks/record-statuses.js';
import { type AttemptStatus, stateOfStatus } from '../callbacks/status.rules.js';
import type { ListedText } from '../channels/twilio-sms/sms-list.js';
import { Rounds } from '../rounds/rounds.js';
import { AskProvider, type ProviderWord } from './ask-provider.js';
import { type Doubt, Doubts, type Look } from './doubts.js';
import { findListed, type ListedNow } from './find-listed.rules.js';

/** With so many due there are more. */
const manyDue = 100;

const nothing: ListedNow = { texts: [], now: new Date(0) };

/**
 * Settles messages of unknown fate. The provider is asked three times; what it knows is adopted as its own word, and
 * what it never hears of waits for a person. Nothing is sent again here.
 */
@Injectable()
export class LookUpDoubts implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds(() => this.round());

  constructor(
    private readonly doubts: Doubts,
    private readonly provider: AskProvider,
    private readonly statuses: RecordStatuses,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    const stopped = this.rounds.stop();
    await this.provider.stop();
    await stopped;
  }

  private async round(): Promise<number> {
    try {
      const due = await this.doubts.due();
      if (due.length > 0) await this.lookUp(due);
      const parked = await this.doubts.park();
      if (parked > 0) this.logger.warn({ count: parked }, 'messages of unknown fate were parked');
      if (due.length >= manyDue) return 0;
    } catch (error) {
      this.logger.warn({ error }, 'looking up messages of unknown fate failed and is tried again');
    }
    return this.doubts.everyMs;
  }

  private async lookUp(due: readonly Doubt[]): Promise<void> {
    const texts = due.filter(({ channel }) => channel === 'sms');
    const words = await this.provider.run(texts);
    const found = await this.match(texts, words);
    const adopted = [...found].map(([doubt, text]) => statusOf(doubt, text));
    if (adopted.length > 0) await this.statuses.run(adopted);
    const absent = due.filter((doubt) => !found.has(doubt));
    await this.doubts.note(absent.map((doubt) => lookOf(doubt, words.get(doubt.id))));
    this.logger.info({ count: found.size, rows: due.length }, 'messages of unknown fate were looked up');
  }

  /** No entry of the provider's stands for two messages, neither of this batch nor of before. */
  private async match(
    doubts: readonly Doubt[],
    words: ReadonlyMap<string, ProviderWord>,
  ): Promise<Map<Doubt, ListedText>> {
    const listedFor = (doubt: Doubt): ListedNow => {
      const word = words.get(doubt.id);
      return word && 'listed' in word ? word.listed : nothing;
    };
    const sids = doubts.flatMap((doubt) => listedFor(doubt).texts.map(({ sid }) => sid));
    const taken = await this.doubts.taken(doubts, sids);
    const found = new Map<Doubt, ListedText>();
    for (const doubt of [...doubts].sort((a, b) => a.attemptedAt.getTime() - b.attemptedAt.getTime())) {
      const text = doubt.body === null ? null : findListed({ ...doubt, body: doubt.body }, listedFor(doubt), taken);
      if (!text) continue;
      taken.add(text.sid);
      found.set(doubt, text);
    }
    return found;
  }
}

/** What the list says counts like a status callback that named the attempt. */
function statusOf({ id, token }: Doubt, { sid, status, code }: ListedText): AttemptStatus {
  return { messageId: id, token, status, state: stateOfStatus(status) ?? 'accepted', sid, code };
}

function lookOf({ id, channel }: Doubt, word: ProviderWord | undefined): Look {
  if (channel !== 'sms') return { id, problem: 'not_possible', last: true };
  const problem = word && 'problem' in word ? word.problem : null;
  return { id, problem, last: problem === 'no_number' };
}
