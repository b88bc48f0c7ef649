import { describe, expect, it } from '@jest/globals';
import { firstOf, minutesOf, timeOf, wordsOf } from './edits.rules.js';

describe('what is typed of a person', () => {
  it('has words with commas between, each once', () => {
    expect(wordsOf(' choir, night shift ,, choir')).toEqual(['choir', 'night shift']);
    expect(wordsOf('  ')).toEqual([]);
  });

  it('has times of a day there and back, and midnight at its end', () => {
    expect([minutesOf('06:30'), minutesOf('')]).toEqual([390, null]);
    expect([timeOf(390), timeOf(1440), timeOf(0)]).toEqual(['06:30', '00:00', '00:00']);
  });

  it('puts one of a list first', () => {
    expect(firstOf(['a', 'b', 'c'], 2)).toEqual(['c', 'a', 'b']);
  });
});
