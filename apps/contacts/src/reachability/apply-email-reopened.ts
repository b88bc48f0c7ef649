import { Injectable } from '@nestjs/common';
import type { emailReopened, PayloadOf } from '#contracts';
import type { Tx } from '#messaging';
import { Clock } from '#runtime';
import { ClosedEmails } from '../consent/closed-emails.js';
import { WriteOwnAct } from '../consent/write-own-act.js';
import { AnnouncePeople } from '../people/announce-people.js';
import { lockPeople } from '../people/people-lock.js';

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
    const readers = await tx.query<{ id: string }>(
      'SELECT id FROM contacts WHERE id = ANY($1) AND email_index = $2 ORDER BY id FOR UPDATE',
      [contactIds, emailIndex],
    );
    await this.closedEmails.reopen(tx, emailIndex);
    const ids = readers.map(({ id }) => id);
    const moved = await this.writeOwnAct.run(tx, ids, {
      channel: 'email',
      state: 'opted_in',
      cause: 'page',
      happenedAt,
    });
    await this.announcePeople.run(tx, moved, this.clock.now());
  }
}
