import { Injectable } from '@nestjs/common';
import { Transactions } from '#messaging';
import type { RouteInput, RouteReply } from '#runtime';
import { cameAs, isHere } from '../attendance/attendance.rules.js';
import { readLineRow } from '../attendance/line-rows.js';
import { NoteAttendance } from '../attendance/note-attendance.js';
import { LineLinks } from './line-links.js';
import type { noteHere } from './lines.routes.js';

/** One tap of a captain on a person: here, or not here after all. */
@Injectable()
export class NotePerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: LineLinks,
    private readonly note: NoteAttendance,
  ) {}

  run(token: string, tapped: RouteInput<typeof noteHere>['body'], here: boolean): Promise<RouteReply<typeof noteHere>> {
    return this.transactions.run(async (tx) => {
      const link = await this.links.findLive(tx, token);
      const place = { ...tapped, actionId: link.actionId };
      const before = await readLineRow(tx, place);
      const outcome = here ? cameAs(before.answer) : 'unknown';
      const again = here && isHere(before.outcome);
      const noting = { actionId: link.actionId, notedBy: `link:${link.id}` };
      await this.note.people(tx, noting, [{ ...tapped, outcome: again ? before.outcome : outcome }]);
      return { linkId: link.id, actionId: link.actionId, row: await readLineRow(tx, place) };
    });
  }
}
