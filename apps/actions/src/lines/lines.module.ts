import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/attendance.module.js';
import { LinkNamesModule } from '../link-names/link-names.module.js';
import { CaptainLinksController } from './captain-links.controller.js';
import { CreateCaptainLink } from './create-captain-link.js';
import { LineLinks } from './line-links.js';
import { LinesController } from './lines.controller.js';
import { ListCaptainLinks } from './list-captain-links.js';
import { NotePerson } from './note-person.js';
import { NoteUnnamed } from './note-unnamed.js';
import { ReadLine } from './read-line.js';
import { ReadLineEnd } from './read-line-end.js';
import { RevokeCaptainLink } from './revoke-captain-link.js';

/** What captains hold in their hands at the line. */
@Module({
  imports: [AttendanceModule, LinkNamesModule],
  controllers: [CaptainLinksController, LinesController],
  providers: [
    ...[LineLinks, CreateCaptainLink, ListCaptainLinks, RevokeCaptainLink],
    ...[ReadLine, ReadLineEnd, NotePerson, NoteUnnamed],
  ],
})
export class LinesModule {}
