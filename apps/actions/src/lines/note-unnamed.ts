import { Injectable } from '@nestjs/common';
import { Transactions } from '#messaging';
import { type Caller, Clock, type RouteInput, type RouteReply } from '#runtime';
import { once } from '#service';
import { unnamedAfter } from '../attendance/attendance.rules.js';
import { NoteAttendance } from '../attendance/note-attendance.js';
import { LineLinks } from './line-links.js';
import { noteUnnamed } from './lines.routes.js';

/** Counts people who are on no list; a repeated request with the same Idempotency-Key counts nobody twice. */
@Injectable()
export class NoteUnnamed {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: LineLinks,
    private readonly note: NoteAttendance,
    private readonly clock: Clock,
  ) {}

  run(
    { params, body, headers }: RouteInput<typeof noteUnnamed>,
    caller: Caller,
  ): Promise<RouteReply<typeof noteUnnamed>> {
    const { shiftId, add } = body;
    return this.transactions.run(async (tx) => {
      const { id: linkId, actionId } = await this.links.findLive(tx, params.token);
      await once(tx, { route: noteUnnamed, caller, headers, at: this.clock.now() }, async () => {
        const noting = { actionId, notedBy: `link:${linkId}` };
        await this.note.unnamed(tx, noting, shiftId, (before) => unnamedAfter(before, add));
        return shiftId;
      });
      const [shift] = await tx.query<{ unnamed: number }>('SELECT unnamed FROM shifts WHERE id = $1', [shiftId]);
      return { linkId, actionId, shiftId, unnamed: shift?.unnamed ?? 0 };
    });
  }
}
