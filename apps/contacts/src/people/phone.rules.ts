import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** A number as it is kept. */
export interface Phone {
  /** E.164. */
  readonly e164: string;
  /** False behind an extension, and for numbers outside North America, whose texts no sender of ours may send. */
  readonly mayReceiveTexts: boolean;
}

/**
 * The library's verdict on a ten-digit number depends on its first six digits alone, so one parse per prefix answers
 * for all its numbers; a membership file holds few prefixes and many numbers. At most 800,000 prefixes can be valid.
 */
const verdicts = new Map<string, boolean>();

/** The number behind what somebody typed, or null when it is none; ten digits are taken for a North American number. */
export function readPhone(text: string): Phone | null {
  const digits = tenDigits(text);
  if (digits === null) return readSlowly(text);
  const prefix = digits.slice(0, 6);
  const known = verdicts.get(prefix);
  const valid = known ?? parsePhoneNumberFromString(`+1${digits}`)?.isValid() ?? false;
  if (known === undefined) verdicts.set(prefix, valid);
  return valid ? { e164: `+1${digits}`, mayReceiveTexts: true } : null;
}

/** The last four digits behind an ellipsis: enough to recognise a number, too little to call it. */
export function maskPhone(e164: string): string {
  return `…${e164.slice(-4)}`;
}

/** The ten digits of a plainly written North American number; null for everything that the library should look at. */
function tenDigits(text: string): string | null {
  if (!/^[\d\s().+-]+$/.test(text)) return null;
  const digits = text.replace(/\D+/g, '');
  const international = text.trimStart().startsWith('+');
  if (digits.length === 11 && digits.startsWith('1')) return digits.slice(1);
  return digits.length === 10 && !international ? digits : null;
}

function readSlowly(text: string): Phone | null {
  const parsed = parsePhoneNumberFromString(text, 'US');
  if (!parsed?.isValid()) return null;
  return { e164: parsed.number, mayReceiveTexts: parsed.countryCallingCode === '1' && !parsed.ext };
}
