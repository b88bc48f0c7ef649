import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { maskPhone, readPhone } from './phone.rules.js';

describe('readPhone', () => {
  it.each([
    '6175556666',
    '16175556666',
    '+1 617 555 6666',
    '(617) 555-6666',
    '617.555.6666',
    ' 617-555-6666 ',
    '1-617-555-6666',
  ])('reads %j as a North American number', (text) => {
    expect(readPhone(text)).toEqual({ e164: '+16175556666', mayReceiveTexts: true });
  });

  it('keeps a number behind an extension and a number abroad, but texts go to neither', () => {
    expect(readPhone('617-555-6666 x12')).toEqual({ e164: '+16175556666', mayReceiveTexts: false });
    expect(readPhone('+44 20 7946 0958')).toEqual({ e164: '+442079460958', mayReceiveTexts: false });
  });

  it.each(['', '617-555', '5551234567', '1112223333', 'none', '617.555.6666;617.555.7777', '+6175556666', 'x'])(
    'reads no number in %j',
    (text) => {
      expect(readPhone(text)).toBeNull();
    },
  );

  it('agrees with the library on every ten-digit number, first of its prefix or not', () => {
    const tenDigits = fc.tuple(fc.integer({ min: 100_000, max: 999_999 }), fc.integer({ min: 0, max: 9999 }));
    const sharedPrefix = fc.tuple(fc.constantFrom(617_555, 523_555, 800_555, 710_222, 211_555), fc.nat(9999));
    fc.assert(
      fc.property(fc.oneof(tenDigits, sharedPrefix), ([prefix, line]) => {
        const text = `${prefix}${String(line).padStart(4, '0')}`;
        const library = parsePhoneNumberFromString(text, 'US');
        expect(readPhone(text)?.e164 ?? null).toBe(library?.isValid() ? library.number : null);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('maskPhone', () => {
  it('shows the last four digits', () => {
    expect(maskPhone('+16175556666')).toBe('…6666');
  });
});
