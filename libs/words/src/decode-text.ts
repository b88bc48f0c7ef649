/**
 * The text of a file that somebody exported: UTF-8, or what older spreadsheets write instead. UTF-16 announces itself;
 * bytes that are no UTF-8 are read as Windows-1252, which holds all of Latin-1. A mark at the start is not part of it.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return isUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : new TextDecoder('windows-1252').decode(bytes);
}

/** What cannot be read becomes another letter, so only bytes that are UTF-8 come back as they were. */
function isUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const again = new TextEncoder().encode(text);
  return again.length === bytes.length && again.every((byte, place) => byte === bytes[place]);
}
