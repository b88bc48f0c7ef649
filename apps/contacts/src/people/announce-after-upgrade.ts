import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Transactions } from '#messaging';
import { Clock, Logger } from '#runtime';
import { AnnouncePeople } from './announce-people.js';
import { lockPeople } from './people-lock.js';

/** As many as one event carries, and few enough not to hold up a walk-in. */
const peoplePerTransaction = 500;

const retryMs = 5_000;

const takeSome = `
  DELETE FROM unannounced_contacts
   WHERE contact_id IN (SELECT contact_id FROM unannounced_contacts ORDER BY contact_id LIMIT $1)
  RETURNING contact_id AS id`;

/**
 * Tells of the people whom an upgrade left to be told once more, in the background and in bounded batches. Each batch
 * is taken off the list by the transaction that tells of it, so a restart goes on where the last process stopped.
 */
@Injectable()
export class AnnounceAfterUpgrade implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly closing = new AbortController();
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly transactions: Transactions,
    private readonly announcePeople: AnnouncePeople,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.work = this.run();
  }

  /** Once nobody is left to be told of. */
  done(): Promise<void> {
    return this.work;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing.abort();
    await this.work;
  }

  private async run(): Promise<void> {
    while (!this.closing.signal.aborted) {
      try {
        if ((await this.tellSome()) === 0) return;
      } catch (error) {
        this.logger.warn({ error }, 'telling of people after the upgrade failed and is tried again');
        // Woken early by the end of the process, which is no error.
        await pause(retryMs, undefined, { signal: this.closing.signal, ref: false }).catch(() => undefined);
      }
    }
  }

  private tellSome(): Promise<number> {
    return this.transactions.run(async (tx) => {
      await lockPeople(tx);
      const taken = await tx.query<{ id: string }>(takeSome, [peoplePerTransaction]);
      const ids = taken.map(({ id }) => id);
      await this.announcePeople.run(tx, ids, this.clock.now());
      return ids.length;
    });
  }
}
