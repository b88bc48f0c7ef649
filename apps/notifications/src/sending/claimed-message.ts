/** The messages that were claimed together. */
export interface ClaimHandle {
  readonly id: string;
  /** Those whose outcome is not written yet. */
  open: number;
}

/** A message that this replica has claimed and must now send, give back or leave unknown. */
export interface ClaimedMessage {
  readonly id: string;
  /** Of this attempt. */
  readonly token: string;
  readonly contactId: string;
  /** Keyed hash of the address it goes to, of whatever channel it is. */
  readonly phoneIndex: string;
  readonly language: 'en' | 'es';
  readonly zones: string;
  readonly segments: number;
  /** Which answer it is; null for the ask of a wave. */
  readonly template: string | null;
  /** The words of an answer; null for the ask of a wave. */
  readonly body: string | null;
  readonly claim: ClaimHandle;
  /** Its wave, or the lane of answers. */
  readonly lane: string;
  /** Monotonic milliseconds; a message that has not begun by then never does. */
  readonly beginBy: number;
}

/** A claimed message must begin within this time, or be given back: then a STOP need wait no longer than this. */
export const beginWithinMs = 2_000;
