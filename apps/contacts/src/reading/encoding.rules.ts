import { isUtf8 } from 'node:buffer';
import type { Encoding } from '../imports/mapping.shapes.js';

/** As many bytes at the start are asked whether they are letters of two bytes. */
const sampled = 4096;

/**
 * Tells the encoding of a file while its parts go by. UTF-16 announces itself, or shows in its zeros; what is UTF-8 to
 * the end, or but for a few spoilt letters, is UTF-8; all else is Windows-1252, which holds all of Latin-1.
 */
export class EncodingScan {
  private start: Uint8Array = new Uint8Array();
  private tail: Uint8Array = new Uint8Array();
  private letters = 0;
  private spoilt = 0;

  add(part: Uint8Array): void {
    if (this.start.length < sampled) this.start = joined(this.start, part.subarray(0, sampled));
    const bytes = joined(this.tail, part);
    const whole = wholeLetters(bytes);
    this.tail = bytes.subarray(whole);
    this.count(bytes.subarray(0, whole));
  }

  /** What the parts so far speak for. */
  result(): Encoding {
    const wide = wideEncoding(this.start);
    if (wide !== null) return wide;
    const spoilt = this.spoilt + (this.tail.length > 0 ? 1 : 0);
    return spoilt === 0 || spoilt * 4 <= this.letters ? 'utf-8' : 'windows-1252';
  }

  private count(bytes: Uint8Array): void {
    if (isUtf8(bytes) && this.spoilt === 0) {
      // How many letters there are matters only beside spoilt ones, and the bytes of this part may be the only good ones.
      this.letters += lettersIn(bytes);
      return;
    }
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    this.spoilt += (text.match(/\uFFFD/g) ?? []).length;
    this.letters += (text.match(/[\u0080-\uFFFC\uFFFE-\u{10FFFF}]/gu) ?? []).length;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  return first.length === 0 ? second : Buffer.concat([first, second]);
}

/** Bytes that begin a letter of several bytes. */
function lettersIn(bytes: Uint8Array): number {
  let letters = 0;
  for (const byte of bytes) if (byte >= 0xc2) letters += 1;
  return letters;
}

/** How many bytes hold whole letters of UTF-8, when a letter is cut at the end. */
function wholeLetters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return bytes.length - (lengthFrom(byte) > back ? back : 0);
  }
  return bytes.length;
}

function lengthFrom(byte: number): number {
  if (byte >= 0xf0) return 4;
  return byte >= 0xe0 ? 3 : 2;
}

/** Letters of two bytes: by their mark, or because every other byte is a zero, which no list of people holds otherwise. */
function wideEncoding(start: Uint8Array): Encoding | null {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const pairs = Math.floor(start.length / 2);
  if (pairs < 2) return null;
  const zeros = (offset: 0 | 1): number => start.filter((byte, place) => place % 2 === offset && byte === 0).length;
  if (zeros(1) > pairs * 0.4) return 'utf-16le';
  return zeros(0) > pairs * 0.4 ? 'utf-16be' : null;
}
