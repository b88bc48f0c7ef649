import { describe, expect, it } from '@jest/globals';
import { knownTimeZone } from './fields.js';

describe('a time zone that is reckoned with', () => {
  it.each([
    ['America/Chicago', true],
    ['Pacific/Guam', true],
    ['Chicago', false],
    ['America/Chicagoo', false],
    ['', false],
  ])('%j: %s', (name, known) => {
    expect(knownTimeZone.safeParse(name).success).toBe(known);
  });
});
