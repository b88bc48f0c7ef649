import { describe, expect, it } from '@jest/globals';
import { lookTokens } from '#look';
import { catalogueFaults, languages, type Language } from '#words';
import { type AnswerGiven, type EchoFields, echoHtml, echoParts, echoText } from './echo.rules.js';
import { echoWords } from './echo.words.js';
import { inviteWords } from './invite.words.js';
import { marks } from './personal-parts.rules.js';

const org = 'Chicago DSA Labor';
const fields: EchoFields = {
  ...{ kind: 'picket', partnerName: null, title: 'Line at <Mercy>', place: 'Gate B', timeZone: 'America/Chicago' },
  ...{ slug: 'mercy-0191', orgName: org, publicUrl: 'https://turnout.test' },
  shifts: [{ startsAt: '2027-01-06T12:00:00Z', endsAt: '2027-01-06T16:00:00Z' }],
  given: { answer: 'yes', guests: 2 },
};

const parts = (language: Language, given: AnswerGiven = fields.given) => echoParts({ ...fields, given }, language);

describe('the e-mail that reads an answer back', () => {
  it('check G5: has all its words in both languages', () => {
    expect(catalogueFaults(echoWords)).toEqual([]);
  });

  it.each<[Language, AnswerGiven, string]>([
    ['en', { answer: 'yes', guests: 2 }, 'You + 2, Wed Jan 6, 6-10 am, Gate B.'],
    ['en', { answer: 'yes', guests: 0 }, 'You are in, Wed Jan 6, 6-10 am, Gate B.'],
    ['es', { answer: 'yes', guests: 1 }, 'Anotado: tú y 1 persona más, mié 6 ene, 6-10 am, Gate B.'],
    ['es', { answer: 'yes', guests: 0 }, 'Anotado: vienes tú, mié 6 ene, 6-10 am, Gate B.'],
    ['en', { answer: 'maybe', guests: 0 }, 'Noted as maybe: Wed Jan 6, 6-10 am, Gate B. As soon as you know, tell us.'],
    ['es', { answer: 'no', guests: 0 }, 'Gracias por avisar. Anotamos que no puedes: mié 6 ene, 6-10 am, Gate B.'],
  ])('says in %s of %j: %s', (language, given, noted) => {
    expect(parts(language, given).noted).toBe(noted);
  });

  it('has a calendar file for everybody who may come', () => {
    const has = (answer: AnswerGiven['answer']): boolean => parts('en', { answer, guests: 0 }).hasCalendar;
    expect([has('yes'), has('maybe'), has('no')]).toEqual([true, true, false]);
  });

  it.each(languages)('asks nothing in %s: one link to change the answer, and one out', (language) => {
    const text = echoText(parts(language), org, language);
    const html = echoHtml(parts(language), org, language, lookTokens());
    for (const words of [text, html]) {
      expect(words.split(marks.answerToken)).toHaveLength(2);
      expect(words.split(marks.unsubscribeToken)).toHaveLength(2);
      expect(words).not.toContain('answer=');
      expect(words).not.toContain(inviteWords.say(language, 'coming'));
    }
    expect(html).toContain('Line at &#60;Mercy&#62;');
    expect(html).not.toMatch(/ src=|url\(|@import|<(link|img|style|script)/);
  });
});
