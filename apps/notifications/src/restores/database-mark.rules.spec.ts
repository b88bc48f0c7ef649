import { describe, expect, it } from '@jest/globals';
import { readMark, setBack, writeMark } from './database-mark.rules.js';

const marked = { origin: '7300000000000000001/16401', place: 123_456_789_012_345n };

describe('the mark of a database', () => {
  it('is read as it was written', () => {
    expect(readMark(writeMark(marked))).toEqual(marked);
  });

  it.each(['', '{', '{}', '{"origin":"","place":"1"}', '{"origin":"a","place":-1}'])(
    'is not read out of %p',
    (text) => {
      expect(readMark(text)).toBeNull();
    },
  );

  it.each([
    ['the same place', marked, null],
    ['a later place', { ...marked, place: marked.place + 1n }, null],
    ['an earlier place', { ...marked, place: marked.place - 1n }, 'older'],
    ['another database', { origin: '7300000000000000002/16401', place: marked.place + 1n }, 'another'],
  ] as const)('at %s', (_, found, why) => {
    expect(setBack(marked, found)).toBe(why);
  });
});
