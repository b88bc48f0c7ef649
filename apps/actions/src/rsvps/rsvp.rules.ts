/** A person's answer for a shift. */
export type Answer = 'yes' | 'maybe' | 'no';

/** Where an answer came from: the person's text, the public page, or a chair who was told. */
export type Source = 'text' | 'page' | 'console';

/** An answer on its way in. */
export interface Said {
  readonly answer: Answer;
  /** People brought along; null when the text does not say. */
  readonly guests: number | null;
  readonly source: Source;
  readonly at: Date;
  /** Said on the page that the person's own link opens: nobody else has the link, so it is their own word. */
  readonly ownLink?: boolean;
  /** No other answer by the same way can have been given later, whatever the clocks of those who heard them show. */
  readonly inTurn?: boolean;
}

/** Who brought an answer that came through the person's own link, as the history notes it. */
export const broughtByOwnLink = 'own-link';

/** What somebody typed on the public page in a person's name, until that person answers our text. */
export interface Pending {
  readonly answer: Answer;
  readonly guests: number;
  readonly at: Date;
}

/** Everything that stands for one person on one shift. */
export interface Standing {
  /** Null while nothing verified is known. */
  readonly answer: Answer | null;
  readonly guests: number;
  /** Of the standing answer; of the pending one while there is no other. */
  readonly source: Source;
  readonly answeredAt: Date;
  readonly pending: Pending | null;
}

/**
 * What an answer did. `counted`: it is what stands. `waits`: it waits for the person's own text. `superseded`: the
 * person has said something later. `too_late`: the shift was over. `unchanged`: it said what was known already.
 */
export type Effect = 'counted' | 'waits' | 'superseded' | 'too_late' | 'unchanged';

export interface Outcome {
  readonly standing: Standing;
  readonly effect: Effect;
}

/**
 * An answer with the moment that counts. Texts of one person are told in the order in which they came, and what comes
 * over HTTP is given now; but each was timed by the clock of the machine that heard it, and one may be behind another.
 */
export function inItsTurn(before: Standing | null, said: Said): Said {
  if (!said.inTurn || !before?.answer || said.at >= before.answeredAt) return said;
  // A text may have been told long after it came, so that what was given meanwhile in another way is later indeed.
  return said.source === 'text' && before.source !== 'text' ? said : { ...said, at: before.answeredAt };
}

/** Typed again within this time, the same answer on the public page asks the person nothing anew. */
const sameAgainMs = 10 * 60_000;

/**
 * What stands after an answer. Only the person's own text, their own link and a chair's word are verified; what
 * anybody can type on the public page is kept beside them. The answer that was given last wins, whenever it arrives.
 */
export function applyAnswer(before: Standing | null, said: Said): Outcome {
  const anybody = said.source === 'page' && !said.ownLink;
  return anybody ? applyTyped(before, said) : applyVerified(before, said);
}

function applyVerified(before: Standing | null, said: Said): Outcome {
  const standing = before ?? nothingYet(said);
  if (standing.answer !== null && said.at < standing.answeredAt) return { standing, effect: 'superseded' };
  // What was typed after the text was sent cannot be what the text answers; it goes on waiting.
  const answered = standing.pending !== null && standing.pending.at <= said.at ? standing.pending : null;
  const guests = guestsOf(standing, answered, said);
  const same = said.source !== 'text' && !answered && standing.answer === said.answer && standing.guests === guests;
  if (same) return { standing, effect: 'unchanged' };
  const pending = answered ? null : standing.pending;
  return {
    standing: { answer: said.answer, guests, source: said.source, answeredAt: said.at, pending },
    effect: 'counted',
  };
}

/** The number said, else the number typed on the page, else the number of before. Who does not come brings nobody. */
function guestsOf(standing: Standing, answered: Pending | null, said: Said): number {
  if (said.answer === 'no') return 0;
  const typed = answered && answered.answer !== 'no' ? answered.guests : null;
  return said.guests ?? typed ?? standing.guests;
}

function applyTyped(before: Standing | null, said: Said): Outcome {
  const standing = before ?? nothingYet(said);
  const typed: Pending = {
    answer: said.answer,
    guests: said.answer === 'no' ? 0 : (said.guests ?? 0),
    at: said.at,
  };
  if (isKnown(standing, typed)) return { standing, effect: 'unchanged' };
  return { standing: { ...standing, pending: typed }, effect: 'waits' };
}

function isKnown({ answer, guests, pending }: Standing, typed: Pending): boolean {
  if (pending === null) return answer === typed.answer && guests === typed.guests;
  const same = pending.answer === typed.answer && pending.guests === typed.guests;
  return same && typed.at.getTime() - pending.at.getTime() < sameAgainMs;
}

function nothingYet({ source, at }: Said): Standing {
  return { answer: null, guests: 0, source, answeredAt: at, pending: null };
}

/** True when somebody's own word stands. */
export function isVerified(standing: Standing): boolean {
  return standing.answer !== null;
}
