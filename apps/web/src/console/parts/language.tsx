import { createContext, type ReactNode, use } from 'react';
import type { Catalogue, Language, Values } from '#words';

const LanguageContext = createContext<Language>('en');

/** Everything inside speaks this language. */
export function Speaks({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** The language of the screen. */
export function useLanguage(): Language {
  return use(LanguageContext);
}

/** Says a catalogue's words in the language of the screen. */
export function useWords<Key extends string>(catalogue: Catalogue<Key>): (key: Key, values?: Values) => string {
  const language = useLanguage();
  return (key, values) => catalogue.say(language, key, values);
}
