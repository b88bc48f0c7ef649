import { describe, expect, it } from '@jest/globals';
import { isTimeZone } from './time-zone.rules.js';

describe('isTimeZone', () => {
  it.each([
    ['America/Chicago', true],
    ['Pacific/Guam', true],
    ['Chicago', false],
    ['America/Chicagoo', false],
    ['', false],
  ])('%j: %s', (name, known) => {
    expect(isTimeZone(name)).toBe(known);
  });
});
