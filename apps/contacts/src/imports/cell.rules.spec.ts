import { describe, expect, it } from '@jest/globals';
import { readBoolean, readDate, readLanguage } from './cell.rules.js';

describe('booleans as exports mix them', () => {
  it.each(['TRUE', 'true', 'Yes', 'y', '1', 'X', ' t '])('%j is yes', (cell) => {
    expect(readBoolean(cell)).toBe(true);
  });

  it.each(['FALSE', 'no', 'N', '0', '', '  ', 'f'])('%j is no', (cell) => {
    expect(readBoolean(cell)).toBe(false);
  });

  it.each(['maybe', '2', 'call after 5', '-'])('%j is neither', (cell) => {
    expect(readBoolean(cell)).toBeNull();
  });
});

describe('dates as exports mix them', () => {
  it.each([
    ['8/19/2018', '2018-08-19'],
    ['10/20/18', '2018-10-20'],
    ['1/2/87', '1987-01-02'],
    ['2018-08-19', '2018-08-19'],
    ['2018-08-19T00:00:00Z', '2018-08-19'],
    ['08-19-2018', '2018-08-19'],
    ['2/29/2024', '2024-02-29'],
    ['2/29/2023', null],
    ['19/8/2018', null],
    ['soon', null],
    ['', null],
  ])('reads %j as %j', (cell, date) => {
    expect(readDate(cell)).toBe(date);
  });
});

describe('languages', () => {
  it.each([
    ['English', 'en'],
    ['en-US', 'en'],
    ['Español', 'es'],
    ['SPANISH', 'es'],
    ['es_MX', 'es'],
    ['', null],
    ['Estonian', null],
    ['French', null],
  ])('reads %j as %j', (cell, language) => {
    expect(readLanguage(cell)).toBe(language);
  });
});
