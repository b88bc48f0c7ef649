import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Logger } from '#runtime';
import { Rounds } from '../rounds/rounds.js';
import { SendingDoor } from '../sending/sending-door.js';
import { MergeJournal } from './merge-journal.js';

const againMs = 2_000;

/** Merges the journal of opt-outs on every start, which is also how a database comes back from a backup. */
@Injectable()
export class JournalStart implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds(() => this.round());
  private readonly letGo: () => void;

  constructor(
    door: SendingDoor,
    private readonly merge: MergeJournal,
    private readonly logger: Logger,
  ) {
    this.letGo = door.hold();
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** Until it is merged nothing is sent, however long that takes: nobody else knows what the database has lost. */
  private async round(): Promise<number | null> {
    try {
      await this.merge.run();
      this.letGo();
      return null;
    } catch (error) {
      this.logger.error({ error }, 'the journal of opt-outs could not be merged, nothing is sent before it is');
      return againMs;
    }
  }
}
