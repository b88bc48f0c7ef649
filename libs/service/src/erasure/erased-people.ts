import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Tx } from '#messaging';
import { Clock } from '#runtime';
import { noteErased } from './erased-contacts.js';
import { ErasureJournal } from './erasure-journal.js';
import type { Erased } from './erasure-journal.rules.js';

/** Keeps who was erased, in the database for a while and in a journal beside it, and brings both together. */
@Injectable()
export class ErasedPeople {
  constructor(
    private readonly database: Database,
    private readonly journal: ErasureJournal,
    private readonly clock: Clock,
  ) {}

  /** Writes down that somebody was erased, and when: in the journal once that is committed. */
  async note(tx: Tx, contactId: string, erasedAt: Date = this.clock.now()): Promise<Date> {
    await noteErased(tx, contactId, erasedAt);
    tx.afterCommit(() => this.journal.note([{ contactId, erasedAt }]));
    return erasedAt;
  }

  /** Resolves when everybody who was noted so far would be known after a power cut. */
  written(): Promise<void> {
    return this.journal.written();
  }

  /**
   * Everybody who was erased, for a start to find out whom a backup has brought back; what a crash kept out of the
   * journal goes into it first.
   */
  async everybody(): Promise<readonly Erased[]> {
    const known = await this.journal.read();
    const ids = new Set(known.map(({ contactId }) => contactId));
    const here = await this.database.query<Erased>(
      'SELECT contact_id AS "contactId", erased_at AS "erasedAt" FROM erased_contacts',
    );
    this.journal.note(here.filter(({ contactId }) => !ids.has(contactId)));
    await this.journal.written();
    return [...known, ...here];
  }

  /** Has the database know for a while of everybody who was erased, so that what is there of them counts as late. */
  async remember(): Promise<void> {
    const erased = await this.everybody();
    await this.database.query(
      `INSERT INTO erased_contacts (contact_id, erased_at) SELECT * FROM unnest($1::uuid[], $2::timestamptz[])
       ON CONFLICT (contact_id) DO NOTHING`,
      [erased.map(({ contactId }) => contactId), erased.map(({ erasedAt }) => erasedAt)],
    );
  }
}
