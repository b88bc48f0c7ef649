import { Controller } from '@nestjs/common';
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
  ) {}

  @Route(readLine)
  read({ params }: RouteInput<typeof readLine>): Promise<RouteReply<typeof readLine>> {
    return this.reads.run(params.token);
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
