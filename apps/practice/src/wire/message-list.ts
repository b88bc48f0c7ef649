import { TwilioError } from '../carrier/error-codes.js';
import type { PhoneBook, Text } from '../carrier/phone-book.js';
import { messageResource, type MessageResource } from './message-resource.js';

/** Query of the list; names as on the wire. */
export type ListQuery = Readonly<Record<string, string | undefined>>;

/** One page of messages. */
export interface MessagePage {
  readonly end: number;
  readonly first_page_uri: string;
  readonly messages: readonly MessageResource[];
  readonly next_page_uri: string | null;
  readonly page: number;
  readonly page_size: number;
  readonly previous_page_uri: string | null;
  readonly start: number;
  readonly uri: string;
}

/** Messages newest first. A page's token names the last message before it, so new messages do not shift it. */
export function messagePage(accountSid: string, texts: readonly Text[], query: ListQuery): MessagePage {
  const page = wholeNumber(query.Page ?? '0', 0, Number.MAX_SAFE_INTEGER);
  const size = wholeNumber(query.PageSize ?? '50', 1, 1000);
  const from = query.PageToken ? afterToken(texts, query.PageToken) : page * size;
  const shown = texts.slice(from, from + size);
  const last = shown.at(-1);
  const more = last && from + size < texts.length;
  const uriOf = uriBuilder(accountSid, query, size);
  return {
    end: from + Math.max(shown.length - 1, 0),
    first_page_uri: uriOf(0),
    messages: shown.map((text) => messageResource(accountSid, text)),
    next_page_uri: more ? uriOf(page + 1, `PA${last.sid}`) : null,
    page,
    page_size: size,
    previous_page_uri: page > 0 ? uriOf(page - 1) : null,
    start: from,
    uri: uriOf(page, query.PageToken),
  };
}

/** The texts that a list may show, newest first, filtered as the query says. */
export function listedTexts(book: PhoneBook, query: ListQuery): Text[] {
  return candidates(book, query)
    .filter((text) => text.direction !== 'carrier' && !text.deleted)
    .filter((text) => matchesNumbers(text, query) && matchesDates(text, query))
    .reverse();
}

function candidates(book: PhoneBook, query: ListQuery): Text[] {
  const phone = book.phones.get(query.To ?? '') ?? book.phones.get(query.From ?? '');
  return phone ? [...phone.texts] : [...book.texts.values()];
}

function matchesNumbers(text: Text, { To, From }: ListQuery): boolean {
  const [from, to] = text.direction === 'inbound' ? [text.phone, text.sender] : [text.sender, text.phone];
  return (!To || to === To) && (!From || from === From);
}

function matchesDates(text: Text, query: ListQuery): boolean {
  const bounds = (['DateSent', 'DateSent<', 'DateSent>'] as const).filter((name) => query[name]);
  if (bounds.length === 0) return true;
  if (!text.sentAt) return false;
  const day = text.sentAt.slice(0, 10);
  return bounds.every((name) => onTheRightSide(name, day, new Date(query[name] ?? '').toISOString().slice(0, 10)));
}

function onTheRightSide(name: 'DateSent' | 'DateSent<' | 'DateSent>', day: string, bound: string): boolean {
  if (name === 'DateSent') return day === bound;
  return name === 'DateSent<' ? day <= bound : day >= bound;
}

function wholeNumber(text: string, least: number, most: number): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < least || count > most) throw new TwilioError(20001);
  return count;
}

function afterToken(texts: readonly Text[], token: string): number {
  const index = texts.findIndex((text) => `PA${text.sid}` === token);
  return index < 0 ? texts.length : index + 1;
}

function uriBuilder(accountSid: string, query: ListQuery, size: number): (page: number, token?: string) => string {
  return (page, token) => {
    const wanted = new URLSearchParams();
    for (const name of ['To', 'From', 'DateSent', 'DateSent<', 'DateSent>']) {
      const value = query[name];
      if (value) wanted.set(name, value);
    }
    wanted.set('PageSize', String(size));
    wanted.set('Page', String(page));
    if (token) wanted.set('PageToken', token);
    return `/2010-04-01/Accounts/${accountSid}/Messages.json?${wanted.toString()}`;
  };
}
