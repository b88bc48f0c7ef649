import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { AddNote } from './add-note.js';
import { addNote, removeNote } from './notes.routes.js';
import { RemoveNote } from './remove-note.js';

@Controller()
export class NotesController {
  constructor(
    private readonly adding: AddNote,
    private readonly removing: RemoveNote,
  ) {}

  @Route(addNote)
  add(input: RouteInput<typeof addNote>, caller: Caller): Promise<RouteReply<typeof addNote>> {
    return this.adding.run(input, caller);
  }

  @Route(removeNote)
  async remove({ params }: RouteInput<typeof removeNote>, caller: Caller): Promise<RouteReply<typeof removeNote>> {
    await this.removing.run(params.id, params.noteId, caller);
    return { removed: true };
  }
}
