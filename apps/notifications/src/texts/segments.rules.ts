import { SegmentedMessage } from 'sms-segments-calculator';

/** What a text costs and which of its letters make it dear. */
export interface TextMeasure {
  /** Texts that the provider bills for it; at least 1. */
  readonly segments: number;
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** Letters outside GSM-7, each once, in order of appearance: a single one shortens a segment from 160 to 70. */
  readonly guiltyLetters: readonly string[];
  /** The same text in GSM-7 letters where every guilty one has a plain neighbour, or null; offered, never put in. */
  readonly plainWording: string | null;
}

/** Measures a text as the provider bills it, without its optional "smart encoding", which would change what is sent. */
export function measureText(text: string): TextMeasure {
  const message = new SegmentedMessage(text);
  const guiltyLetters = [...new Set(message.getNonGsmCharacters())];
  return {
    segments: Math.max(1, message.segmentsCount),
    encoding: message.encodingName,
    guiltyLetters,
    plainWording: guiltyLetters.length > 0 ? plainWording(text) : null,
  };
}

/** Signs that have no accent to drop but a plain neighbour in GSM-7. */
const plainSigns: ReadonlyMap<string, string> = new Map([
  ...['‘', '’', 'ʼ', '′', '´'].map((sign) => [sign, "'"] as const),
  ...['“', '”', '«', '»', '″'].map((sign) => [sign, '"'] as const),
  ...['–', '—', '−', '‐', '‑'].map((sign) => [sign, '-'] as const),
  ...['\u00a0', '\u2009', '\u202f'].map((sign) => [sign, ' '] as const),
  ['…', '...'],
  ['•', '-'],
]);

function plainWording(text: string): string | null {
  const plain = [...text.normalize('NFC')].map(plainLetter).join('');
  return isGsm(plain) ? plain : null;
}

function plainLetter(letter: string): string {
  if (isGsm(letter)) return letter;
  return plainSigns.get(letter) ?? letter.normalize('NFD').replace(/\p{M}/gu, '');
}

function isGsm(text: string): boolean {
  return new SegmentedMessage(text).encodingName === 'GSM-7';
}
