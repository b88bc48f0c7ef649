import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Clock, newId } from '#runtime';
import type { Ask } from './approvers.rules.js';

/** A mail that is due. */
export interface DueMail {
  readonly kind: Ask['kind'];
  readonly askId: string;
  readonly staffId: string;
  readonly messageId: string;
  readonly tries: number;
}

/** Who is told of what. */
export interface Told {
  readonly ask: Ask;
  readonly staffId: string;
}

const atOnce = 20;

/** Mails that one person gets in an hour: whoever floods the house with asks must not flood its mailboxes. */
const mostPerHour = 20;

const mostTries = 8;
const minuteMs = 60_000;

/** Remembers which mails about what waits are due and which have left. */
@Injectable()
export class ApprovalMails {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Notes whom to tell of what; who was told of it is not told again. */
  async note(told: readonly Told[]): Promise<void> {
    if (told.length === 0) return;
    await this.database.query(
      `INSERT INTO approval_mails (kind, ask_id, staff_id, message_id, due_at)
       SELECT new.kind, new.ask_id, new.staff_id, new.message_id, $5
         FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::uuid[]) AS new (kind, ask_id, staff_id, message_id)
        WHERE NOT EXISTS (SELECT 1 FROM approval_mails AS known
                           WHERE (known.kind, known.ask_id, known.staff_id) = (new.kind, new.ask_id, new.staff_id))
       ON CONFLICT DO NOTHING`,
      [
        told.map(({ ask }) => ask.kind),
        told.map(({ ask }) => ask.id),
        told.map(({ staffId }) => staffId),
        told.map(() => newId()),
        this.clock.now(),
      ],
    );
  }

  /** The next mails to try, about what still waits. */
  due(asks: readonly Ask[]): Promise<DueMail[]> {
    const now = this.clock.now();
    return this.database.query<DueMail>(
      `SELECT kind, ask_id AS "askId", staff_id AS "staffId", message_id AS "messageId", tries
         FROM approval_mails AS mail
        WHERE mailed_at IS NULL AND due_at <= $1 AND tries < ${String(mostTries)} AND ask_id = ANY ($2::uuid[])
          AND ${String(mostPerHour)} > (SELECT count(*) FROM approval_mails AS sent
                                         WHERE sent.staff_id = mail.staff_id AND sent.mailed_at > $3)
        ORDER BY due_at LIMIT ${String(atOnce)}`,
      [now, asks.map(({ id }) => id), new Date(now.getTime() - 60 * minuteMs)],
    );
  }

  /** Notes how a try went; the pause before the next one doubles. */
  async tried({ kind, askId, staffId, tries }: DueMail, outcome: 'taken' | 'refused' | 'later'): Promise<void> {
    const now = this.clock.now();
    const triesNow = outcome === 'refused' ? mostTries : tries + 1;
    await this.database.query(
      `UPDATE approval_mails SET tries = $4, due_at = $5, mailed_at = $6
        WHERE kind = $1 AND ask_id = $2 AND staff_id = $3`,
      [
        ...[kind, askId, staffId, triesNow, new Date(now.getTime() + minuteMs * 2 ** tries)],
        outcome === 'taken' ? now : null,
      ],
    );
  }
}
