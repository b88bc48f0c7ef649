import type { WaitingReply } from '../api/shapes.js';

/** A person and an action that a reply may be about. */
export type Ask = WaitingReply['asks'][number];

/**
 * What a reply may be about: the open asks of its phone. Where none is open, whoever is known to have the phone may
 * mean any action that is coming up.
 */
export function candidates(reply: WaitingReply, upcoming: readonly string[]): readonly Ask[] {
  if (reply.asks.length > 0) return reply.asks;
  return reply.contactIds.flatMap((contactId) => upcoming.map((actionId) => ({ contactId, actionId })));
}

/** An ask as one value of a list of choices, and back. */
export function keyOf({ contactId, actionId }: Ask): string {
  return `${contactId} ${actionId}`;
}

/** The one that is meant where only one can be; where several can, a person chooses. */
export function onlyOne(asks: readonly Ask[]): Ask | undefined {
  return asks.length === 1 ? asks[0] : undefined;
}
