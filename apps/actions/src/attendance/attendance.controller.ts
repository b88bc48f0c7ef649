import { Controller } from '@nestjs/common';
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
  ) {}

  @Route(readAttendance)
  read({ params }: RouteInput<typeof readAttendance>): Promise<RouteReply<typeof readAttendance>> {
    return this.reads.run(params.id);
  }

  @Route(enterAttendance)
  enter(input: RouteInput<typeof enterAttendance>, caller: Caller): Promise<RouteReply<typeof enterAttendance>> {
    return this.enters.run(input, caller);
  }
}
