import { describe, expect, it } from '@jest/globals';
import { consentBody, everybodyOf, isAnswered, noConsent, nobody, personBody, rowsToShow } from './people.rules.js';

const today = '2026-12-03';
const now = Date.parse('2026-12-03T15:30:00Z');
const given = {
  agreed: true,
  mailed: false,
  elections: false,
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
    expect(isAnswered({ ...given, agreed: false, mailed: true, [field]: value })).toBe(false);
  });

  it('names the channels that were agreed to and no others', () => {
    const channels = (agreed: boolean, mailed: boolean) =>
      consentBody({ ...given, agreed, mailed }, today, now)?.channels;
    expect([channels(true, false), channels(false, true)]).toEqual([['sms'], ['email']]);
    expect([channels(true, true), channels(false, false)]).toEqual([['sms', 'email'], undefined]);
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
  const counts = { people: 182, byLanguage: { en: 121, es: 61 }, byChannel: { sms: 150, email: 32 } };
  expect(everybodyOf({ ...counts, sharingAPhone: 3, sharingAnEmail: 2, leftOut })).toBe(234);
});

it('shows refused rows before those with a remark, and says how many more there are', () => {
  const row = (line: number, outcome: 'imported' | 'refused', remark?: 'no_name') => {
    return { line, outcome, remarks: remark ? [remark] : [], contactId: null };
  };
  const rows = [row(2, 'imported'), row(3, 'imported', 'no_name'), row(4, 'refused', 'no_name'), row(5, 'refused')];
  expect(rowsToShow(rows, 2)).toEqual({ shown: [rows[2], rows[3]], more: 1 });
  expect(rowsToShow(rows, 9)).toEqual({ shown: [rows[2], rows[3], rows[1]], more: 0 });
});
