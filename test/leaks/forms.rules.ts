import { createHash } from 'node:crypto';
import type { Seeded } from './corpus.js';

export type Kind = 'name' | 'phone' | 'email';

/** One way in which a value can be written down. */
export interface Form {
  readonly kind: Kind;
  /** What to call it in a report, which never shows the value. */
  readonly form: string;
  readonly bytes: Buffer;
  /** Only where no digit stands beside it: short runs of digits are part of many a number. */
  readonly alone: boolean;
}

type Written = readonly [form: string, bytes: Buffer];

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Every form in which a search looks for somebody. Upper and lower case of ASCII letters are one to it. */
export function formsOf({ first, last, digits, email }: Seeded): Form[] {
  const e164 = `+1${digits}`;
  const forms = [
    ...[first, last].flatMap((name) => as('name', nameForms(name))),
    ...as('phone', phoneForms(digits)),
    ...lastSeven(digits),
    ...as('phone', [e164, e164.slice(1), digits].flatMap(digestForms)),
    // The domain is everybody's, the part before it is theirs.
    ...as('email', [...encodings('as is', email.split('@')[0] ?? ''), ...digestForms(email)]),
  ];
  const seen = new Set<string>();
  return forms.filter(({ bytes }) => {
    const key = foldCase(bytes).toString('latin1');
    return !seen.has(key) && seen.add(key);
  });
}

/** The bytes with ASCII letters in lower case. */
export function foldCase(bytes: Buffer): Buffer {
  const folded = Buffer.from(bytes);
  for (let at = 0; at < folded.length; at++) {
    const byte = folded[at] ?? 0;
    if (byte >= 0x41 && byte <= 0x5a) folded[at] = byte + 0x20;
  }
  return folded;
}

function as(kind: Kind, written: readonly Written[]): Form[] {
  return written.map(([form, bytes]) => ({ kind, form, bytes, alone: false }));
}

/** Each word by itself: whatever holds the whole name holds its words. */
function nameForms(name: string): Written[] {
  return [
    ...encodings('as is', name),
    ...encodings('in capitals', name.toLocaleUpperCase('es')),
    ...encodings('accents folded', withoutAccents(name)),
    ['accents apart', utf8(name.normalize('NFD'))],
    ['Latin-1', Buffer.from(name, 'latin1')],
    ['HTML references', utf8(escaped(name, (code) => `&#${String(code)};`))],
    ['HTML references, hex', utf8(escaped(name, (code) => `&#x${code.toString(16)};`))],
    ['quoted-printable', utf8(encodeURIComponent(name).replaceAll('%', '='))],
  ];
}

function phoneForms(digits: string): Written[] {
  const [area, exchange, line] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
  return [
    ...encodings('digits', digits),
    ...encodings('dashes', `${area}-${exchange}-${line}`),
    ...encodings('national', `(${area}) ${exchange}-${line}`),
    ...encodings('spaces', `${area} ${exchange} ${line}`),
    ...encodings('dots', `${area}.${exchange}.${line}`),
  ];
}

function lastSeven(digits: string): Form[] {
  const [exchange, line] = [digits.slice(3, 6), digits.slice(6)];
  return ['', '-', '.', ' '].map((between) => ({
    kind: 'phone',
    form: `last seven${between === '' ? '' : `, ${between}`}`,
    bytes: utf8(`${exchange}${between}${line}`),
    alone: true,
  }));
}

/** What programs make of a text on its way. */
function encodings(form: string, text: string): Written[] {
  return [
    [form, utf8(text)],
    [`${form}, URL-encoded`, utf8(encodeURIComponent(text).replaceAll(/[()]/g, percent))],
    [`${form}, URL-encoded with +`, utf8(new URLSearchParams([['', text]]).toString().slice(1))],
    [`${form}, JSON escapes`, utf8(escaped(text, (code) => `\\u${code.toString(16).padStart(4, '0')}`))],
    [`${form}, UTF-16 LE`, Buffer.from(text, 'utf16le')],
    [`${form}, UTF-16 BE`, Buffer.from(text, 'utf16le').swap16()],
    [`${form}, hex`, utf8(utf8(text).toString('hex'))],
    ...[0, 1, 2].flatMap((ahead): Written[] => {
      const code = base64At(utf8(text), ahead);
      const urlCode = code.replaceAll('+', '-').replaceAll('/', '_');
      return [
        [`${form}, base64 + ${String(ahead)}`, utf8(code)],
        [`${form}, base64url + ${String(ahead)}`, utf8(urlCode)],
      ];
    }),
  ];
}

/** A hash without a key hides nothing that can be guessed, and all phone numbers can. */
function digestForms(text: string): Written[] {
  return ['md5', 'sha1', 'sha256'].flatMap((algorithm): Written[] => {
    const digest = createHash(algorithm).update(text).digest();
    return [
      [`${algorithm}, hex`, utf8(digest.toString('hex'))],
      [`${algorithm}, bytes`, digest],
    ];
  });
}

/** The characters that base64 makes of these bytes alone, when so many bytes of something else stand before them. */
function base64At(bytes: Buffer, ahead: number): string {
  const code = Buffer.concat([Buffer.alloc(ahead), bytes]).toString('base64');
  return code.slice(Math.ceil((ahead * 8) / 6), Math.floor(((ahead + bytes.length) * 8) / 6));
}

function escaped(text: string, escape: (code: number) => string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, (character) => escape(character.charCodeAt(0)));
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}
