import { describe, expect, it } from '@jest/globals';
import { allCatalogues, catalogueFaults, defineCatalogue, languages } from './index.js';

const greetings = defineCatalogue({
  en: {
    welcome: "{name}, you're in. Can't come? Reply 3.",
    people: '{count, plural, one {# person} other {# people}} at {place}',
  },
  es: {
    welcome: '{name}, contamos contigo. ¿No puedes? Responde 3.',
    people: '{count, plural, one {# persona} other {# personas}} en {place}',
  },
});

describe('a catalogue of words', () => {
  it('says a message in each language, apostrophes and all', () => {
    expect(greetings.say('en', 'welcome', { name: 'Rosa' })).toBe("Rosa, you're in. Can't come? Reply 3.");
    expect(greetings.say('es', 'welcome', { name: 'Rosa' })).toBe('Rosa, contamos contigo. ¿No puedes? Responde 3.');
  });

  it.each([
    ['en', 1, '1 person at Gate B'],
    ['en', 3, '3 people at Gate B'],
    ['es', 1, '1 persona en Gate B'],
    ['es', 3, '3 personas en Gate B'],
  ] as const)('counts in %s: %i', (language, count, expected) => {
    expect(greetings.say(language, 'people', { count, place: 'Gate B' })).toBe(expected);
  });

  it('refuses to say a message whose value is missing', () => {
    expect(() => greetings.say('es', 'people', { count: 2 })).toThrow(/"people".*place/);
  });

  it('keeps a value as it is, braces and quotes included', () => {
    expect(greetings.say('en', 'welcome', { name: "{name} O'Neill #1" })).toContain("{name} O'Neill #1, you're in.");
  });

  it('fails at its definition when a message is not well-formed', () => {
    expect(() => defineCatalogue({ en: { broken: 'Hello {name' }, es: { broken: 'Hola' } })).toThrow();
  });

  it('holds the other languages to the English keys by type', () => {
    const lacking = () =>
      // @ts-expect-error Spanish lacks a key that English has.
      defineCatalogue({ en: { yes: 'yes', no: 'no' }, es: { yes: 'si' } });
    const exceeding = () =>
      // @ts-expect-error Spanish has a key that English lacks.
      defineCatalogue({ en: { yes: 'yes' }, es: { yes: 'si', no: 'no' } });
    expect(catalogueFaults(lacking())).toEqual(['"no" has no text in es.']);
    expect(catalogueFaults(exceeding())).toEqual(['"no" has no text in en.']);
  });

  it('names uneven placeholders, those inside plurals too', () => {
    const uneven = defineCatalogue({
      en: { asked: '{count, plural, one {{name} was asked} other {# were asked}}', told: 'Told {name}' },
      es: { asked: '{count, plural, one {se le pidió} other {se les pidió a #}}', told: '  ' },
    });
    expect(catalogueFaults(uneven)).toEqual([
      '"asked" fills in {count} in es, but {count, name} in en.',
      '"told" has no text in es.',
    ]);
  });

  it('stands in the registry of all catalogues', () => {
    expect(allCatalogues()).toContain(greetings);
    expect(catalogueFaults(greetings)).toEqual([]);
    expect(languages).toEqual(['en', 'es']);
  });
});
