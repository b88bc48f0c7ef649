import type { Phone, PhoneBook, Text } from '../carrier/phone-book.js';
import { guessedLanguage } from '../carrier/reply.rules.js';
import { segmentsOf } from '../carrier/segments.js';

/** A phone as the control API shows it. */
export function phoneView(phone: Phone, book: PhoneBook): object {
  const { number, name, behaviour, texts } = phone;
  const closedTo = [...new Set(texts.map(({ sender }) => sender))].filter((sender) => book.isClosed(number, sender));
  return { number, name, language: guessedLanguage(phone), behaviour, texts: texts.length, closedTo };
}

/** A bubble as the control API shows it. */
export function textView(text: Text): object {
  const { sid, direction, sender, body, at, status, errorCode, webhook } = text;
  const { count, encoding } = segmentsOf(body);
  return { sid, direction, sender, body, at, status, errorCode, webhook, segments: count, encoding };
}
