import type { Sql, SqlValue } from '#database';
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

interface ShiftRow {
  readonly actionId: string;
  readonly state: 'draft' | 'posted';
  readonly shiftId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

interface StandingRow {
  readonly shift_id: string;
  readonly contact_id: string;
  readonly rsvp_id: string;
  readonly version: number;
  readonly answer: Answer | null;
  readonly guests: number;
  readonly source: Source;
  readonly answered_at: Date;
  readonly pending_answer: Answer | null;
  readonly pending_guests: number;
  readonly pending_at: Date;
}

/** A person and the action that they answer. */
export interface PersonOfAction {
  readonly actionId: string;
  readonly contactId: string;
}

const findShifts = `
  SELECT a.id AS "actionId", a.state, s.id AS "shiftId", s.starts_at AS "startsAt", s.ends_at AS "endsAt"
    FROM actions a JOIN shifts s ON s.action_id = a.id
   WHERE a.id = ANY ($1::uuid[]) ORDER BY s.starts_at, s.id`;

// A fence (OFFSET 0) keeps the look-up by person, however many there are. It is planned anew for each batch: a plan
// that was kept from a nearly empty table would read all of it in the next burst.
const findStandings = `
  SELECT r.* FROM unnest($1::uuid[], $2::uuid[]) AS person (action_id, contact_id)
   CROSS JOIN LATERAL (
     SELECT r.shift_id, r.contact_id, r.id AS rsvp_id, r.version, r.answer, r.guests, r.source, r.answered_at,
            r.pending_answer, r.pending_guests, r.pending_at
       FROM shifts s JOIN rsvps r ON r.shift_id = s.id AND r.contact_id = person.contact_id
      WHERE s.action_id = person.action_id OFFSET 0) AS r`;

/** The action of each of these people with what stands there for them; null when there is no such action. */
export async function loadPersonsActions(
  sql: Pick<Sql, 'query'>,
  people: readonly PersonOfAction[],
): Promise<(PersonsAction | null)[]> {
  const actionIds = people.map(({ actionId }) => actionId);
  const shifts = await sql.query<ShiftRow>(findShifts, [[...new Set(actionIds)]]);
  const standings = await sql.query<StandingRow>(findStandings, [actionIds, people.map(({ contactId }) => contactId)]);
  const shiftsOf = Map.groupBy(shifts, ({ actionId }) => actionId);
  const standing = new Map(standings.map((row) => [row.shift_id + row.contact_id, row]));
  return people.map(({ actionId, contactId }) => {
    const own = shiftsOf.get(actionId);
    const [first] = own ?? [];
    if (!own || !first) return null;
    return { state: first.state, shifts: own.map((one) => personsShift(one, standing.get(one.shiftId + contactId))) };
  });
}

function personsShift({ shiftId, startsAt, endsAt }: ShiftRow, row: StandingRow | undefined): PersonsShift {
  return {
    ...{ shiftId, startsAt, endsAt, rsvpId: row?.rsvp_id ?? null, version: row?.version ?? 0 },
    standing: row ? standingOf(row) : null,
  };
}

function standingOf(row: StandingRow): Standing {
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
 * Writes what stands now and the answers that made it so, in one statement. No two of them are of one person.
 *
 * @returns the ids of the RSVPs, in order.
 * @throws AnsweredMeanwhile when a row is no longer the one that was loaded.
 */
export async function saveAnswers(sql: Sql, saves: readonly AnswerToSave[]): Promise<string[]> {
  if (saves.length === 0) return [];
  const ids = saves.map(({ shift }) => shift.rsvpId ?? newId());
  const saved = await sql.prepared('rsvps_save', saveAll, [ids, ...columnsOf(saves)]);
  if (saved.length < saves.length) throw new AnsweredMeanwhile('An answer was recorded between load and save.');
  return ids;
}

function columnsOf(saves: readonly AnswerToSave[]): SqlValue[] {
  return [
    saves.map(({ actionId }) => actionId),
    saves.map(({ shift }) => shift.shiftId),
    saves.map(({ contactId }) => contactId),
    saves.map(({ standing }) => standing.answer),
    saves.map(({ standing }) => standing.guests),
    saves.map(({ standing }) => standing.source),
    saves.map(({ standing }) => standing.answeredAt),
    saves.map(({ standing }) => standing.pending?.answer ?? null),
    saves.map(({ standing }) => standing.pending?.guests ?? null),
    saves.map(({ standing }) => standing.pending?.at ?? null),
    saves.map(({ shift }) => shift.version),
    saves.map(({ said }) => said.answer),
    saves.map(({ said }) => said.guests),
    saves.map(({ said }) => said.source),
    saves.map(({ effect }) => effect),
    saves.map(({ replyId }) => replyId),
    saves.map(({ saidBy }) => saidBy),
    saves.map(({ said }) => said.at),
    saves.map(({ recordedAt }) => recordedAt),
  ];
}

const saveAll = `
  WITH wanted AS MATERIALIZED (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::smallint[], $7::text[],
                         $8::timestamptz[], $9::text[], $10::smallint[], $11::timestamptz[], $12::integer[],
                         $13::text[], $14::smallint[], $15::text[], $16::text[], $17::uuid[], $18::text[],
                         $19::timestamptz[], $20::timestamptz[])
      AS answer (id, action_id, shift_id, contact_id, answer, guests, source, answered_at,
                 pending_answer, pending_guests, pending_at, looked_at,
                 said, said_guests, said_source, effect, reply_id, said_by, received_at, recorded_at)
  ), saved AS (
    INSERT INTO rsvps AS r (id, action_id, shift_id, contact_id, answer, guests, source, answered_at,
                            pending_answer, pending_guests, pending_at, version)
    SELECT id, action_id, shift_id, contact_id, answer, guests, source, answered_at,
           pending_answer, pending_guests, pending_at, looked_at + 1 FROM wanted
    ON CONFLICT (shift_id, contact_id) DO UPDATE SET
      answer = excluded.answer, guests = excluded.guests, source = excluded.source, answered_at = excluded.answered_at,
      pending_answer = excluded.pending_answer, pending_guests = excluded.pending_guests,
      pending_at = excluded.pending_at, version = excluded.version
     WHERE r.version + 1 = excluded.version
    RETURNING shift_id, contact_id, version
  )
  INSERT INTO rsvp_history (action_id, shift_id, contact_id, seq, answer, guests, source, effect, reply_id, said_by,
                            received_at, recorded_at)
  SELECT action_id, shift_id, contact_id, version, said, said_guests, said_source, effect, reply_id, said_by,
         received_at, recorded_at
    FROM saved JOIN wanted USING (shift_id, contact_id)
  RETURNING seq`;
