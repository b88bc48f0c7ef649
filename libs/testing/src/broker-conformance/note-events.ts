import { z } from 'zod';
import { defineEvent, type EventDefinition } from '#contracts';

/** Events of the suite's own, so that it holds whatever the product's contracts become. */
const payload = z.object({ thread: z.string(), n: z.int(), words: z.string().optional() });
const example = { thread: 'a', n: 1 };
const key = (note: { thread: string }): string => note.thread;

/** Two services listen to it. */
export const noteWritten = defineEvent({
  name: 'notifications.note-written.v1',
  topic: 'test.notes',
  owner: 'notifications',
  consumers: ['contacts', 'actions'],
  meaning: 'A note was written.',
  payload,
  example,
  key,
});

/** One service is listed as listening, and has no handler for it. */
export const noteForgotten = defineEvent({
  name: 'notifications.note-forgotten.v1',
  topic: 'test.notes',
  owner: 'notifications',
  consumers: ['contacts'],
  meaning: 'A note was forgotten.',
  payload,
  example,
  key,
});

/** Travels on a topic of its own. */
export const bellRung = defineEvent({
  name: 'notifications.bell-rung.v1',
  topic: 'test.bells',
  owner: 'notifications',
  consumers: ['contacts'],
  meaning: 'A bell was rung.',
  payload,
  example,
  key,
});

/** What a reader of notes says back to their writer. */
export const noteAnswered = defineEvent({
  name: 'contacts.note-answered.v1',
  topic: 'test.answers',
  owner: 'contacts',
  consumers: ['notifications'],
  meaning: 'A note was answered.',
  payload,
  example,
  key,
});

export type NoteEvent = typeof noteWritten;

/** The events on topics that only one test uses. */
export interface NoteEvents {
  readonly noteWritten: NoteEvent;
  readonly noteForgotten: NoteEvent;
  readonly bellRung: NoteEvent;
  readonly noteAnswered: NoteEvent;
  readonly all: readonly EventDefinition[];
}

export function noteEvents(suffix: string): NoteEvents {
  const on = (event: NoteEvent): NoteEvent => ({ ...event, topic: `${event.topic}.${suffix}` });
  const events = {
    noteWritten: on(noteWritten),
    noteForgotten: on(noteForgotten),
    bellRung: on(bellRung),
    noteAnswered: on(noteAnswered),
  };
  return { ...events, all: Object.values(events) };
}
