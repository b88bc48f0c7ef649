/** Something that happened, before it is numbered and dated. */
export type NewEvent =
  | Accepted
  | { kind: 'inbound'; sid: string; from: string; to: string; body: string }
  | { kind: 'carrier-reply'; sid: string; from: string; to: string; body: string }
  | { kind: 'status'; sid: string; status: string; errorCode: number | null }
  | { kind: 'webhook'; sid: string; answer: WebhookAnswer }
  | { kind: 'redacted'; sid: string }
  | { kind: 'deleted'; sid: string }
  | { kind: 'pair'; phone: string; sender: string; open: boolean }
  | { kind: 'phone'; phone: string; name: string | null; language: 'en' | 'es' | null }
  | { kind: 'behaviour'; phone: string; behaviour: string }
  | { kind: 'cleared' };

/** Everything the simulator remembers, as it happened. The state is these events applied in the order of `n`. */
export type CarrierEvent = Numbered<NewEvent>;

/** A created message: one line of the ledger, the ground truth for "the phone buzzed". */
export interface Accepted {
  readonly kind: 'accepted';
  readonly sid: string;
  readonly to: string;
  readonly from: string;
  readonly body: string;
  /** The last part of the path of the StatusCallback URL, which is the sender's own token of the attempt. */
  readonly token: string | null;
  /** When the head of the request had arrived, by the simulator's clock. */
  readonly requestBegunAt: string;
  readonly statusCallback: string | null;
  readonly serviceSid: string | null;
  readonly validitySeconds: number;
  /** Instant of a scheduled message. */
  readonly sendAt: string | null;
}

/** How the product took an inbound text: its HTTP status, or null when nobody answered. */
export interface WebhookAnswer {
  readonly status: number | null;
  readonly error: string | null;
}

/** `n` counts the events of both files, `at` is the simulator's clock. */
export type Numbered<E> = E & { readonly n: number; readonly at: string };

/** A line of `ledger.jsonl`. */
export type LedgerEntry = Numbered<Accepted>;
