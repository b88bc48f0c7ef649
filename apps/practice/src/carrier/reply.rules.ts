import { chance, pick } from './chance.rules.js';
import { inventedReplies } from './invented-replies.js';
import type { Phone } from './phone-book.js';

/** Words that our Spanish texts have and our English ones have not. */
const spanishWords = new Set(
  'alto ayuda contigo escribimos gracias hola piquete puedo responde salir vienes vie voy'.split(' '),
);

/** The language of a person: the one noted, else the one of the last text they got, else English. */
export function guessedLanguage(phone: Phone): 'en' | 'es' {
  if (phone.language) return phone.language;
  const last = phone.texts.findLast((text) => text.direction === 'outbound');
  const words = last?.body.toLowerCase().split(/[^\p{L}]+/u) ?? [];
  return words.filter((word) => spanishWords.has(word)).length >= 2 ? 'es' : 'en';
}

/** Whether the last thing a phone got is a text that it has not replied to. */
export function awaitsReply(phone: Phone): boolean {
  const last = phone.texts.findLast((text) => text.direction !== 'carrier');
  return last?.direction === 'outbound' && !['failed', 'undelivered', 'canceled'].includes(last.status);
}

/** Shares of the answers of a chapter: most people answer plainly, some bring somebody, a few cannot be understood. */
const shares = [
  { kind: 'yes', upTo: 0.4 },
  { kind: 'yesWithGuests', upTo: 0.55 },
  { kind: 'maybe', upTo: 0.73 },
  { kind: 'no', upTo: 0.92 },
  { kind: 'unclear', upTo: 1 },
] as const;

/** A reply that somebody invented. */
export interface InventedReply {
  readonly from: string;
  readonly body: string;
}

/** One reply of each phone, drawn from the seed, with one STOP among them when there are phones enough to spare one. */
export function inventReplies(phones: readonly Phone[], seed: number): readonly InventedReply[] {
  const stopping = phones.length >= 5 ? Math.floor(chance(seed, 'stop') * phones.length) : -1;
  return phones.map((phone, index) => ({
    from: phone.number,
    body: index === stopping ? 'STOP' : inventReply(phone, seed),
  }));
}

function inventReply(phone: Phone, seed: number): string {
  const drawn = chance(seed, 'kind', phone.number);
  const share = shares.find(({ upTo }) => drawn < upTo) ?? shares[0];
  return pick(inventedReplies[guessedLanguage(phone)][share.kind], chance(seed, 'words', phone.number));
}
