import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '#testing';
import { planted, type Seeded, seeded } from './corpus.js';
import { foldCase, formsOf } from './forms.rules.js';
import { report, Searcher } from './searcher.js';

const searcher = (): Searcher => new Searcher([...seeded, ...planted]);
const [somebody] = seeded as [Seeded, ...Seeded[]];
const few = (): Searcher => new Searcher(seeded.slice(0, 5));

describe('the people of the leak search', () => {
  it('are told apart by every word, number and address of theirs', () => {
    const people = [...seeded, ...planted];
    const words = people.flatMap(({ first, last, email }) => [first, last, email]);
    expect(new Set(words).size).toBe(words.length);
    expect(new Set(people.map(({ digits }) => digits)).size).toBe(people.length);
  });
});

describe('the searcher', () => {
  it('inv I10: finds every form of everybody, whatever stands around it and in whatever case', () => {
    const looking = searcher();
    const some = [...seeded.filter((_, at) => at % 10 === 0), ...planted];
    const missed = some.flatMap((person) => {
      const before = looking.hits.length;
      const forms = formsOf(person);
      const bytes = forms.flatMap((form) => [Buffer.from('\n<'), form.bytes, Buffer.from('>')]);
      looking.look('a place', Buffer.concat(bytes));
      const found = new Set(
        looking.hits
          .slice(before)
          .filter((hit) => hit.person === person)
          .map(({ form }) => form),
      );
      return forms.filter(({ form }) => !found.has(form)).map(({ form }) => form);
    });
    expect(missed).toEqual([]);
  });

  it('finds the words in a name that was encoded as a whole', () => {
    const { first, last, email } = somebody;
    for (const text of [`${first} ${last}`, `${last}, ${first}`, `To: "${first} ${last}" <${email}>`]) {
      const looking = few();
      looking.look('base64', Buffer.from(text).toString('base64'));
      looking.look('base64url', Buffer.from(`{"q":"${text}"}`).toString('base64url'));
      looking.look('hex', Buffer.from(text).toString('hex').toUpperCase());
      looking.look('query', new URLSearchParams({ q: text.toLocaleUpperCase('es') }).toString());
      expect(new Set(looking.hits.map(({ place }) => place))).toEqual(new Set(['base64', 'base64url', 'hex', 'query']));
    }
  });

  it('finds what lies across two chunks of a file', async () => {
    const path = join(temporaryFolder('searched'), 'long');
    const { first, digits } = somebody;
    const filler = 4 * 1024 * 1024;
    for (const before of [filler - 3, filler - first.length, filler, filler - 200]) {
      writeFileSync(path, Buffer.concat([Buffer.alloc(before, 'x'), Buffer.from(`${first} ${digits}`)]));
      const looking = few();
      await looking.lookThrough('the file', path);
      expect(report(looking.hits)).toEqual(['the file: name, as is (1)', 'the file: phone, digits (1)']);
    }
  });

  it('takes no part of a longer number for the end of a phone number', () => {
    const looking = few();
    const seven = somebody.digits.slice(3);
    looking.look('a time', `1764${seven}12 9${seven}`);
    expect(looking.hits).toEqual([]);
    looking.look('a number', `tel ${seven}.`);
    expect(report(looking.hits)).toEqual([`a number: phone, last seven (1)`]);
  });

  it('folds letters of ASCII alone', () => {
    expect(foldCase(Buffer.from('AZaz[É'))).toEqual(Buffer.from('azaz[É'));
  });
});
