/** Languages that people of a chapter may speak beside the one they are asked in. */
const tags = [
  ...['am', 'ar', 'bn', 'bs', 'de', 'el', 'en', 'es', 'fa', 'fr', 'gu', 'ha', 'hi', 'ht', 'hy', 'id', 'it', 'ja', 'km'],
  ...['ko', 'lo', 'ml', 'mr', 'my', 'ne', 'om', 'pa', 'pl', 'ps', 'pt', 'ro', 'ru', 'so', 'sq', 'sr', 'sw', 'ta', 'te'],
  ...['th', 'ti', 'tl', 'tr', 'uk', 'ur', 'vi', 'yo', 'zh', 'yue', 'cmn', 'hmn', 'ilo', 'nah', 'quc', 'mam', 'ase'],
] as const;

const byName = namesOf();

/** The tag of a language by its tag or its name in English or Spanish; null for one that is not known. */
export function languageTag(word: string): string | null {
  return byName.get(key(word)) ?? byName.get(key(word.replace(/[-_].*$/, ''))) ?? null;
}

function namesOf(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const speaker of ['en', 'es']) {
    const display = new Intl.DisplayNames([speaker], { type: 'language', fallback: 'none' });
    for (const tag of tags) names.set(key(display.of(tag) ?? tag), tag);
  }
  for (const tag of tags) names.set(tag, tag);
  const others = {
    tagalog: 'tl',
    filipino: 'tl',
    mandarin: 'cmn',
    cantonese: 'yue',
    creole: 'ht',
    farsi: 'fa',
    asl: 'ase',
  };
  for (const [name, tag] of Object.entries(others)) names.set(name, tag);
  return names;
}

function key(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .trim()
    .toLowerCase();
}
