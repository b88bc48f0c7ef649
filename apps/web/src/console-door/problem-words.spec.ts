import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { problemWords } from '../console/words/problem.words.js';
import { causeOf, wordsFor } from '../console/parts/problem.rules.js';

interface Document {
  readonly components: {
    readonly schemas: { readonly Problem: { readonly properties: { code: { enum: string[] } } } };
  };
}

const document = new URL('../api-docs/openapi.json', import.meta.url);
const { components } = JSON.parse(readFileSync(document, 'utf8')) as Document;
const codes = components.schemas.Problem.properties.code.enum;

/** What no service says: the console itself finds it out. */
const ownCauses = ['offline', 'broken_page', 'other'];

describe('the words for what went wrong', () => {
  it('are for codes that services give, so that none is misspelt or left behind', () => {
    expect(problemWords.keys().filter((key) => !codes.includes(key) && !ownCauses.includes(key))).toEqual([]);
  });

  it.each([
    [new Error('x'), { code: 'contact_known' }, 'contact_known'],
    [new Error('x'), { status: 502 }, 'status_502'],
    [new TypeError('Failed to fetch'), null, 'offline'],
    [new RangeError('Invalid time'), null, 'broken_page'],
  ])('%s with %j is "%s"', (error, refused, cause) => {
    expect(causeOf(error, refused)).toBe(cause);
  });

  it('are general ones for a code that has none of its own', () => {
    expect(wordsFor('status_502')).toBe('other');
    expect(wordsFor('contact_known')).toBe('contact_known');
  });
});
