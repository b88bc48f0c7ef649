import type { ClaimedMessage } from './claimed-message.js';

/** A claimed message with all that its channel needs to hand it over. */
export interface ReadyMessage<Letter> {
  readonly message: ClaimedMessage;
  readonly letter: Letter;
}

/** Claimed messages, sorted by what can be done with them. */
export interface PreparedMessages<Letter> {
  readonly ready: readonly ReadyMessage<Letter>[];
  /** Their address is no longer theirs. */
  readonly withoutAddress: readonly ClaimedMessage[];
  /** Not now after all: the hour has just closed. */
  readonly notNow: readonly ClaimedMessage[];
}

/** Brings claimed messages of a channel together with their words and addresses. */
export abstract class Preparation<Letter = unknown> {
  /** All messages are of one lane. */
  abstract run(messages: readonly ClaimedMessage[]): Promise<PreparedMessages<Letter>>;
}
