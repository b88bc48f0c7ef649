import type { Sql } from '#database';
import { newId } from '#runtime';
import type { AnswerableShift } from './choose-shift.rules.js';
import type { Answer, Effect, Said, Source, Standing } from './rsvp.rules.js';

/** A shift with what stands there for one person, and which version of it was looked at. */
export interface PersonsShift extends AnswerableShift {
  readonly rsvpId: string | null;
  /** 0 when there is no row yet. */
  readonly version: number;
}

/** The action as one person's answer meets it. */
export interface PersonsAction {
  readonly state: 'draft' | 'posted';
  /** Earliest first. */
  readonly shifts: readonly PersonsShift[];
}

interface Row {
  state: 'draft' | 'posted';
  shift_id: string;
  starts_at: Date;
  ends_at: Date;
  rsvp_id: string | null;
  version: number | null;
  answer: Answer | null;
  guests: number;
  source: Source;
  answered_at: Date;
  pending_answer: Answer | null;
  pending_guests: number;
  pending_at: Date;
}

/** The shifts of an action and what stands there for a person, in one statement; null when there is no such action. */
export async function loadPersonsAction(
  sql: Pick<Sql, 'query'>,
  actionId: string,
  contactId: string,
): Promise<PersonsAction | null> {
  const rows = await sql.query<Row>(
    `SELECT a.state, s.id AS shift_id, s.starts_at, s.ends_at, r.id AS rsvp_id, r.version, r.answer, r.guests, r.source,
            r.answered_at, r.pending_answer, r.pending_guests, r.pending_at
       FROM actions a
       JOIN shifts s ON s.action_id = a.id
       LEFT JOIN rsvps r ON r.shift_id = s.id AND r.contact_id = $2
      WHERE a.id = $1
      ORDER BY s.starts_at, s.id`,
    [actionId, contactId],
  );
  const [first] = rows;
  if (!first) return null;
  return { state: first.state, shifts: rows.map(personsShift) };
}

function personsShift(row: Row): PersonsShift {
  return {
    shiftId: row.shift_id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    rsvpId: row.rsvp_id,
    version: row.version ?? 0,
    standing: row.rsvp_id === null ? null : standingOf(row),
  };
}

function standingOf(row: Omit<Row, 'state'>): Standing {
  const pending =
    row.pending_answer === null ? null : { answer: row.pending_answer, guests: row.pending_guests, at: row.pending_at };
  return { answer: row.answer, guests: row.guests, source: row.source, answeredAt: row.answered_at, pending };
}

/** An answer on its way into the tables. */
export interface AnswerToSave {
  readonly actionId: string;
  readonly contactId: string;
  /** As it was loaded. */
  readonly shift: PersonsShift;
  readonly said: Said;
  readonly standing: Standing;
  readonly effect: Exclude<Effect, 'unchanged'>;
  readonly replyId: string | null;
  readonly saidBy: string | null;
  readonly recordedAt: Date;
}

/**
 * Somebody else recorded an answer of the same person for the same shift since it was loaded. It carries PostgreSQL's
 * code for a serialization failure, which is what it is: the transaction runs again from its start.
 */
export class AnsweredMeanwhile extends Error {
  override name = 'AnsweredMeanwhile';
  readonly code = '40001';
}

/**
 * Writes what stands now and the answer that made it so, in one statement.
 *
 * @returns the id of the RSVP.
 * @throws AnsweredMeanwhile when the row is no longer the one that was loaded.
 */
export async function saveAnswer(sql: Sql, save: AnswerToSave): Promise<string> {
  const { shift, said, standing } = save;
  const rsvpId = shift.rsvpId ?? newId();
  const saved = await sql.query(saveBoth, [
    rsvpId,
    save.actionId,
    shift.shiftId,
    save.contactId,
    standing.answer,
    standing.guests,
    standing.source,
    standing.answeredAt,
    standing.pending?.answer ?? null,
    standing.pending?.guests ?? null,
    standing.pending?.at ?? null,
    shift.version,
    said.answer,
    said.guests,
    said.source,
    save.effect,
    save.replyId,
    save.saidBy,
    said.at,
    save.recordedAt,
  ]);
  if (saved.length === 0) throw new AnsweredMeanwhile('An answer was recorded between load and save.');
  return rsvpId;
}

const saveBoth = `
  WITH saved AS (
    INSERT INTO rsvps AS r (id, action_id, shift_id, contact_id, answer, guests, source, answered_at,
                            pending_answer, pending_guests, pending_at, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)
    ON CONFLICT (shift_id, contact_id) DO UPDATE SET
      answer = excluded.answer, guests = excluded.guests, source = excluded.source, answered_at = excluded.answered_at,
      pending_answer = excluded.pending_answer, pending_guests = excluded.pending_guests,
      pending_at = excluded.pending_at, version = r.version + 1
     WHERE r.version = $12::integer
    RETURNING version
  )
  INSERT INTO rsvp_history (action_id, shift_id, contact_id, seq, answer, guests, source, effect, reply_id, said_by,
                            received_at, recorded_at)
  SELECT $2, $3, $4, version, $13::text, $14::smallint, $15::text, $16::text, $17::uuid, $18::text,
         $19::timestamptz, $20::timestamptz
    FROM saved
  RETURNING seq`;
