import { readEmail } from '../people/email.rules.js';
import { nameKey, tidy } from '../people/name.rules.js';
import { readPhone } from '../people/phone.rules.js';
import { readPostalCode } from '../people/postal-code.rules.js';
import type { EditPersonBody, WeekHours } from './profile.shapes.js';

/** A field that cannot be read, and why. */
export interface Unreadable {
  readonly path: string;
  readonly message: string;
}

/** A number that was typed, or the id of one that is known. */
export type ReadPhone =
  { readonly id: string; readonly textable: boolean } | { readonly e164: string; readonly textable: boolean };

/** The same of an address. */
export type ReadEmail = { readonly id: string } | { readonly address: string };

/** What was typed, as it is kept; undefined where nothing was said. */
export interface EditReading {
  readonly name: string | undefined;
  readonly postalCode: string | null | undefined;
  readonly phones: readonly ReadPhone[] | undefined;
  readonly emails: readonly ReadEmail[] | undefined;
  readonly unreadable: readonly Unreadable[];
}

/** Reads what somebody typed of a person; every field that cannot be read is named. */
export function readEdit(body: EditPersonBody): EditReading {
  const unreadable: Unreadable[] = [];
  const say = (path: string, message: string): void => void unreadable.push({ path: `body.${path}`, message });
  const reading = {
    name: readName(body.name, say),
    postalCode: readCode(body.postalCode, say),
    phones: body.phones?.flatMap((phone, place) => readPhoneSaid(phone, place, say)),
    emails: body.emails?.flatMap((email, place) => readEmailSaid(email, place, say)),
  };
  if (overlaps(body.hours ?? [])) say('hours', 'Hours of one kind overlap or end before they begin.');
  return { ...reading, unreadable };
}

type Say = (path: string, message: string) => void;

function readName(name: string | undefined, say: Say): string | undefined {
  if (name === undefined) return undefined;
  if (nameKey(name) === '') say('name', 'This name has no letters.');
  return tidy(name);
}

function readCode(code: EditPersonBody['postalCode'], say: Say): string | null | undefined {
  if (!code) return code === '' ? null : code;
  const read = readPostalCode(code);
  if (read === null) say('postalCode', 'This is not a ZIP code.');
  return read;
}

function readPhoneSaid(said: NonNullable<EditPersonBody['phones']>[number], place: number, say: Say): ReadPhone[] {
  if ('id' in said) return [said];
  const read = readPhone(said.number);
  if (read) return [{ e164: read.e164, textable: said.textable && read.mayReceiveTexts }];
  say(`phones.${place}.number`, 'This is not a phone number.');
  return [];
}

function readEmailSaid(said: NonNullable<EditPersonBody['emails']>[number], place: number, say: Say): ReadEmail[] {
  if ('id' in said) return [said];
  const address = readEmail(said.address);
  if (address !== null) return [{ address }];
  say(`emails.${place}.address`, 'This is not an e-mail address.');
  return [];
}

/** Whether two spans of one kind and day overlap, or one ends before it begins. */
function overlaps(hours: readonly WeekHours[]): boolean {
  const inOrder = [...hours].sort(
    (a, b) => a.kind.localeCompare(b.kind) || a.weekday - b.weekday || a.fromMinute - b.fromMinute,
  );
  return inOrder.some((span, place) => {
    const next = inOrder[place + 1];
    const meets = next?.kind === span.kind && next.weekday === span.weekday && next.fromMinute < span.untilMinute;
    return span.untilMinute <= span.fromMinute || meets;
  });
}
