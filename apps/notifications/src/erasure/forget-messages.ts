import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { ProviderRemovals } from './provider-removals.js';
import { standInAddress } from './stand-in.js';

const undue = `
  DELETE FROM due_messages USING messages AS m
   WHERE m.contact_id = $1 AND due_messages.message_id = m.id`;

// Nobody is left to whom a message of unknown fate could be sent again.
const undoubted = `
  DELETE FROM doubtful_messages USING messages AS m
   WHERE m.contact_id = $1 AND doubtful_messages.message_id = m.id`;

const settle = `
  UPDATE messages SET
    state = CASE state WHEN 'planned' THEN 'suppressed' WHEN 'unknown' THEN 'parked' ELSE state END,
    reason = CASE state WHEN 'planned' THEN 'erased' WHEN 'unknown' THEN 'dropped'
                        WHEN 'parked' THEN coalesce(reason, 'dropped') ELSE reason END
   WHERE contact_id = $1 RETURNING id`;

const untie = `
  UPDATE messages SET contact_id = stand_in.contact_id, phone_index = stand_in.address, body = NULL
    FROM unnest($1::uuid[], $2::uuid[], $3::bytea[]) AS stand_in (id, contact_id, address)
   WHERE messages.id = stand_in.id`;

/** Keeps that messages were sent, and no longer to whom: each gets a stand-in of its own. What waits never goes. */
@Injectable()
export class ForgetMessages {
  constructor(private readonly removals: ProviderRemovals) {}

  async run(tx: Tx, contactId: string): Promise<void> {
    await this.removals.noteSent(tx, contactId);
    await tx.query(undue, [contactId]);
    await tx.query(undoubted, [contactId]);
    const messages = await tx.query<{ id: string }>(settle, [contactId]);
    await tx.query(untie, [
      messages.map(({ id }) => id),
      messages.map(() => randomUUID()),
      messages.map(() => standInAddress()),
    ]);
  }
}
