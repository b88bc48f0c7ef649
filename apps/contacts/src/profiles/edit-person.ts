import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, notFound, outOfScope, Problem, type RouteInput } from '#runtime';
import { holdToOwnPeople } from '../circles/hold-to-own-people.js';
import { circlesOf } from '../circles/own-circles.rules.js';
import { AnnouncePeople } from '../people/announce-people.js';
import { lockPeople } from '../people/people-lock.js';
import { changeBelongings } from './change-belongings.js';
import { ChangeOwnRow } from './change-own-row.js';
import { DeriveZones } from './derive-zones.js';
import { type EditReading, readEdit, type Unreadable } from './edit.rules.js';
import type { EditPersonBody } from './profile.shapes.js';
import { personChangedMeanwhile, personUnreadable } from './profiles.errors.js';
import type { editPerson } from './profiles.routes.js';
import { unknownThings } from './unknown-things.js';

/** Changes what is known of a person, by a chair or by a convener of theirs. */
@Injectable()
export class EditPerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly changeOwnRow: ChangeOwnRow,
    private readonly deriveZones: DeriveZones,
    private readonly announcePeople: AnnouncePeople,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws Problem `not_found`, `person_changed_meanwhile`, `person_unreadable`; to a convener `out_of_scope` for the
   * people and circles of others.
   */
  async run({ params, body }: RouteInput<typeof editPerson>, caller: Caller): Promise<void> {
    const ownCircles = circlesOf(caller);
    if (ownCircles && body.circleIds?.some((id) => !ownCircles.includes(id))) throw new Problem(outOfScope);
    const reading = readEdit(body);
    await this.transactions.run(async (tx) => {
      await holdToOwnPeople(tx, caller, params.id);
      if (body.cameThroughId) await holdToOwnPeople(tx, caller, body.cameThroughId);
      await lockPeople(tx);
      await holdToVersion(tx, params.id, body.version);
      const unreadable = [...reading.unreadable, ...(await unknownThings(tx, params.id, body))];
      if (unreadable.length > 0) throw unreadableProblem(unreadable);
      await this.change(tx, params.id, { body, reading, ownCircles }, caller);
    });
  }

  private async change(
    tx: Tx,
    contactId: string,
    { body, reading, ownCircles }: { body: EditPersonBody; reading: EditReading; ownCircles: readonly string[] | null },
    caller: Caller,
  ): Promise<void> {
    const at = this.clock.now();
    await this.changeOwnRow.run(tx, contactId, { body, reading }, at);
    await changeBelongings(tx, contactId, body, { ownCircles, at });
    await this.deriveZones.run(tx, contactId);
    await this.announcePeople.run(tx, [contactId], at);
    const parts = Object.keys(body).filter((part) => part !== 'version');
    const details = { parts: parts.sort().join(' ') };
    await audit(tx, caller, { deed: 'contact.changed', subject: `contact:${contactId}`, details, at });
  }
}

/** Locks the person's row; the version is read under the lock, so that of two edits at one moment one is refused. */
async function holdToVersion(tx: Tx, contactId: string, version: number): Promise<void> {
  const [row] = await tx.query<{ version: number }>('SELECT version FROM contacts WHERE id = $1 FOR UPDATE', [
    contactId,
  ]);
  if (!row) throw new Problem(notFound);
  if (row.version !== version) throw new Problem(personChangedMeanwhile);
}

function unreadableProblem(fields: Unreadable[]): Problem {
  return new Problem(personUnreadable, { fields });
}
