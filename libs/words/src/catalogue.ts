import { setupI18n, type I18n } from '@lingui/core';
import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage';
import { languages, type Language } from './language.js';
import { placeholdersOf } from './placeholders.js';

/** What a message's placeholders stand for; numbers are needed where the message has a plural. */
export type Values = Readonly<Record<string, string | number>>;

/** The words of one feature in every language we speak. */
export interface Catalogue<Key extends string = string> {
  /**
   * The message in that language with its placeholders filled in.
   *
   * @throws Error when a value is missing: a text that lost its place or its time must not go out.
   */
  say(language: Language, key: Key, values?: Values): string;
  /** The keys of a language's words; English unless told, which the type system holds the others to. */
  keys(language?: Language): readonly Key[];
  /** The message as it was written (ICU message format), or undefined where that language lacks it. */
  source(language: Language, key: string): string | undefined;
  /** The names a message's placeholders have in that language, sorted. */
  placeholders(language: Language, key: string): readonly string[];
}

type Messages<Key extends string> = Readonly<Record<Key, string>>;

const catalogues: Catalogue[] = [];

/**
 * Declares the words of a feature: English first, and every other language with exactly the same keys. Messages are
 * in ICU message format (`{name}`, `{people, plural, one {# person} other {# people}}`).
 *
 * @throws Error when a message is not well-formed, so that it fails at start and not before somebody's eyes.
 */
export function defineCatalogue<En extends Record<string, string>>(words: {
  readonly en: En;
  readonly es: NoInfer<Messages<keyof En & string>>;
}): Catalogue<keyof En & string> {
  const speakers = {
    en: new Speaker('en', words.en),
    es: new Speaker('es', words.es),
  };
  const catalogue: Catalogue<keyof En & string> = {
    say: (language, key, values) => speakers[language].say(key, values),
    keys: (language = 'en') => Object.keys(words[language]),
    source: (language, key) => speakers[language].source(key),
    placeholders: (language, key) => speakers[language].placeholders(key),
  };
  catalogues.push(catalogue);
  return catalogue;
}

/** Every catalogue of the modules loaded so far, so that a test can hold all of them to {@link catalogueFaults}. */
export function allCatalogues(): readonly Catalogue[] {
  return [...catalogues];
}

/**
 * What is missing or uneven in a catalogue, one sentence each; empty when every key has a text in every language and
 * the same placeholders in all of them.
 */
export function catalogueFaults(catalogue: Catalogue): string[] {
  const extra = languages.flatMap((language) => {
    const unknown = catalogue.keys(language).filter((key) => catalogue.source('en', key) === undefined);
    return unknown.map((key) => `"${key}" has no text in en.`);
  });
  const uneven = catalogue.keys().flatMap((key) => {
    const wanted = catalogue.placeholders('en', key).join(', ');
    return languages.flatMap((language) => {
      if (!catalogue.source(language, key)?.trim()) return [`"${key}" has no text in ${language}.`];
      const found = catalogue.placeholders(language, key).join(', ');
      return found === wanted ? [] : [`"${key}" fills in {${found}} in ${language}, but {${wanted}} in en.`];
    });
  });
  return [...extra, ...uneven];
}

/** One language's words, compiled once. */
class Speaker {
  private readonly i18n: I18n;
  private readonly names = new Map<string, readonly string[]>();

  constructor(
    private readonly language: Language,
    private readonly words: Readonly<Record<string, string>>,
  ) {
    const compiled: Record<string, CompiledMessage> = {};
    for (const [key, text] of Object.entries(words)) {
      compiled[key] = compileMessageOrThrow(text);
      this.names.set(key, placeholdersOf(compiled[key]));
    }
    this.i18n = setupI18n({ locale: language, messages: { [language]: compiled } });
  }

  say(key: string, values: Values = {}): string {
    const absent = this.placeholders(key).filter((name) => values[name] === undefined);
    if (absent.length > 0 || !this.names.has(key)) {
      throw new Error(`The ${this.language} message "${key}" cannot be said: no ${absent.join(', ') || 'such key'}.`);
    }
    return this.i18n._(key, values);
  }

  source(key: string): string | undefined {
    return this.words[key];
  }

  placeholders(key: string): readonly string[] {
    return this.names.get(key) ?? [];
  }
}
