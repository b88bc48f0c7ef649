import { describe, expect, it } from '@jest/globals';
import { brotliCompressSync } from 'node:zlib';
import { lookAssets, lookLinks, renderPage } from '#look';
import { languages, type Language } from '#words';
import { CirclePage, type CirclePageView } from './circle-page.js';
import { circle, wordingIn } from './circle-samples.js';
import { HomePage } from './home-page.js';
import { emptyJoin, type JoinFault } from './join-form.js';
import { action, site } from './samples.js';
import type { PublicAction } from './public-action.js';
import type { PublicMeeting } from './public-circle.js';

function show(language: Language, change: Partial<CirclePageView> = {}): string {
  const shown = { site, language, circle, actions: [action], draft: emptyJoin, fault: null };
  return renderPage(<CirclePage {...shown} wording={wordingIn(language)} {...change} />);
}

/** Fifty actions that are as unlike each other as real ones: brotli must not have an easy time. */
function fifty(): PublicAction[] {
  const streets = ['S. Michigan Ave.', 'W. Cermak Rd.', 'N. Halsted St.', 'E. 63rd St.', 'S. Ashland Ave.'];
  const wheres = ['Mercy Hospital', 'Northside College', 'Palmer House', 'Depot 7', 'Loop Library', 'Art Museum'];
  return Array.from({ length: 50 }, (_, n) => {
    const startsAt = new Date(Date.parse('2026-12-04T12:00:00Z') + n * 11.5 * 3_600_000).toISOString();
    const endsAt = new Date(Date.parse(startsAt) + (2 + (n % 5)) * 3_600_000).toISOString();
    const title = `Línea de piquete en ${wheres[n % 6] ?? ''} ${String(n * 7)}`;
    return {
      ...{
        ...action,
        slug: `${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-${String((n * 7919) % 99_991)}`,
        title,
      },
      ...{
        place: `${String(100 + n * 137)} ${streets[n % 5] ?? ''}`,
        coming: (n * 13) % 70,
        needed: 20 + ((n * 17) % 90),
      },
      shifts: [{ id: '', startsAt, endsAt, target: 60, committed: 38 }],
    };
  });
}

function bytesOf(...paths: readonly string[]): number {
  const assets = lookAssets();
  return paths
    .map((path) => assets.find((asset) => asset.path === path))
    .reduce((sum, asset) => sum + ((asset?.brotli ?? asset?.body)?.length ?? Infinity), 0);
}

describe('the page of a circle', () => {
  it('says what it is, when it meets next and how often, who answers, and what is coming', () => {
    const html = show('en');
    expect(html).toContain('We who work in schools.');
    expect(html).toContain('Next meeting<br/><b>6:30 pm</b> (Chicago time)');
    expect(html).toContain('Every month on the first Tuesday, 6:30 pm');
    expect(html).toContain('Questions? Rosa M. and Deb O. answer newcomers.');
    expect(html).toContain('href="/a/mercy-0191?lang=en"');
    expect(show('es')).toContain('¿Preguntas? Rosa M. y Deb O. responden a quien llega por primera vez.');
  });

  it.each<[PublicMeeting['rhythm'], string, string]>([
    [{ every: 'week', weekday: 2 }, 'Every Tuesday, 6:30 pm', 'Cada martes, 6:30'],
    [{ every: 'two_weeks', weekday: 2 }, 'Every two weeks on Tuesday, 6:30 pm', 'Cada dos semanas, el martes, 6:30'],
    [{ every: 'month', weekday: 2, nth: -1 }, 'Every month on the last Tuesday', 'Cada mes, el último martes, 6:30'],
    [{ every: 'month', weekday: 2, nth: 3 }, 'Every month on the third Tuesday', 'Cada mes, el tercer martes, 6:30'],
  ])('check B10: says %j in both languages', (rhythm, english, spanish) => {
    const meeting = { startsAt: '2026-12-02T00:30:00Z', later: [], timeZone: 'America/Chicago', place: null, rhythm };
    const said = languages.map((language) => show(language, { circle: { ...circle, meeting } }));
    expect(said[0]).toContain(english);
    expect(said[1]).toContain(spanish);
  });

  it('shows an action as the next date when it comes before the next meeting', () => {
    const meeting = { ...circle.meeting, startsAt: '2026-12-06T00:30:00Z' } as PublicMeeting;
    expect(show('en', { circle: { ...circle, meeting } })).toContain('Next action<br/><b>6:00 am</b>');
    expect(show('en', { circle: { ...circle, meeting: null }, actions: [] })).toContain('No date is set right now');
  });

  it('leads calendars to its feed, in the language of the page', () => {
    expect(show('es')).toContain('href="webcal://turnout.example/c/k-12.ics?lang=es"');
    expect(show('es')).toContain('href="/c/k-12.ics?lang=es"');
  });
});

describe('the form by which somebody joins', () => {
  it('check B2: is plain, has no script, and its box comes unticked beside the very words that are agreed to', () => {
    const html = show('en');
    expect(html).toContain('<form method="post" action="/c/k-12#join"');
    expect(html).toContain(`<span>${wordingIn('en').text}</span>`);
    expect(html).toContain('<input type="hidden" name="wordingVersion" value="3"/>');
    expect(/<input[^>]*type="checkbox"[^>]*>/.exec(html)?.[0]).not.toContain('checked');
    expect(html).not.toContain('<script');
  });

  it.each<[JoinFault, string]>([
    ['NameMissing', 'Say what we may call you'],
    ['PhoneMissing', 'We need a mobile number'],
    ['PhoneInvalid', 'That does not read as a US mobile number'],
    ['AgreeMissing', 'Tick the box'],
    ['WordsChanged', 'Read them again'],
    ['Away', 'try again in a minute'],
  ])('says %s in words, keeps what was typed, and ticks nothing', (fault, words) => {
    const html = show('en', { fault, draft: { name: 'Ana "la"', phone: '312 555' } });
    expect(html).toContain(words);
    expect(html).toContain('value="312 555"');
    expect(html).toContain('value="Ana &quot;la&quot;"');
    expect(html).not.toMatch(/ checked/);
  });

  it('is not there while nobody can say what is agreed to', () => {
    expect(show('en', { wording: null })).not.toContain('<form');
  });
});

describe('check G4: within their bytes on a first visit', () => {
  const { stylesheet, signFont, mark } = lookLinks();

  it.each(languages)('in %s, a circle with ten actions: 14 kB with its stylesheet, 60 kB in all', (language) => {
    const html = brotliCompressSync(show(language, { actions: fifty().slice(0, 10) })).length;
    expect(html + bytesOf(stylesheet)).toBeLessThanOrEqual(14_000);
    expect(html + bytesOf(stylesheet, signFont, mark)).toBeLessThanOrEqual(60_000);
  });

  it.each(languages)("in %s, the people's page with fifty actions and twelve circles: 80 kB in all", (language) => {
    const circles = Array.from({ length: 12 }, (_, n) => ({ ...circle, id: `k${String(n)}`, slug: `k-${String(n)}` }));
    const page = <HomePage {...{ site, language, circles }} actions={fifty()} />;
    const html = brotliCompressSync(renderPage(page)).length;
    expect(html + bytesOf(stylesheet)).toBeLessThanOrEqual(14_000);
    expect(html + bytesOf(stylesheet, signFont, mark)).toBeLessThanOrEqual(80_000);
  });
});
