import { Injectable } from '@nestjs/common';
import type { emailReachabilityChanged, PayloadOf } from '#contracts';
import type { Tx } from '#messaging';
import { Clock } from '#runtime';
import { ClosedEmails } from '../consent/closed-emails.js';
import { AnnouncePeople } from '../people/announce-people.js';
import { lockPeople } from '../people/people-lock.js';
import { WriteOwnAct } from './write-own-act.js';

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
    const open = await tx.query<{ id: string }>(
      `SELECT id FROM contacts WHERE (id = ANY($1) OR email_index = $2) AND email_consent <> 'opted_out'
        ORDER BY id FOR UPDATE`,
      [contactIds, emailIndex],
    );
    const moved = open.map(({ id }) => id);
    await this.closedEmails.close(tx, emailIndex, how, happenedAt);
    await this.writeOwnAct.run(tx, moved, { channel: 'email', state, cause: how, happenedAt });
    await this.announcePeople.run(tx, moved, this.clock.now());
  }
}
