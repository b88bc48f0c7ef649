import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NameTable } from './name-table.js';
import { foldWords, readTerms } from './search.rules.js';

function tableOf(people: Readonly<Record<string, readonly [string, ...string[]]>>): NameTable {
  const table = new NameTable();
  for (const [id, [name, ...endings]] of Object.entries(people)) {
    table.put({ id, version: 1, words: foldWords(name), endings });
  }
  return table;
}

const find = (table: NameTable, typed: string, limit = 10): string[] => table.find(readTerms(typed) ?? [], limit);

describe('check C3: people are found', () => {
  const table = tableOf({
    jose: ['José Martínez', '0101'],
    maria: ['María José O’Neill', '0102', '7788'],
    deb: ["Deb O'Neill Jr.", '0103'],
    li: ['Li J. Wang', '4401'],
    ana: ['ANA-LUZ ÑANDÚ', '0199'],
  });

  it.each([
    ['jose', ['jose', 'maria']],
    ['JOSÉ', ['jose', 'maria']],
    ['mar jo', ['jose', 'maria']],
    ['oneill', ['deb', 'maria']],
    ['o’neill d', ['deb']],
    ['li j', ['li']],
    ['luz', ['ana']],
    ['nan', ['ana']],
    ['0102', ['maria']],
    ['01', ['ana', 'deb', 'jose', 'maria']],
    ['(312) 555-0103', ['deb']],
    ['7788', ['maria']],
    ['maria 7788', ['maria']],
    ['maria 0101', []],
    ['eil', []],
    ['zz', []],
  ])('by %p', (typed, ids) => {
    expect(find(table, typed)).toEqual(ids);
  });

  it.each(['', ' ', 'j', 'j d', '7', "'"])('not by %p: too little is typed', (typed) => {
    expect(readTerms(typed)).toBeNull();
  });

  it('in the order of their names, and no more than are wanted', () => {
    expect(find(table, '01', 2)).toEqual(['ana', 'deb']);
  });

  it('among those who may be found, however many come before them', () => {
    expect(table.find(['01'], 1, new Set(['maria', 'li']))).toEqual(['maria']);
  });

  it('as they are now, and not at all once they are gone', () => {
    const changing = tableOf({ jose: ['José Martínez', '0101'] });
    changing.put({ id: 'jose', version: 2, words: foldWords('Pepe Martínez'), endings: ['0101'] });
    expect([find(changing, 'jose'), find(changing, 'pepe'), changing.versionOf('jose')]).toEqual([[], ['jose'], 2]);
    changing.remove('jose');
    expect([find(changing, 'pepe'), changing.size, changing.versionOf('jose')]).toEqual([[], 0, undefined]);
  });

  it('exactly when each term begins one of their words', () => {
    const word = fc.stringMatching(/^[a-c]{1,4}$/);
    const names = fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 12 });
    fc.assert(
      fc.property(names, fc.array(word, { minLength: 1, maxLength: 2 }), (people, typed) => {
        const known = new NameTable();
        people.forEach((words, at) => known.put({ id: String(at), version: 1, words, endings: [] }));
        const terms = readTerms(typed.join(' '));
        if (!terms) return;
        const wanted = people.flatMap((words, at) =>
          terms.every((term) => words.some((one) => one.startsWith(term))) ? [String(at)] : [],
        );
        expect(known.find(terms, 100).sort()).toEqual(wanted.sort());
      }),
    );
  });
});
