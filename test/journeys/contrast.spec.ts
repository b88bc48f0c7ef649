import { describe, expect, it } from '@jest/globals';
import { hardToRead, type PaintedWords } from './contrast.js';

const painted = (color: string, behind: readonly string[], pixels = 16, bold = false): PaintedWords[] => [
  { words: 'words', color, behind, pixels, bold },
];

describe('words on a page', () => {
  it.each([
    ['rgb(0, 0, 0)', ['rgb(255, 255, 255)'], []],
    ['rgb(119, 119, 119)', ['rgb(255, 255, 255)'], ['words: 4.48 to 1']],
    ['rgb(118, 118, 118)', ['rgb(255, 255, 255)'], []],
    ['rgba(0, 0, 0, 0.5)', ['rgb(255, 255, 255)'], ['words: 3.98 to 1']],
    ['rgb(255, 255, 255)', ['rgba(0, 0, 0, 0.5)', 'rgb(255, 255, 255)'], ['words: 3.98 to 1']],
    ['color(srgb 0 0 0)', ['color(srgb 1 1 1 / 0.1)', 'rgb(255, 255, 255)'], []],
  ])('in %s on %j', (color, behind, expected) => {
    expect(hardToRead(painted(color, behind))).toEqual(expected);
  });

  it('may be paler when they are large', () => {
    const [grey, white] = ['rgb(148, 148, 148)', ['rgb(255, 255, 255)']];
    expect(hardToRead(painted(grey, white, 24))).toEqual([]);
    expect(hardToRead(painted(grey, white, 19, true))).toEqual([]);
    expect(hardToRead(painted(grey, white, 19))).toHaveLength(1);
  });
});
