/** The parts of a name as files hold them; any may be empty. */
export interface NameParts {
  readonly first: string;
  readonly last: string;
  /** Kept, because a junior and a senior often share a phone. */
  readonly suffix: string;
}

/** The name as it is shown; empty when every part is. */
export function fullName({ first, last, suffix }: NameParts): string {
  return tidy([first, last, suffix].filter((part) => part.trim() !== '').join(' '));
}

/** The name with single spaces and composed letters. */
export function tidy(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ');
}

/**
 * What stays of a name when it is compared: accents, case, punctuation and spaces differ between two lists of the same
 * people; anything more is somebody else.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
