import { Module } from '@nestjs/common';
import { SealingModule } from '../sealing/sealing.module.js';
import { AddNote } from './add-note.js';
import { NotesController } from './notes.controller.js';
import { RemoveNote } from './remove-note.js';

/** What the committee writes down of people. */
@Module({ imports: [SealingModule], controllers: [NotesController], providers: [AddNote, RemoveNote] })
export class NotesModule {}
