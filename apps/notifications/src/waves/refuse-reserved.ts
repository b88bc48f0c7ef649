import { Problem } from '#runtime';
import { reservedAsks } from '../texts/reserved-words.rules.js';
import { reservedWordAsked } from './waves.errors.js';

/** @throws Problem `reserved_word_asked` when the added words would ask people to send STOP, YES or the like. */
export function refuseReserved({ en, es }: { readonly en: string; readonly es: string }): void {
  const reserved = [en, es].flatMap(reservedAsks);
  if (reserved.length > 0) throw new Problem(reservedWordAsked, { detail: reserved.join(', ') });
}
