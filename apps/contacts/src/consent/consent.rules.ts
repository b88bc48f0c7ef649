export type ConsentState = 'opted_in' | 'opted_out' | 'unknown';

/** By which means somebody agreed to be asked; each has a consent of its own. */
export type ConsentChannel = 'sms' | 'email';

/** Why a list or a chair cannot open a consent, whatever they attest. */
export type Refusal = 'do_not_call' | 'number_closed' | 'address_closed';

/** What decided a consent that a list or a chair brought. */
export type ConsentCause = 'attested' | Refusal;

/** A change of consent, to be kept in the ledger. */
export interface ConsentDecision {
  readonly channel: ConsentChannel;
  readonly state: ConsentState;
  readonly cause: ConsentCause;
}

/** What a list or a chair says of a person's consent to be asked on one channel. */
export interface ConsentClaim {
  readonly channel: ConsentChannel;
  /** Somebody attests how, when and with which words the person agreed to this channel. */
  readonly attested: boolean;
  readonly refusal: Refusal | null;
}

/** What is known of a person beside what somebody attests. */
export interface Refusals {
  /** A list says so; it speaks of the phone alone. */
  readonly doNotCall: boolean;
  /** One of the person's numbers was closed by whoever answers it. */
  readonly numberClosed: boolean;
  /** The person's e-mail address was closed by whoever reads it. */
  readonly addressClosed: boolean;
}

/** One claim for each channel; an attestation counts only for the channels it names. */
export function claimsOf(attested: readonly ConsentChannel[], refusals: Refusals): ConsentClaim[] {
  const { doNotCall, numberClosed, addressClosed } = refusals;
  const phone = numberClosed ? 'number_closed' : null;
  return [
    { channel: 'sms', attested: attested.includes('sms'), refusal: doNotCall ? 'do_not_call' : phone },
    { channel: 'email', attested: attested.includes('email'), refusal: addressClosed ? 'address_closed' : null },
  ];
}

/**
 * What follows for a person from a list or a chair, or null when nothing does. Refusals win over whatever is attested,
 * and nobody but the person undoes an opt-out, so a claim can never open what is closed.
 */
export function decideConsent(present: ConsentState, claim: ConsentClaim): ConsentDecision | null {
  const { channel, attested, refusal } = claim;
  if (present === 'opted_out') return null;
  if (refusal) return { channel, state: 'opted_out', cause: refusal };
  return attested && present === 'unknown' ? { channel, state: 'opted_in', cause: 'attested' } : null;
}
