import { Injectable } from '@nestjs/common';
import type { emailReopened, PayloadOf } from '#contracts';
import type { Tx } from '#messaging';
import { Clock } from '#runtime';
import { ClosedEmails } from '../consent/closed-emails.js';
import { AnnouncePeople } from '../people/announce-people.js';
import { lockPeople } from '../people/people-lock.js';
import { WriteOwnAct } from './write-own-act.js';

type Reopened = PayloadOf<typeof emailReopened>;

/** Writes down that whoever reads an e-mail address wants to be written to again. */
@Injectable()
export class ApplyEmailReopened {
  constructor(
    private readonly closedEmails: ClosedEmails,
    private readonly writeOwnAct: WriteOwnAct,
    private readonly announcePeople: AnnouncePeople,
    private readonly clock: Clock,
  ) {}

  /** Reaches those whom it names and who still have the address; a refusal that is later than it does not lose. */
  async run(tx: Tx, { emailIndex, contactIds, reopenedAt }: Reopened): Promise<void> {
    await lockPeople(tx);
    const happenedAt = new Date(reopenedAt);
    const closed = await tx.query<{ id: string }>(
      `SELECT id FROM contacts AS c
        WHERE id = ANY($1) AND email_index = $2 AND email_consent = 'opted_out'
          AND NOT EXISTS (SELECT FROM consent_entries AS e WHERE e.contact_id = c.id AND e.channel = 'email'
                             AND e.state = 'opted_out' AND e.happened_at >= $3)
        ORDER BY id FOR UPDATE`,
      [contactIds, emailIndex, happenedAt],
    );
    const moved = closed.map(({ id }) => id);
    await this.closedEmails.reopen(tx, emailIndex);
    await this.writeOwnAct.run(tx, moved, { channel: 'email', state: 'opted_in', cause: 'page', happenedAt });
    await this.announcePeople.run(tx, moved, this.clock.now());
  }
}
