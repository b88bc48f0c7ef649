import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '#messaging';
import type { Caller, RouteInput, RouteReply } from '#runtime';
import type { enterAttendance } from './attendance.routes.js';
import { NoteAttendance } from './note-attendance.js';

/** What a chair enters afterwards, such as a printed sheet with ticks. */
@Injectable()
export class EnterAttendance {
  constructor(
    private readonly transactions: Transactions,
    private readonly note: NoteAttendance,
  ) {}

  run(
    { params, body }: RouteInput<typeof enterAttendance>,
    caller: Caller,
  ): Promise<RouteReply<typeof enterAttendance>> {
    const noting = { actionId: params.id, notedBy: `person:${caller.person?.id ?? 'nobody'}` };
    return this.transactions.run(async (tx) => {
      const people = await this.note.people(tx, noting, body.notes);
      return { changed: people + (await this.countUnnamed(tx, noting, body.unnamed)) };
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
