import { describe, expect, it } from '@jest/globals';
import { previewOf } from './audience.rules.js';

describe('previewOf', () => {
  it('sums what the rows say, by language for those asked and by reason for the others', () => {
    const preview = previewOf([
      { outcome: 'asked', language: 'en', people: 100 },
      { outcome: 'asked', language: 'es', people: 48 },
      { outcome: 'no_consent', language: 'en', people: 30 },
      { outcome: 'no_consent', language: 'es', people: 11 },
      { outcome: 'opted_out', language: 'en', people: 2 },
      { outcome: 'sharing', language: 'es', people: 1 },
    ]);
    expect(preview).toEqual({
      people: 148,
      byLanguage: { en: 100, es: 48 },
      sharingAPhone: 1,
      leftOut: [
        { reason: 'opted_out', people: 2 },
        { reason: 'no_consent', people: 41 },
      ],
    });
  });

  it('has zeros for a rule that means nobody', () => {
    expect(previewOf([])).toEqual({ people: 0, byLanguage: { en: 0, es: 0 }, sharingAPhone: 0, leftOut: [] });
  });
});
