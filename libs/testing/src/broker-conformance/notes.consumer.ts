import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { PayloadOf } from '#contracts';
import { Consumer, type EventMeta, Handles, type Tx } from '#messaging';
import { bellRung, noteAnswered, type NoteEvent, noteWritten } from './note-events.js';

export type Note = PayloadOf<NoteEvent>;

/** What a test wants to happen in a handler, beside the row that every handled note leaves. */
export class Script {
  readonly onNote: (note: Note, tx: Tx) => Promise<void>;
  readonly onBell: (note: Note, tx: Tx) => Promise<void>;

  constructor(parts: Partial<Pick<Script, 'onNote' | 'onBell'>> = {}) {
    this.onNote = parts.onNote ?? (async () => undefined);
    this.onBell = parts.onBell ?? (async () => undefined);
  }
}

/** The effects that the tests look at: one row per handling, in the order of handling. */
export class NotesSeen1790000000099 implements MigrationInterface {
  name = 'NotesSeen1790000000099';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notes_seen (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, event_id uuid, correlation_id uuid, causation_id uuid, type text, thread text, n integer)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notes_seen');
  }
}

@Consumer()
export class NotesConsumer {
  constructor(private readonly script: Script) {}

  @Handles(noteWritten)
  async written(note: Note, tx: Tx, meta: EventMeta): Promise<void> {
    await this.script.onNote(note, tx);
    await see(note, tx, meta);
  }

  @Handles(noteAnswered)
  async answered(note: Note, tx: Tx, meta: EventMeta): Promise<void> {
    await see(note, tx, meta);
  }

  @Handles(bellRung)
  async rung(note: Note, tx: Tx, meta: EventMeta): Promise<void> {
    await this.script.onBell(note, tx);
    await see(note, tx, meta);
  }
}

async function see(note: Note, tx: Tx, meta: EventMeta): Promise<void> {
  await tx.query(
    `INSERT INTO notes_seen (event_id, correlation_id, causation_id, type, thread, n) VALUES ($1, $2, $3, $4, $5, $6)`,
    [meta.eventId, meta.correlationId, meta.causationId, meta.type, note.thread, note.n],
  );
}
