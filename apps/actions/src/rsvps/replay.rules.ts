import { type Answer, applyAnswer, broughtByOwnLink, type Effect, type Source, type Standing } from './rsvp.rules.js';

/** An answer as the history keeps it. */
export interface KeptAnswer {
  readonly contactId: string;
  readonly answer: Answer;
  readonly guests: number | null;
  readonly source: Source;
  readonly effect: Exclude<Effect, 'unchanged'>;
  readonly saidBy: string | null;
  readonly receivedAt: Date;
}

/** An RSVP's row as it is stored. */
export interface StoredStanding {
  readonly answer: Answer | null;
  readonly guests: number;
  readonly source: Source;
  readonly answeredAt: Date;
  readonly pendingAnswer: Answer | null;
  readonly pendingGuests: number | null;
  readonly pendingAt: Date | null;
}

/**
 * What stands for each person of a shift after everything that came in is heard once more. What came too late is left
 * out; nothing else of what was noted then is believed.
 *
 * @param kept the history of one shift, each person's in order.
 */
export function replayed(kept: readonly KeptAnswer[]): Standing[] {
  const standings = new Map<string, Standing>();
  for (const { contactId, answer, guests, source, effect, saidBy, receivedAt } of kept) {
    if (effect === 'too_late') continue;
    const said = { answer, guests, source, at: receivedAt, ownLink: saidBy === broughtByOwnLink };
    standings.set(contactId, applyAnswer(standings.get(contactId) ?? null, said).standing);
  }
  return [...standings.values()];
}

/** What a row says stands. */
export function standingOf(row: StoredStanding): Standing {
  const { answer, guests, source, answeredAt, pendingAnswer, pendingGuests, pendingAt } = row;
  const isPending = pendingAnswer !== null && pendingAt !== null;
  const pending = isPending ? { answer: pendingAnswer, guests: pendingGuests ?? 0, at: pendingAt } : null;
  return { answer, guests, source, answeredAt, pending };
}
