import type { ConsentChannel, ConsentState } from './consent.rules.js';

/** What people are written to about; each has a consent of its own. Answers to a person are `transactional`. */
export type ConsentPurpose = 'turnout' | 'transactional' | 'elections';

/** One entry of a person's ledger, as far as it decides anything. */
export interface LedgerEntry {
  readonly channel: ConsentChannel;
  readonly purpose: ConsentPurpose;
  readonly state: ConsentState;
  readonly cause: string;
  readonly happenedAt: Date;
}

/** Whether somebody can be asked on a channel at all. */
export interface Door {
  readonly state: ConsentState;
  /** When it was last closed by what is known; null while it never was. */
  readonly closedAt: Date | null;
}

/** What somebody did to their own door. */
export interface OwnAct {
  readonly state: 'opted_in' | 'opted_out';
  readonly cause: string;
  readonly happenedAt: Date;
}

/** A door of which nobody has said anything. */
export const untouched: Door = { state: 'unknown', closedAt: null };

/** What people do themselves to open a door: START, the button of a page, and joining, confirmed from their phone. */
const ownOpenings: ReadonlySet<string> = new Set(['carrier_keyword', 'page', 'joined']);

/**
 * How a door stands after one more entry. This function alone says what a ledger means; the state that is kept of a
 * person is a copy of what it answers.
 *
 * - Closing closes, whenever it happened: a refusal that arrives late still counts.
 * - What is closed is opened by the person's own act alone, and only by one that is later than what closed it.
 * - What was never closed is opened by whoever attests how the person agreed, and by the person.
 * - `unknown` takes an opening back and closes nothing: of two people who are found to be one the stricter state holds.
 */
export function stepDoor(door: Door, { state, cause, happenedAt }: Omit<LedgerEntry, 'channel' | 'purpose'>): Door {
  if (state === 'opted_out') {
    const closedAt = door.closedAt !== null && door.closedAt > happenedAt ? door.closedAt : happenedAt;
    return { state, closedAt };
  }
  if (state === 'unknown') return door.state === 'opted_in' ? { ...door, state } : door;
  if (door.state !== 'opted_out') return { ...door, state };
  const reopens = ownOpenings.has(cause) && (door.closedAt === null || happenedAt > door.closedAt);
  return reopens ? { ...door, state } : door;
}

/** How a person's door stands on a channel, by their entries in the order in which they were written. */
export function doorOf(entries: readonly LedgerEntry[], channel: ConsentChannel): Door {
  return entries
    .filter((entry) => entry.channel === channel && (entry.purpose === 'turnout' || entry.state === 'opted_out'))
    .reduce(stepDoor, untouched);
}

/**
 * A person's consent to a channel and purpose. A closed door is closed for every purpose: whoever says STOP means all
 * of it. While it is open, each purpose beside turnout needs an opening that named it.
 */
export function consentOf(
  entries: readonly LedgerEntry[],
  channel: ConsentChannel,
  purpose: ConsentPurpose,
): ConsentState {
  const { state } = doorOf(entries, channel);
  if (state === 'opted_out' || purpose === 'turnout') return state;
  return agreedTo(entries, channel, purpose) ? 'opted_in' : 'unknown';
}

/** Whether what they said of a purpose beside turnout was an agreement and was not taken back, door or no door. */
export function agreedTo(
  entries: readonly LedgerEntry[],
  channel: ConsentChannel,
  purpose: Exclude<ConsentPurpose, 'turnout'>,
): boolean {
  const said = entries.findLast(
    (entry) => entry.channel === channel && entry.purpose === purpose && entry.state !== 'opted_out',
  );
  return said?.state === 'opted_in';
}

/**
 * Whether a person's own act goes into the ledger. Closing does while the door is open, and afterwards if it is the
 * later of two: what is to open the door again must be later still. START and a page undo a closing and are no evidence
 * of what somebody never agreed to; joining is.
 */
export function followsOwnAct(door: Door, act: OwnAct): boolean {
  if (act.state === 'opted_out') {
    return door.state !== 'opted_out' || door.closedAt === null || act.happenedAt > door.closedAt;
  }
  const joins = act.cause === 'joined';
  return (joins || door.state === 'opted_out') && stepDoor(door, act).state === 'opted_in';
}
