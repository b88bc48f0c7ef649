import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, Problem, type RouteInput, type RouteReply } from '#runtime';
import { actionUnknown } from '../actions/actions.errors.js';
import { actionNotPosted } from '../rsvps/rsvps.errors.js';
import type { enterAttendance } from './attendance.routes.js';
import { NoteAttendance } from './note-attendance.js';

/** What a chair enters afterwards, such as a printed sheet with ticks. */
@Injectable()
export class EnterAttendance {
  constructor(
    private readonly transactions: Transactions,
    private readonly note: NoteAttendance,
    private readonly clock: Clock,
  ) {}

  run(
    { params, body }: RouteInput<typeof enterAttendance>,
    caller: Caller,
  ): Promise<RouteReply<typeof enterAttendance>> {
    const noting = { actionId: params.id, notedBy: `person:${caller.person?.id ?? 'nobody'}` };
    return this.transactions.run(async (tx) => {
      await refuseUnposted(tx, params.id);
      const people = await this.note.people(tx, noting, body.notes);
      const changed = people + (await this.countUnnamed(tx, noting, body.unnamed));
      const deed = { deed: 'attendance.entered', subject: `action:${params.id}`, details: { changed } } as const;
      await audit(tx, caller, { ...deed, at: this.clock.now() });
      return { changed };
    });
  }

  private async countUnnamed(
    tx: Tx,
    noting: { actionId: string; notedBy: string },
    unnamed: readonly { shiftId: string; people: number }[],
  ): Promise<number> {
    let changed = 0;
    for (const { shiftId, people } of unnamed.toSorted((a, b) => a.shiftId.localeCompare(b.shiftId))) {
      if (await this.note.unnamed(tx, noting, shiftId, () => people)) changed += 1;
    }
    return changed;
  }
}

async function refuseUnposted(tx: Tx, actionId: string): Promise<void> {
  const [action] = await tx.query<{ state: string }>('SELECT state FROM actions WHERE id = $1', [actionId]);
  if (!action) throw new Problem(actionUnknown);
  if (action.state !== 'posted') throw new Problem(actionNotPosted);
}
