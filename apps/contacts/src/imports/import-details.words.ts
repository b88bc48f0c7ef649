import { defineCatalogue } from '#words';

/** What a refusal of a file adds to its own words: the place in the file that a person has to look at. */
export const importDetailWords = defineCatalogue({
  en: {
    missing: 'Missing: {names}.',
    stopped: 'Reading stopped near line {line}.',
  },
  es: {
    missing: 'Falta: {names}.',
    stopped: 'La lectura se detuvo cerca de la línea {line}.',
  },
});
