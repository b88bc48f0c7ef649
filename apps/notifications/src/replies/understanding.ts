/** A person's answer to an ask. */
export type Answer = 'yes' | 'maybe' | 'no';

/** What a reply most likely means, for a person to confirm with one tap; never acted on by itself. */
export interface Guess {
  readonly answer: Answer;
  /** People brought along, or null where the reply does not say. */
  readonly guests: number | null;
}

/** What a reply was understood as. */
export type Understanding =
  /** `guests`: people besides the writer; null where the reply does not say, so that an earlier number stays. */
  | { readonly kind: 'answer'; readonly answer: Answer; readonly guests: number | null }
  /** Closes the number at once. `carrier_keyword`: the carrier answered, we stay silent; `own_words`: we confirm. */
  | { readonly kind: 'opt_out'; readonly how: 'carrier_keyword' | 'own_words' }
  /** Perhaps an opt-out: texts to this person wait until somebody has read it. */
  | { readonly kind: 'pause' }
  /** `carrier`: the carrier has answered, we stay silent. */
  | { readonly kind: 'help'; readonly carrier: boolean }
  | { readonly kind: 'start' }
  /**
   * "ok" or "thanks" and nothing else. `ok` is a yes while the person's ask is unanswered; after an answer it only
   * acknowledges our echo, and reading it as yes would turn a no round. `thanks` asks for nothing, ever.
   */
  | { readonly kind: 'acknowledged'; readonly means: 'ok' | 'thanks' }
  /** For the list of replies that need a person. */
  | { readonly kind: 'unclear'; readonly guess?: Guess };
