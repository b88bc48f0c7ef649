import { describe, expect, it } from '@jest/globals';
import { previewOf } from './audience.rules.js';

describe('previewOf', () => {
  it('sums what the rows say, by channel and language for those asked and by reason for the others', () => {
    const preview = previewOf([
      { outcome: 'asked', language: 'en', channel: 'sms', people: 80 },
      { outcome: 'asked', language: 'en', channel: 'email', people: 20 },
      { outcome: 'asked', language: 'es', channel: 'sms', people: 48 },
      { outcome: 'no_consent', language: 'en', channel: null, people: 30 },
      { outcome: 'no_consent', language: 'es', channel: null, people: 11 },
      { outcome: 'opted_out', language: 'en', channel: null, people: 2 },
      { outcome: 'sharing', language: 'es', channel: 'sms', people: 1 },
      { outcome: 'sharing', language: 'en', channel: 'email', people: 4 },
    ]);
    expect(preview).toEqual({
      people: 148,
      byChannel: { sms: 128, email: 20 },
      byLanguage: { en: 100, es: 48 },
      sharingAPhone: 1,
      sharingAnEmail: 4,
      leftOut: [
        { reason: 'opted_out', people: 2 },
        { reason: 'no_consent', people: 41 },
      ],
    });
  });

  it('has zeros for a rule that means nobody', () => {
    expect(previewOf([])).toEqual({
      people: 0,
      byChannel: { sms: 0, email: 0 },
      byLanguage: { en: 0, es: 0 },
      sharingAPhone: 0,
      sharingAnEmail: 0,
      leftOut: [],
    });
  });
});
