export type ConsentState = 'opted_in' | 'opted_out' | 'unknown';

/** What decided a consent. The first three come from lists and chairs, the others from the person. */
export type ConsentCause = 'attested' | 'do_not_call' | 'number_closed' | 'carrier_keyword' | 'own_words' | 'provider';

/** A change of consent, to be kept in the ledger. */
export interface ConsentDecision {
  readonly state: ConsentState;
  readonly cause: ConsentCause;
}

/** What a list or a chair says of a person's consent to be asked by text. */
export interface ConsentClaim {
  /** Somebody attests how, when and with which words the person agreed. */
  readonly attested: boolean;
  readonly doNotCall: boolean;
  /** One of the person's numbers was closed by whoever answers it. */
  readonly numberClosed: boolean;
}

/**
 * What follows for a person from a list or a chair, or null when nothing does. Refusals win over whatever is attested,
 * and nobody but the person undoes an opt-out, so a claim can never open what is closed.
 */
export function decideConsent(present: ConsentState, claim: ConsentClaim): ConsentDecision | null {
  if (present === 'opted_out') return null;
  if (claim.doNotCall) return { state: 'opted_out', cause: 'do_not_call' };
  if (claim.numberClosed) return { state: 'opted_out', cause: 'number_closed' };
  return claim.attested && present === 'unknown' ? { state: 'opted_in', cause: 'attested' } : null;
}

/** What the person who answers a number did to it. */
export interface OwnAct {
  readonly state: 'opted_in' | 'opted_out';
  readonly happenedAt: Date;
}

/**
 * Whether a person's own act changes their consent. Closing always does. Opening again needs an opt-out to undo, and
 * one that is older: acts at two numbers of one person may arrive in either order, and the refusal must not lose.
 */
export function followsOwnAct(present: { state: ConsentState; decidedAt: Date }, act: OwnAct): boolean {
  if (act.state === 'opted_out') return present.state !== 'opted_out';
  return present.state === 'opted_out' && present.decidedAt < act.happenedAt;
}
