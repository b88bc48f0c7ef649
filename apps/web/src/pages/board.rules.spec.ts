import { describe, expect, it } from '@jest/globals';
import { boardTexts } from './board-words.js';
import { ageText, countText, gapText, hereText } from './board-texts.js';
import { freshness, fullScale, gapOf, type FlooredCount } from './board.rules.js';

describe('a gap', () => {
  it.each<[FlooredCount, number, string, string]>([
    [141, 150, '▼ 9 short', '▼ faltan 9'],
    [149, 150, '▼ 1 short', '▼ falta 1'],
    [150, 150, '✓ full', '✓ completo'],
    [156, 150, '▲ 6 over', '▲ 6 de más'],
    [0, 40, '▼ 40 short', '▼ faltan 40'],
    [12, 0, 'no goal', 'sin meta'],
    [0, 2000, '▼ 2,000 short', '▼ faltan 2,000'],
  ])('of %s towards %i reads %s and %s', (yes, goal, en, es) => {
    expect(gapText(yes, goal, boardTexts('en')).text).toBe(en);
    expect(gapText(yes, goal, boardTexts('es')).text).toBe(es);
  });

  it.each([5, 6, 40, 1000])('of a small group towards %i holds no digit, because it would tell the group', (goal) => {
    expect(gapText('few', goal, boardTexts('en'))).toEqual({ text: '▼ short', tone: 'short' });
  });

  it.each<[FlooredCount, number]>([
    ['few', 4],
    ['few', 1],
    ['hidden', 40],
    ['hidden', 3],
  ])('of %s towards %i is not told', (yes, goal) => {
    expect(gapOf(yes, goal)).toEqual({ kind: 'untold' });
  });
});

describe('counts', () => {
  it.each<[FlooredCount, string]>([
    [0, '0'],
    [5, '5'],
    [1204, '1,204'],
    ['few', '<5'],
    ['hidden', '–'],
  ])('%s shows as %s in both languages', (count, text) => {
    expect(countText(count, boardTexts('en'))).toBe(text);
    expect(countText(count, boardTexts('es'))).toBe(text);
  });

  it('say who is here only where that is told and somebody is', () => {
    const said = ([0, 'hidden', 'few', 12] as const).map((here) => hereText(here, boardTexts('en')));
    expect(said).toEqual(['', '', '· <5 here', '· 12 here']);
  });
});

describe('check D6: the age of the numbers', () => {
  it.each([
    [0, 'live', 'Live · 0 s ago', 'En vivo · hace 0 s'],
    [29.9, 'live', 'Live · 29 s ago', 'En vivo · hace 29 s'],
    [30, 'aging', 'No signal · numbers are 30 s old', 'Sin conexión · datos de hace 30 s'],
    [119, 'aging', 'No signal · numbers are 1 min old', 'Sin conexión · datos de hace 1 min'],
    [120, 'stale', 'No signal · numbers are 2 min old', 'Sin conexión · datos de hace 2 min'],
    [7300, 'stale', 'No signal · numbers are 2 h old', 'Sin conexión · datos de hace 2 h'],
  ])('of %d s is %s', (age, state, en, es) => {
    expect(freshness(age)).toBe(state);
    expect(ageText(age, boardTexts('en'))).toBe(en);
    expect(ageText(age, boardTexts('es'))).toBe(es);
  });
});

it.each([
  [0, 1],
  [60, 75],
])('a meter with the goal %i is full at %i', (goal, full) => {
  expect(fullScale(goal)).toBe(full);
});
