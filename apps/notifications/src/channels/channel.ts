/** The ways in which people are reached. */
export type ChannelName = 'sms' | 'email';

/** What became of one message: the classes of the send machine. */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly sid: string }
  /** The provider refused it, for a reason it names by code. */
  | { readonly kind: 'rejected'; readonly code: number }
  /** Definitely not accepted, and nothing is wrong with the message: it goes again. */
  | { readonly kind: 'retry'; readonly why: 'unreached' | 'too_fast'; readonly afterSeconds: number | null }
  /** It may or may not have been accepted: never sent again by itself. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'held_back' };

/** What a sender wants to be asked and told about one message. */
export interface SendWatch {
  /** Asked at the very moment before the first byte: null lets it begin, a reason holds it back. */
  holdBack(): string | null;
  /** Called when the last byte was handed to the socket. */
  onWritten(): void;
  /** Called exactly once. */
  onOutcome(outcome: SendOutcome): void;
}

/**
 * One way to reach people, as the send machine sees it: it hands over one message at a time and tells what became of
 * it, without ever guessing. What a letter is made of is between the channel and whoever prepares its messages.
 */
export abstract class Channel {
  abstract readonly name: ChannelName;
  /** False when there is nothing to send with; then nothing is planned for it and nobody looks for what is due. */
  abstract readonly isOn: boolean;
  /** What it may hand over in a second over all replicas: segments of texts, or e-mails. */
  abstract readonly perSecond: number;
  /** Most messages on their way at once. */
  abstract readonly mostOnTheWay: number;
  /** With nothing due, how often to look for what other replicas planned, in milliseconds. */
  abstract readonly idleMs: number;

  /** Hands one message over; its outcome is told exactly once. */
  abstract post(letter: unknown, watch: SendWatch): void;
}
