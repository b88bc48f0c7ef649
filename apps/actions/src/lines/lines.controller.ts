import { Controller } from '@nestjs/common';
import { AuditedReads } from '#audit';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { noteHere, noteNotHere, noteUnnamed, readLine, readLineEnd } from './lines.routes.js';
import { NotePerson } from './note-person.js';
import { NoteUnnamed } from './note-unnamed.js';
import { ReadLine } from './read-line.js';
import { ReadLineEnd } from './read-line-end.js';

/** The captain's list over HTTP, for web. */
@Controller()
export class LinesController {
  constructor(
    private readonly reads: ReadLine,
    private readonly ends: ReadLineEnd,
    private readonly people: NotePerson,
    private readonly unnamed: NoteUnnamed,
    private readonly audited: AuditedReads,
  ) {}

  @Route(readLine)
  async read({ params }: RouteInput<typeof readLine>, caller: Caller): Promise<RouteReply<typeof readLine>> {
    const line = await this.reads.run(params.token);
    if (line.state !== 'live') return line;
    const people = line.shifts.reduce((sum, { rows }) => sum + rows.length, 0);
    await this.audited.fold(caller, { deed: 'captain-list.read', subject: `captain-link:${line.linkId}`, people });
    return line;
  }

  @Route(readLineEnd)
  end({ params }: RouteInput<typeof readLineEnd>): Promise<RouteReply<typeof readLineEnd>> {
    return this.ends.run(params.id);
  }

  @Route(noteHere)
  here({ params, body }: RouteInput<typeof noteHere>): Promise<RouteReply<typeof noteHere>> {
    return this.people.run(params.token, body, true);
  }

  @Route(noteNotHere)
  notHere({ params, body }: RouteInput<typeof noteNotHere>): Promise<RouteReply<typeof noteNotHere>> {
    return this.people.run(params.token, body, false);
  }

  @Route(noteUnnamed)
  countUnnamed(input: RouteInput<typeof noteUnnamed>, caller: Caller): Promise<RouteReply<typeof noteUnnamed>> {
    return this.unnamed.run(input, caller);
  }
}
