import type { Language } from '#words';
import { boardWords } from '../words/board.words.js';
import type { BoardTexts } from './board-texts.js';

const handedOver = [
  'few',
  'hidden',
  'hereToo',
  'meter',
  'shortOne',
  'shortMany',
  'overOne',
  'overMany',
  'full',
  'noGoal',
  'shortByFew',
  'untold',
  'live',
  'crowded',
  'quiet',
  'seconds',
  'minutes',
  'hours',
] as const satisfies readonly (keyof BoardTexts)[];

const locales: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

/** The sentences of a board in one language, their places for numbers still open. */
export function boardTexts(language: Language): BoardTexts {
  const open = { n: '{n}', age: '{age}', yes: '{yes}', goal: '{goal}' };
  const texts = handedOver.map((key) => [key, boardWords.say(language, key, open)] as const);
  const said = Object.fromEntries(texts) as Record<(typeof handedOver)[number], string>;
  return { ...said, locale: locales[language] };
}
