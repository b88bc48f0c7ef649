import { Injectable } from '@nestjs/common';
import { defineJob, Jobs } from '#jobs';
import { Transactions } from '#messaging';
import { ForgetContact } from './forget-contact.js';

/** People of one batch, each forgotten with all that is there of them. */
const atOnce = 20;

const arrivedLate = `
  SELECT contact_id AS "contactId" FROM erased_contacts
   WHERE contact_id IN (SELECT contact_id FROM rsvps UNION SELECT contact_id FROM rsvp_history
                        UNION SELECT contact_id FROM attendance UNION SELECT contact_id FROM show_rates
                        UNION SELECT host_contact_id FROM actions)
   LIMIT $1`;

/**
 * Forgets what arrived of erased people all the same: an answer that was being written down while they were erased, a
 * host that a draft names. What comes as an event or a request is turned away where it comes in.
 */
@Injectable()
export class ForgetLateArrivals {
  constructor(
    private readonly transactions: Transactions,
    private readonly forget: ForgetContact,
    jobs: Jobs,
  ) {
    // Whoever asked to be erased is erased, whatever else must be kept: a legal hold does not stop it.
    jobs.add(defineJob({ name: 'forget-late-arrivals', everyMinutes: 60, deletes: false, batch: () => this.run() }));
  }

  /** @returns how many people something had arrived of. */
  run(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const people = await tx.query<{ contactId: string }>(arrivedLate, [atOnce]);
      for (const { contactId } of people) await this.forget.again(tx, contactId);
      return people.length;
    });
  }
}
