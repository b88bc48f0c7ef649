/** How phone numbers and e-mail addresses look when they are written down. */
const shapes: readonly RegExp[] = [
  // E.164, with or without separators. A number after a + and nothing else begins so.
  /\+\d[\d ().-]{6,18}\d/g,
  // North American: 312-555-0142, (312) 555-0142, 312.555.0142, 312 555 0142
  /(?<![\w-])(?:1[-. ]?)?\(?[2-9]\d{2}\)?[-. ]?[2-9]\d{2}[-. ]\d{4}(?![\w-])/g,
  // The same as bare digits, as machines write it. Longer runs of digits are something else.
  /(?<![\w.-])1?[2-9]\d{2}[2-9]\d{6}(?![\w.-])/g,
  /[^\s@"'<>]+@[^\s@"'<>]+\.[a-z]{2,}/gi,
];

/**
 * Everything in a text that looks like a phone number or an e-mail address: events, logs and metrics carry neither
 * (design rule: ids, enums, counts, times and keyed hashes only).
 */
export function personalDataIn(text: string): string[] {
  return shapes.flatMap((shape) => text.match(shape) ?? []);
}
