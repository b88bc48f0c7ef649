import { describe, expect, it } from '@jest/globals';
import { validate, version } from 'uuid';
import { newId } from './ids.js';

describe('new ids', () => {
  it('are uuidv7 of now', () => {
    const before = Date.now();
    const id = newId();
    const made = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
    expect(validate(id)).toBe(true);
    expect(version(id)).toBe(7);
    expect(made).toBeGreaterThanOrEqual(before);
    expect(made).toBeLessThanOrEqual(Date.now());
  });

  it('follow one another in the order in which they were made, many in one millisecond too, and never repeat', () => {
    const ids = Array.from({ length: 20_000 }, newId);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
