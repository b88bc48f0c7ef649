import type { Phone } from '../carrier/phone-book.js';

/** As many phones as stand side by side, and as many rows as a list shows. */
const mostBeside = 3;
const mostListed = 40;

/** The rows of the list and how many phones it leaves out. */
export interface PhoneList {
  readonly rows: readonly Phone[];
  readonly more: number;
}

/** Phones by their last text, newest first; those without one follow as they were noted. */
export function listPhones(phones: Iterable<Phone>, find: string): PhoneList {
  const wanted = fold(find);
  const digits = find.replace(/\D/g, '');
  const found = [...phones].filter((phone) => matches(phone, wanted, digits));
  const sorted = found.sort((one, other) => lastAt(other).localeCompare(lastAt(one)));
  return { rows: sorted.slice(0, mostListed), more: Math.max(0, sorted.length - mostListed) };
}

/** The phones to show side by side: those asked for, else the ones on top of the list. */
export function phonesBeside(known: ReadonlyMap<string, Phone>, asked: readonly string[], list: PhoneList): Phone[] {
  if (asked.length === 0) return list.rows.slice(0, mostBeside);
  const phones = [...new Set(asked)].map((number) => known.get(number));
  return phones.filter((phone) => phone !== undefined).slice(0, mostBeside);
}

/** The address that puts a phone first and keeps those shown beside it. */
export function phonePath(number: string, shown: readonly Phone[]): string {
  const beside = shown.map((phone) => phone.number).filter((other) => other !== number);
  const kept = beside.slice(0, mostBeside - 1).join(',');
  const query = kept ? `?${new URLSearchParams({ beside: kept }).toString()}` : '';
  return `/practice/phones/${encodeURIComponent(number)}${query}`;
}

/** +15550100123 as people write it; numbers of other lands stay as they are. */
export function shownNumber(number: string): string {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  return parts ? `(${parts[1]}) ${parts[2]}-${parts[3]}` : number;
}

function lastAt(phone: Phone): string {
  return phone.texts.at(-1)?.at ?? '';
}

function matches(phone: Phone, wanted: string, digits: string): boolean {
  if (wanted === '') return true;
  if (phone.name && fold(phone.name).includes(wanted)) return true;
  return digits !== '' && phone.number.includes(digits);
}

function fold(text: string): string {
  return text
    .trim()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
