import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { RouteReply } from '#runtime';
import { asDocument } from '#service';
import type { readOwnData } from './own-data.routes.js';

type OwnData = RouteReply<typeof readOwnData>;

const shiftColumns = 'a.id AS "actionId", a.title, s.starts_at AS "startsAt", s.ends_at AS "endsAt"';

const onShift = (table: string): string =>
  `FROM ${table} r JOIN shifts s ON s.id = r.shift_id JOIN actions a ON a.id = s.action_id WHERE r.contact_id = $1`;

const selectAnswers = `
  SELECT ${shiftColumns}, r.answer, r.guests, r.source, r.answered_at AS "answeredAt",
         r.pending_answer AS "pendingAnswer", r.pending_guests AS "pendingGuests", r.pending_at AS "pendingAt"
    ${onShift('rsvps')} ORDER BY s.starts_at, s.id`;

// Who noted it is somebody else, so their id stays here.
const selectHistory = `
  SELECT ${shiftColumns}, r.answer, r.guests, r.source, r.effect,
         r.received_at AS "receivedAt", r.recorded_at AS "recordedAt"
    ${onShift('rsvp_history')} ORDER BY r.recorded_at, r.seq`;

const selectAttendance = `
  SELECT ${shiftColumns}, r.outcome, r.noted_at AS "notedAt" ${onShift('attendance')} ORDER BY s.starts_at, s.id`;

const selectShowRate = `
  SELECT yes, came, no_shows AS "noShows", walk_ins AS "walkIns" FROM show_rates WHERE contact_id = $1`;

const selectHosted = `
  SELECT id AS "actionId", CASE WHEN state = 'posted' THEN title END AS title, host_may_be_named AS "mayBeNamed"
    FROM actions WHERE host_contact_id = $1 ORDER BY id`;

/** Reads what is kept of one person; contacts writes down that it was handed out. */
@Injectable()
export class ReadOwnData {
  constructor(private readonly database: Database) {}

  async run(contactId: string): Promise<OwnData> {
    const read = (text: string) => this.database.query(text, [contactId]);
    const [showRate] = await read(selectShowRate);
    return asDocument({
      answers: await read(selectAnswers),
      history: await read(selectHistory),
      attendance: await read(selectAttendance),
      showRate: showRate ?? null,
      hosted: await read(selectHosted),
    }) as OwnData;
  }
}
