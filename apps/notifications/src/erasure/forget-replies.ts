import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { ReplyBodies } from '../replies/reply-bodies.js';
import { ProviderRemovals } from './provider-removals.js';
import { standInAddress } from './stand-in.js';

// The provider's id stays: by it the same text is known when the provider tells of it again.
const untie = `
  UPDATE replies SET contact_id = NULL, phone_index = stand_in.address, body = stand_in.body,
         outcome = CASE outcome WHEN 'waiting' THEN 'resolved' ELSE outcome END
    FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS stand_in (id, address, body)
   WHERE replies.id = stand_in.id`;

/** Empties what an erased person wrote to us, also from a number of theirs before we knew whose it was. */
@Injectable()
export class ForgetReplies {
  constructor(
    private readonly bodies: ReplyBodies,
    private readonly removals: ProviderRemovals,
  ) {}

  /** @param addresses that nobody else has. */
  async run(tx: Tx, contactId: string, addresses: readonly Buffer[]): Promise<void> {
    const replies = await tx.query<{ id: string }>(
      'SELECT id FROM replies WHERE contact_id = $1 OR phone_index = ANY ($2::bytea[]) FOR UPDATE',
      [contactId, addresses],
    );
    await this.empty(
      tx,
      replies.map(({ id }) => id),
    );
  }

  /** Empties these, whoever wrote them. */
  async empty(tx: Tx, ids: readonly string[]): Promise<void> {
    await this.removals.noteReceived(tx, ids);
    await tx.query(untie, [ids, ids.map(() => standInAddress()), ids.map((id) => this.bodies.seal(id, ''))]);
  }
}
