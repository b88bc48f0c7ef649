import type { ChannelName, SendOutcome } from '../channels/channel.js';
import type { ErrorOutcome } from './error-codes.rules.js';
import { errorTables } from './error-tables.rules.js';
import type { ClaimedMessage } from './claimed-message.js';

/** What became of one attempt, as it is written to its message. */
export interface OutcomeRow {
  readonly message: ClaimedMessage;
  readonly state: 'accepted' | 'rejected' | 'planned' | 'unknown' | 'suppressed';
  readonly sid: string | null;
  readonly code: number | null;
  readonly reason: string | null;
  /** Seconds until it may be tried again, for `planned`. */
  readonly dueIn: number;
  /** Whether the provider could not be reached at all. */
  readonly unreached: boolean;
  /** Seconds that the provider asked us to wait with everything. */
  readonly pause: number;
}

/** Refusals after which the same text may go once more, and seconds until then: the text was not what was wrong. */
const goesAgain: Readonly<Partial<Record<ErrorOutcome, number>>> = {
  slow_down: 5,
  back_off: 1,
  try_later: 300,
  hold: 600,
  sender_unfit: 1,
};

const base = { sid: null, code: null, reason: null, dueIn: 0, unreached: false, pause: 0 };

/** The row that a message gets for an outcome of its request. */
export function rowOf(message: ClaimedMessage, outcome: SendOutcome, channel: ChannelName): OutcomeRow {
  switch (outcome.kind) {
    case 'accepted':
      return accepted(message, outcome.sid);
    case 'unknown':
      return { ...base, message, state: 'unknown' };
    case 'held_back':
      return { ...base, message, state: 'planned' };
    case 'retry':
      return retried(message, outcome.why, outcome.afterSeconds ?? 1);
    case 'rejected':
      return rejected(message, outcome.code, channel);
  }
}

/** A claimed message that is not sent because its number is no longer that person's. */
export function withoutAddress(message: ClaimedMessage): OutcomeRow {
  return { ...base, message, state: 'suppressed', reason: 'no_address' };
}

/** A claimed message that goes back as it was, to be tried again in so many seconds. */
export function givenBack(message: ClaimedMessage, dueIn = 0): OutcomeRow {
  return { ...base, message, state: 'planned', dueIn };
}

/** Nearly every outcome is this one, so it is written out: copying a base would cost more than the rest of it. */
function accepted(message: ClaimedMessage, sid: string): OutcomeRow {
  return { message, state: 'accepted', sid, code: null, reason: null, dueIn: 0, unreached: false, pause: 0 };
}

function retried(message: ClaimedMessage, why: 'unreached' | 'too_fast', seconds: number): OutcomeRow {
  const row = { ...base, message, state: 'planned' as const, dueIn: seconds };
  return why === 'unreached' ? { ...row, unreached: true } : { ...row, pause: seconds };
}

function rejected(message: ClaimedMessage, code: number, channel: ChannelName): OutcomeRow {
  const follows = errorTables[channel].outcomeOf(code);
  const dueIn = goesAgain[follows];
  if (dueIn !== undefined) return { ...base, message, state: 'planned', code, dueIn };
  return { ...base, message, state: follows === 'unknown' ? 'unknown' : 'rejected', code };
}
