/** An event that waits for a person, as `/api/parked-events` tells of it. */
export interface ParkedEvent {
  readonly id: string;
  readonly service: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly key: string | null;
  readonly eventId: string | null;
  readonly type: string | null;
  readonly reason: string;
  readonly error: string;
  readonly parkedAt: string;
  readonly attempts: number;
  readonly triedAt: string | null;
  readonly state: string;
  readonly ahead: number;
  readonly behind: number;
  readonly bytes: number;
}

/** A page of them. */
export interface EventPage {
  readonly waiting: number;
  readonly items: readonly ParkedEvent[];
  readonly nextCursor: string | null;
  /** Services that did not answer. */
  readonly silent: readonly string[];
}

/** What a replay came to. */
export interface Replay {
  readonly replayed: number;
  readonly failed: { readonly id: string; readonly reason: string; readonly error: string } | null;
  readonly left: number;
}

/** A message of which nobody knows whether it went, as `/api/messages/parked` tells of it. */
export interface ParkedSend {
  readonly id: string;
  readonly contactId: string;
  readonly channel: 'sms' | 'email';
  readonly purpose: string;
  readonly attemptedAt: string;
  readonly attempts: number;
  readonly looks: number;
  readonly lookProblem: string | null;
}

export interface SendPage {
  readonly parked: number;
  readonly messages: readonly ParkedSend[];
}
