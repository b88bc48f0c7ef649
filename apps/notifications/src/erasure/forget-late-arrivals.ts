import { Injectable } from '@nestjs/common';
import { defineJob, Jobs } from '#jobs';
import { Transactions, type Tx } from '#messaging';
import { Clock } from '#runtime';
import { ForgetContact } from './forget-contact.js';
import { ForgetLateTexts } from './forget-late-texts.js';

/** People of one batch, each forgotten with all that is there of them. */
const atOnce = 20;

const arrivedLate = `
  SELECT contact_id AS "contactId", erased_at AS "erasedAt" FROM erased_contacts
   WHERE contact_id IN (SELECT contact_id FROM messages UNION SELECT contact_id FROM replies
                        UNION SELECT contact_id FROM known_contacts UNION SELECT contact_id FROM contact_numbers
                        UNION SELECT contact_id FROM contact_emails UNION SELECT contact_id FROM awaited_contacts
                        UNION SELECT contact_id FROM awaited_answers
                        UNION SELECT contact_id FROM join_asks)
   LIMIT $1`;

interface Late {
  readonly contactId: string;
  readonly erasedAt: Date;
}

/**
 * Forgets what arrived of erased people all the same: a wave that was being filled while they were erased, a text of
 * theirs that was being placed, one that the provider told of late. What comes as an event is turned away where it
 * comes in.
 */
@Injectable()
export class ForgetLateArrivals {
  constructor(
    private readonly transactions: Transactions,
    private readonly forget: ForgetContact,
    private readonly texts: ForgetLateTexts,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    // Whoever asked to be erased is erased, whatever else must be kept: a legal hold does not stop it.
    jobs.add(defineJob({ name: 'forget-late-arrivals', everyMinutes: 60, deletes: false, batch: () => this.run() }));
  }

  /** @returns how many people and texts were looked at; 0 ends the turn. */
  async run(): Promise<number> {
    return (await this.transactions.run((tx) => this.people(tx))) || this.texts.run();
  }

  private async people(tx: Tx): Promise<number> {
    const late = await tx.query<Late>(arrivedLate, [atOnce]);
    for (const { contactId } of late) await this.forget.run(tx, contactId, this.clock.now());
    return late.length;
  }
}
