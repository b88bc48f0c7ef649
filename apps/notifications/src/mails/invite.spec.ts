import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { actionPosted } from '#contracts';
import { lookTokens } from '#look';
import { catalogueFaults, languages, type Language } from '#words';
import { inviteCalendar } from './invite-calendar.rules.js';
import { type InviteFields, inviteParts } from './invite-fields.rules.js';
import { inviteHtml } from './invite-html.rules.js';
import { inviteText } from './invite-text.rules.js';
import { inviteWords, mailKinds } from './invite.words.js';
import { marks, withoutLinks } from './personal-parts.rules.js';

const org = 'Chicago DSA Labor';
const fields: InviteFields = {
  ...{ kind: 'picket', partnerName: 'Nurses Local 1021', title: 'Line at Mercy', place: '1200 Main St.' },
  ...{ timeZone: 'America/Chicago', slug: 'mercy-0191', orgName: org, publicUrl: 'https://turnout.test' },
  extraWords: { en: 'Bring layers.\nCoffee & chairs.', es: '' },
  shifts: [
    { startsAt: '2026-10-16T11:00:00Z', endsAt: '2026-10-16T15:00:00Z' },
    { startsAt: '2026-10-17T03:00:00Z', endsAt: '2026-10-17T11:00:00Z' },
  ],
};

const text = (language: Language, change: Partial<InviteFields> = {}): string =>
  inviteText(inviteParts({ ...fields, ...change }, language), org, language);
const html = (language: Language, change: Partial<InviteFields> = {}): string =>
  inviteHtml(inviteParts({ ...fields, ...change }, language), org, language, lookTokens());

describe('the invite by e-mail', () => {
  it('check G5: has all its words in both languages', () => {
    expect([inviteWords, mailKinds].flatMap(catalogueFaults)).toEqual([]);
    expect([...mailKinds.keys()].sort()).toEqual([...actionPosted.payload.shape.kind.options].sort());
  });

  it('says place and times by the clock of the place, with the zone', () => {
    expect(text('en')).toContain(
      'When: Friday, October 16, 6:00–10:00 am (Chicago time)\n' +
        '      Friday, October 16, 10:00 pm to 6:00 am the next day (Chicago time)\nWhere: 1200 Main St.',
    );
    expect(text('es')).toContain('Cuándo: viernes, 16 de octubre, 6:00 a 10:00 a.\u00a0m. (hora de Chicago)');
    expect(text('en')).toContain('Line at Mercy\nPicket with Nurses Local 1021');
    expect(text('en', { title: null, partnerName: null })).toContain('\n\nPicket\n\n');
  });

  it.each(languages)(
    'in %s says the same as text and as HTML, and its links are marked for each person',
    (language) => {
      for (const words of [text(language), html(language)]) {
        expect(words.split(marks.answerToken)).toHaveLength(4);
        expect(words.split(marks.unsubscribeToken)).toHaveLength(2);
        expect(withoutLinks(words)).toContain('https://turnout.test/unsubscribe/…');
        expect(withoutLinks(words)).not.toMatch(/MarkOf/);
      }
      for (const said of ['Line at Mercy', '1200 Main St.', inviteWords.say(language, 'coming')]) {
        expect(text(language)).toContain(said);
        expect(html(language)).toContain(said);
      }
    },
  );

  it('is HTML that shows what people typed and never runs it, in one file of its own', () => {
    const typed = '<script>alert("1")</script>';
    const page = html('en', { title: typed, place: typed, extraWords: { en: typed, es: '' }, partnerName: typed });
    expect(page).not.toContain('<script');
    expect(page.split('&#60;script&#62;')).toHaveLength(6);
    expect(page).not.toMatch(/ src=|url\(|@import|<(link|img|style)/);
    expect(page).toContain('#b3261e');
    const longest = html('es', { shifts: Array.from({ length: 60 }, () => fields.shifts[0] ?? never()) });
    expect(Buffer.byteLength(longest)).toBeLessThan(60_000);
  });
});

function never(): never {
  throw new Error('There is a shift.');
}

describe('the calendar of an invite', () => {
  const calendar = inviteCalendar({
    ...{ actionId: 'a1', heading: 'Línea; en "Mercy", norte', place: '1200 Main St.', host: 'turnout.test' },
    ...{ pageUrl: 'https://turnout.test/a/mercy', sequence: 3, stampedAt: new Date('2026-10-10T12:00:00Z') },
    organizer: { name: org, email: 'turnout@turnout.test' },
    shifts: fields.shifts.map((shift, at) => ({ ...shift, shiftId: `s${String(at)}` })),
  });

  it('has an entry for each shift, whose id never changes, in UTC, as another program reads it', () => {
    const file = new ICAL.Component(ICAL.parse(calendar) as unknown[]);
    expect(file.getFirstPropertyValue('method')).toBe('PUBLISH');
    const events = file.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    expect(events.map(({ uid, sequence }) => [uid, sequence])).toEqual([
      ['a1.s0@turnout.test', 3],
      ['a1.s1@turnout.test', 3],
    ]);
    expect(events[1]?.startDate.toString()).toBe('2026-10-17T03:00:00Z');
    expect(events[1]?.endDate.zone.tzid).toBe('UTC');
    expect(events[0]?.summary).toBe('Línea; en "Mercy", norte');
  });

  it('keeps to the lines that iCalendar allows', () => {
    for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
