import { describe, expect, it } from '@jest/globals';
import { slugOf } from './slug.rules.js';

describe('slugOf', () => {
  it.each([
    ['K-12 educators', 'k-12-educators'],
    ['Hotel & hospitality', 'hotel-hospitality'],
    ['Educación  superior', 'educacion-superior'],
    ['¡!', 'circle'],
    ['x'.repeat(80), 'x'.repeat(60)],
  ])('%j becomes %j', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});
