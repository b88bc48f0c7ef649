/** A status callback that names an attempt of ours. */
export interface AttemptStatus {
  readonly messageId: string;
  readonly token: string;
  /** As the provider writes it. */
  readonly status: string;
  /** Our state for it; null for a status that says nothing about delivery. */
  readonly state: DeliveryState | null;
  readonly sid: string;
  readonly code: number | null;
}

export type DeliveryState = 'accepted' | 'sent' | 'failed' | 'undelivered' | 'delivered';

/** Callbacks repeat and overtake each other, so a state only ever gives way to one of a higher rank. */
export const stateRanks: Readonly<Record<DeliveryState, number>> = {
  accepted: 1,
  sent: 2,
  failed: 3,
  undelivered: 4,
  delivered: 5,
};

/** The provider's words for the ways of a message, in ours. */
const states: Readonly<Record<string, DeliveryState>> = {
  accepted: 'accepted',
  scheduled: 'accepted',
  queued: 'accepted',
  sending: 'accepted',
  sent: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'undelivered',
  failed: 'failed',
  canceled: 'failed',
};

/** Our state for a status in the provider's words; null for one that says nothing about delivery. */
export function stateOfStatus(status: string): DeliveryState | null {
  return states[status.toLowerCase()] ?? null;
}

const tokenShape = /^[0-9a-f]{64}$/;

/** Reads a callback; null when its address was not made by us. */
export function readStatus(
  addressToken: string,
  form: { MessageSid: string; MessageStatus: string; ErrorCode?: number | undefined },
): AttemptStatus | null {
  if (!tokenShape.test(addressToken)) return null;
  const status = form.MessageStatus.toLowerCase();
  return {
    messageId: addressToken.slice(0, 32),
    token: addressToken.slice(32),
    status,
    state: stateOfStatus(status),
    sid: form.MessageSid,
    // A callback without an error may say 0.
    code: form.ErrorCode === 0 ? null : (form.ErrorCode ?? null),
  };
}

/** In the order of the messages, so that two batches never wait for each other's rows in a circle. */
export function inOrder(statuses: readonly AttemptStatus[]): AttemptStatus[] {
  return [...statuses].sort((a, b) => (a.messageId < b.messageId ? -1 : a.messageId > b.messageId ? 1 : 0));
}

/**
 * Per message the status of the highest rank; the others of a batch are history the moment they arrive, and so are those
 * that say nothing about delivery.
 */
export function highestOfEach(statuses: readonly AttemptStatus[]): Set<AttemptStatus> {
  const highest = new Map<string, AttemptStatus>();
  for (const status of statuses) {
    const known = highest.get(status.messageId);
    if (status.state !== null && (!known || rankOf(known) < rankOf(status))) highest.set(status.messageId, status);
  }
  return new Set(highest.values());
}

function rankOf({ state }: AttemptStatus): number {
  return state === null ? 0 : stateRanks[state];
}
