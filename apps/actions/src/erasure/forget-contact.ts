import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { Clock } from '#runtime';
import { ErasedPeople } from '#service';
import { ChangeBell } from '../changes/change-bell.js';

const actionsOf = `
  SELECT DISTINCT action_id AS "actionId" FROM (
    SELECT action_id FROM rsvps WHERE contact_id = $1 UNION ALL SELECT action_id FROM attendance WHERE contact_id = $1
    UNION ALL SELECT action_id FROM rsvp_history WHERE contact_id = $1
  ) theirs`;

// Who is erased does not come any more. An action that is over keeps its numbers, and nobody they were.
const stillToCome = `action_id = $1 AND contact_id = $2 AND shift_id IN
  (SELECT id FROM shifts WHERE action_id = $1 AND ends_at > $3)`;

/**
 * Forgets somebody who was erased. Their answers to what is still to come go; in what is over, each action gets a
 * stand-in of its own for them, which ties to nothing else, so that its counts and its history stay true.
 */
@Injectable()
export class ForgetContact {
  constructor(
    private readonly clock: Clock,
    private readonly bell: ChangeBell,
    private readonly erased: ErasedPeople,
  ) {}

  async run(tx: Tx, contactId: string, erasedAt: Date): Promise<void> {
    await this.erased.note(tx, contactId, erasedAt);
    await this.again(tx, contactId);
  }

  /** Forgets what arrived of somebody after they were erased. */
  async again(tx: Tx, contactId: string): Promise<void> {
    await tx.query(
      `UPDATE actions SET host_contact_id = NULL, host_words = NULL, host_may_be_named = false
        WHERE host_contact_id = $1`,
      [contactId],
    );
    await tx.query('DELETE FROM show_rates WHERE contact_id = $1', [contactId]);
    for (const { actionId } of await tx.query<{ actionId: string }>(actionsOf, [contactId])) {
      await this.forgetAt(tx, actionId, contactId);
      tx.afterCommit(() => this.bell.ring(actionId));
    }
  }

  private async forgetAt(tx: Tx, actionId: string, contactId: string): Promise<void> {
    const now = this.clock.now();
    for (const table of ['attendance', 'rsvp_history', 'rsvps'])
      await tx.query(`DELETE FROM ${table} WHERE ${stillToCome}`, [actionId, contactId, now]);
    const standIn = [actionId, contactId, randomUUID()];
    for (const table of ['attendance', 'rsvps'])
      await tx.query(`UPDATE ${table} SET contact_id = $3 WHERE action_id = $1 AND contact_id = $2`, standIn);
    // The reply's id would lead to the text that notifications keeps.
    await tx.query(
      'UPDATE rsvp_history SET contact_id = $3, reply_id = NULL WHERE action_id = $1 AND contact_id = $2',
      standIn,
    );
  }
}
