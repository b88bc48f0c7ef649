import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import type { Rsvp } from './answer-rsvps.js';

// Waits for claims in hand, which hold the row shared, and for a part of it that is being planned: what they leave
// planned is seen by the statement after it. Most actions have one wave, and nothing of theirs is looked for.
const furtherWaves = `
  SELECT id, action_id AS "actionId" FROM waves
   WHERE action_id = ANY ($1::uuid[]) AND kind <> 'invite' AND state <> 'stopped'
     AND (audience IS NULL OR EXISTS (SELECT FROM due_messages WHERE channel IN ('sms', 'email') AND lane = waves.id))
   ORDER BY id FOR NO KEY UPDATE`;

const end = `
  UPDATE messages AS m SET state = 'suppressed', reason = 'answered'
    FROM unnest($1::uuid[], $2::uuid[]) AS done (wave_id, contact_id)
   WHERE m.wave_id = done.wave_id AND m.contact_id = done.contact_id AND m.state = 'planned'`;

/** Whoever answered before a further wave of the action reached them is not asked by it. */
@Injectable()
export class EndAnswered {
  async run(tx: Tx, rsvps: readonly Rsvp[]): Promise<void> {
    const answered = rsvps.filter(({ verified }) => verified);
    if (answered.length === 0) return;
    const actionIds = [...new Set(answered.map(({ actionId }) => actionId))];
    const waves = await tx.query<{ id: string; actionId: string }>(furtherWaves, [actionIds]);
    const done = waves.flatMap(({ id, actionId }) =>
      answered.filter((rsvp) => rsvp.actionId === actionId).map(({ contactId }) => ({ id, contactId })),
    );
    if (done.length > 0) await tx.query(end, [done.map(({ id }) => id), done.map(({ contactId }) => contactId)]);
  }
}
