import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Problem, type RouteReply } from '#runtime';
import { actionUnknown } from '../actions/actions.errors.js';
import type { readAttendance } from './attendance.routes.js';
import { readLineShifts } from './line-rows.js';

/** Who came to an action, for the chair. */
@Injectable()
export class ReadAttendance {
  constructor(private readonly database: Database) {}

  async run(actionId: string): Promise<RouteReply<typeof readAttendance>> {
    const shifts = await readLineShifts(this.database, actionId);
    if (shifts.length === 0) throw new Problem(actionUnknown);
    return { actionId, shifts };
  }
}
