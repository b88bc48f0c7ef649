/** Letters and digits that are not taken for one another when read aloud or copied by hand, and that spell no words. */
const alphabet = '23456789bcdfghjkmnpqrstvwxz';

/** Longest readable part. */
const readableLength = 48;

/** Random bytes that a slug takes; 27^6 possibilities keep two actions of one name apart. */
export const slugRandomBytes = 6;

/**
 * The address of an action: its title in plain letters, and a short random end that keeps it apart from others.
 *
 * @param random {@link slugRandomBytes} random bytes.
 * @param fallback stands in for a title without any Latin letter or digit.
 */
export function slugOf(title: string, fallback: string, random: Uint8Array): string {
  const end = [...random].map((byte) => alphabet.charAt(byte % alphabet.length)).join('');
  return `${readable(title) || readable(fallback)}-${end}`;
}

function readable(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{Mark}/gu, '');
  const words = plain.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, readableLength) : `${slug}-${word}`;
    if (longer.length > readableLength) break;
    slug = longer;
  }
  return slug;
}
