import { describe, expect, it } from '@jest/globals';
import { consentBody, everybodyOf, isAnswered, noConsent, nobody, personBody } from './people.rules.js';

const today = '2026-12-03';
const now = Date.parse('2026-12-03T15:30:00Z');
const given = {
  agreed: true,
  how: ' sign-up sheet ',
  date: '2026-11-02',
  wording: 'Text me about actions',
  attestedBy: 'Rosa M.',
};

describe('consent as it is typed', () => {
  it('is none until somebody says that there is', () => {
    expect(consentBody(noConsent(today), today, now)).toBeNull();
    expect(isAnswered(noConsent(today))).toBe(true);
  });

  it.each([
    ['how', ''],
    ['how', 'ab'],
    ['date', ''],
    ['wording', 'text me'],
    ['attestedBy', ' '],
  ])('is not enough with "%s" as "%s"', (field, value) => {
    expect(isAnswered(given)).toBe(true);
    expect(isAnswered({ ...given, [field]: value })).toBe(false);
  });

  it('of an earlier day is dated by its noon, and of today by the present moment, never in the future', () => {
    expect(consentBody(given, today, now)).toMatchObject({
      how: 'sign-up sheet',
      obtainedAt: '2026-11-02T12:00:00.000Z',
    });
    const body = consentBody({ ...given, date: today }, today, now);
    expect(Date.parse(body?.obtainedAt ?? '')).toBe(now);
  });
});

describe('a person as they are typed', () => {
  it('is told without what was left empty', () => {
    const person = { ...nobody('es'), name: ' Rosa Martínez ' };
    expect(personBody(person, null)).toEqual({
      ...{ name: 'Rosa Martínez', language: 'es', phones: [], email: null },
      ...{ postalCode: null, circleIds: [], consent: null },
    });
  });

  it('has a phone and a circle where these were given', () => {
    const person = { ...nobody('en'), name: 'Deb', phone: ' 312-555-0103 ', circleId: 'k12' };
    expect(personBody(person, null)).toMatchObject({ phones: [{ number: '312-555-0103' }], circleIds: ['k12'] });
  });
});

it('counts everybody of a rule once, whether they are asked or not', () => {
  const leftOut = [
    { reason: 'no_consent' as const, people: 41 },
    { reason: 'opted_out' as const, people: 6 },
  ];
  expect(everybodyOf({ people: 182, byLanguage: { en: 121, es: 61 }, sharingAPhone: 3, leftOut })).toBe(232);
});
