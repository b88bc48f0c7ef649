import { describe, expect, it } from '@jest/globals';
import { unstorableTexts } from './unstorable-text.rules.js';

describe('texts that no database of ours can keep', () => {
  it('are found in any field, in lists and in names of fields', () => {
    const body = { name: 'a\0b', notes: [{ words: 'fine' }, { words: '\0' }], ['\0']: 1, count: 7, none: null };
    expect(unstorableTexts('body', body)).toEqual(['body.name', 'body.notes.1.words', 'body.\u2400']);
  });

  it('are found when the part is one text, and nothing is found in any other', () => {
    expect(unstorableTexts('body', '\0')).toEqual(['body']);
    expect(unstorableTexts('body', { name: '¡Sí, a las 6! 🙂 \\0 %00' })).toEqual([]);
    expect(unstorableTexts('query', undefined)).toEqual([]);
  });

  it('are looked for at any depth', () => {
    const deep = JSON.parse(`${'['.repeat(200_000)}"\\u0000"${']'.repeat(200_000)}`) as unknown;
    expect(unstorableTexts('body', deep)).toHaveLength(1);
  });
});
