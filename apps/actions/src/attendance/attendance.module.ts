import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { AttendanceController } from './attendance.controller.js';
import { EnterAttendance } from './enter-attendance.js';
import { NoteAttendance } from './note-attendance.js';
import { ReadAttendance } from './read-attendance.js';

/** Who came. */
@Module({
  imports: [ChangesModule],
  controllers: [AttendanceController],
  providers: [NoteAttendance, EnterAttendance, ReadAttendance],
  exports: [NoteAttendance],
})
export class AttendanceModule {}
