import { Injectable } from '@nestjs/common';
import type { emailReachabilityChanged, PayloadOf } from '#contracts';
import type { Tx } from '#messaging';
import { Clock } from '#runtime';
import { ClosedEmails } from '../consent/closed-emails.js';
import { WriteOwnAct } from '../consent/write-own-act.js';
import { AnnouncePeople } from '../people/announce-people.js';
import { lockPeople } from '../people/people-lock.js';

type Change = PayloadOf<typeof emailReachabilityChanged>;

/** Writes down that whoever reads an e-mail address closed it: for everybody who has it, and for every later list. */
@Injectable()
export class ApplyEmailReachability {
  constructor(
    private readonly closedEmails: ClosedEmails,
    private readonly writeOwnAct: WriteOwnAct,
    private readonly announcePeople: AnnouncePeople,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, { emailIndex, contactIds, state, how, changedAt }: Change): Promise<void> {
    await lockPeople(tx);
    const happenedAt = new Date(changedAt);
    const readers = await tx.query<{ id: string }>(
      'SELECT id FROM contacts WHERE id = ANY($1) OR email_index = $2 ORDER BY id FOR UPDATE',
      [contactIds, emailIndex],
    );
    await this.closedEmails.close(tx, emailIndex, how, happenedAt);
    const ids = readers.map(({ id }) => id);
    const moved = await this.writeOwnAct.run(tx, ids, { channel: 'email', state, cause: how, happenedAt });
    await this.announcePeople.run(tx, moved, this.clock.now());
  }
}
