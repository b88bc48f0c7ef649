import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slugOf, slugRandomBytes } from './slug.rules.js';

const zeros = new Uint8Array(slugRandomBytes);

describe('the slug of an action', () => {
  it.each([
    ['Picket line at Mercy Hospital', 'picket-line-at-mercy-hospital-222222'],
    ['¡Huelga! Sábado, Año Nuevo', 'huelga-sabado-ano-nuevo-222222'],
    ['   ', 'phone-bank-222222'],
    ['罷工', 'phone-bank-222222'],
  ])('of "%s" is %s', (title, slug) => {
    expect(slugOf(title, 'phone_bank', zeros)).toBe(slug);
  });

  it('ends on a whole word when the title is long', () => {
    expect(slugOf('Solidarity with the nurses of Mercy Hospital on Michigan Avenue', 'picket', zeros)).toBe(
      'solidarity-with-the-nurses-of-mercy-hospital-on-222222',
    );
  });

  it('is always a plain part of an address of at most 80 letters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.uint8Array({ minLength: slugRandomBytes, maxLength: slugRandomBytes }),
        (title, random) => {
          const slug = slugOf(title, 'picket', random);
          return /^[a-z0-9]+(-[a-z0-9]+)*-[a-z0-9]{6}$/.test(slug) && slug.length <= 80;
        },
      ),
    );
  });
});
