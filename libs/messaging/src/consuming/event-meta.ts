/** What is known of an event beside its payload. */
export interface EventMeta {
  /** Set by the publisher; the inbox handles each id once. */
  readonly eventId: string;
  /** Name of the contract, such as `actions.action-posted.v1`. */
  readonly type: string;
  readonly topic: string;
  readonly key: string;
  /** Service that published it. */
  readonly source: string;
  /** When it was published, by the publisher's clock (RFC 3339). */
  readonly time: string;
  /** The same for everything that follows from one act of a person or a timer. */
  readonly correlationId: string;
  /** The event whose handling published this one; null when an act outside did. */
  readonly causationId: string | null;
}
