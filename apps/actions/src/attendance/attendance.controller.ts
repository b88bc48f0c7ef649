import { Controller } from '@nestjs/common';
import { AuditedReads } from '#audit';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { enterAttendance, readAttendance } from './attendance.routes.js';
import { EnterAttendance } from './enter-attendance.js';
import { ReadAttendance } from './read-attendance.js';

/** Attendance over HTTP, for chairs. */
@Controller()
export class AttendanceController {
  constructor(
    private readonly reads: ReadAttendance,
    private readonly enters: EnterAttendance,
    private readonly audited: AuditedReads,
  ) {}

  @Route(readAttendance)
  async read(
    { params }: RouteInput<typeof readAttendance>,
    caller: Caller,
  ): Promise<RouteReply<typeof readAttendance>> {
    const answer = await this.reads.run(params.id);
    const people = answer.shifts.reduce((sum, { rows }) => sum + rows.length, 0);
    await this.audited.fold(caller, { deed: 'attendance.read', subject: `action:${params.id}`, people });
    return answer;
  }

  @Route(enterAttendance)
  enter(input: RouteInput<typeof enterAttendance>, caller: Caller): Promise<RouteReply<typeof enterAttendance>> {
    return this.enters.run(input, caller);
  }
}
