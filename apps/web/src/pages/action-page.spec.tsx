import { describe, expect, it } from '@jest/globals';
import { brotliCompressSync } from 'node:zlib';
import { lookAssets, lookLinks, renderPage } from '#look';
import { ActionPage, type AnswerFault } from './action-page.js';
import { HomePage } from './home-page.js';
import { action, actionOfThree, actionView, site } from './samples.js';
import { ThanksPage } from './thanks-page.js';
import type { Answer } from './public-action.js';

const show = (...view: Parameters<typeof actionView>) => renderPage(<ActionPage {...actionView(...view)} />);

/** Fields that a person fills in; what is hidden or only tapped is none. */
function fieldsOf(html: string): string[] {
  return [...html.matchAll(/<(?:input|select|textarea)[^>]*\sname="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => !/type="(hidden|radio)"/.test(tag))
    .map(([, name = '']) => name);
}

describe('the public page of an action', () => {
  it('check B1: asks for two fields and no account', () => {
    expect(fieldsOf(show('en'))).toEqual(['phone', 'guests']);
    expect(fieldsOf(show('en', { action: actionOfThree }))).toEqual(['phone', 'guests']);
  });

  it('check B2: is one plain form with three answers, and has no script at all', () => {
    const html = show('es');
    expect(html).toContain('<form method="post" action="/a/mercy-0191#answer" id="answer"');
    const answers = [...html.matchAll(/<button[^>]*name="answer" value="(\w+)" form="answer"/g)].map(
      ([, value]) => value,
    );
    expect(answers).toEqual(['yes', 'maybe', 'no']);
    expect(html).toContain('<input type="hidden" name="shiftId" value="shift-1"/>');
    expect(html).toContain('<input type="hidden" name="language" value="es"/>');
    expect(html).not.toContain('<script');
  });

  it('the Enter key gives no answer, because the first submit button of the form is switched off', () => {
    const form = /<form[^]*?<\/form>/.exec(show('en'))?.[0] ?? '';
    expect(/<button[^>]*>/.exec(form)?.[0]).toMatch(/disabled/);
  });

  it.each([
    ['en', 38, 60, '<b>38 people are coming. </b>60 are needed.'],
    ['en', 1, 60, '<b>1 person is coming. </b>60 are needed.'],
    ['en', 0, 60, '60 people are needed. Be the first to say yes.'],
    ['en', 72, 60, '<b>72 people are coming. </b>We asked for 60.'],
    ['es', 38, 60, '<b>38 personas vienen. </b>Hacen falta 60.'],
    ['es', 1, 1, '<b>1 persona viene. </b>Pedimos 1.'],
  ] as const)('check B13: in %s, %i coming of %i reads "%s"', (language, coming, needed, words) => {
    expect(show(language, { action: { ...action, coming, needed } })).toContain(words);
  });

  it.each([
    ['en', '6:00–10:00 am</b> (Chicago time)'],
    ['es', '6:00 a 10:00 a.\u00a0m.</b> (hora de Chicago)'],
  ] as const)('check B11: says the hours with their zone in %s', (language, words) => {
    expect(show(language)).toContain(words);
  });

  it('check B11: names the day on which a shift over midnight ends', () => {
    expect(show('en', { action: actionOfThree })).toContain('9:00 pm to 6:00 am the next day');
  });

  it('previews in a chat with title, day, place and need', () => {
    const html = show('en');
    expect(html).toContain('property="og:title" content="Mercy Hospital"');
    expect(html).toContain(
      'content="Friday, December 4, 6:00–10:00 am (Chicago time) · 2525 S. Michigan Ave. · 60 people are needed.',
    );
  });

  it('does not tell the size of a small group, nor of one hidden beside it', () => {
    const html = show('en', { action: actionOfThree });
    expect(html).toContain('&lt;5 of 40 people');
    expect(html).toContain('12 people needed');
  });

  it.each<[AnswerFault, string]>([
    ['PhoneMissing', 'We need a mobile number'],
    ['PhoneInvalid', 'That does not read as a US mobile number'],
    ['AnswerMissing', 'Tap one of the three answers'],
    ['Away', 'try again in a minute'],
  ])('says %s in words and keeps what was typed', (fault, words) => {
    const html = show('en', { fault, draft: { phone: '312 555', guests: 4, shiftId: null } });
    expect(html).toContain(words);
    expect(html).toContain('value="312 555"');
    expect(html).toMatch(/<option selected value="4"|<option value="4" selected/);
  });

  it('keeps the chosen shift', () => {
    const html = show('en', { action: actionOfThree, draft: { phone: '', guests: 0, shiftId: 'shift-2' } });
    expect(/<input[^>]*value="shift-2"[^>]*>/.exec(html)?.[0]).toContain('checked');
    expect(html.match(/ checked/g)).toHaveLength(1);
  });

  it.each(['over', 'cancelled'] as const)('takes no answers once it is %s, and says so', (state) => {
    const html = show('en', { action: { ...action, state } });
    expect(html).not.toContain('<form');
    expect(html).toContain(state === 'over' ? 'This action is over' : 'Don’t come');
  });

  it('check G4: is at most 60 kB in all on a first visit, its one font included', () => {
    const assets = lookAssets();
    const [css, font, mark] = [lookLinks().stylesheet, lookLinks().signFont, lookLinks().mark].map((path) => {
      const asset = assets.find((one) => one.path === path);
      return (asset?.brotli ?? asset?.body)?.length ?? Infinity;
    });
    const html = brotliCompressSync(show('en', { action: actionOfThree })).length;
    expect(html + (css ?? Infinity) + (font ?? Infinity) + (mark ?? Infinity)).toBeLessThanOrEqual(60_000);
  });
});

describe('after an answer', () => {
  it.each<[Answer, string, string]>([
    ['yes', 'answer 1 to confirm', 'You said yes'],
    ['maybe', 'answer 2 to confirm', 'You said maybe'],
    ['no', 'answer 3 to confirm', 'You said you can’t come'],
  ])('to %s the page asks to "%s"', (answer, digit, said) => {
    const html = renderPage(<ThanksPage site={site} language="en" action={action} answer={answer} />);
    expect(html).toContain(`We texted you: ${digit}`);
    expect(html).toContain(said);
  });

  it('the words hold nothing that could differ between a known and an unknown number', () => {
    const html = renderPage(<ThanksPage site={site} language="en" action={action} answer="yes" />);
    expect(html).not.toMatch(/555|welcome back|new here/i);
  });
});

describe("the people's page", () => {
  it('lists what is coming with a link to each in the language of the reader', () => {
    const html = renderPage(<HomePage site={site} language="es" actions={[action]} circles={[]} />);
    expect(html).toContain('href="/a/mercy-0191?lang=es"');
    expect(html).toContain('vienen 38, hacen falta 60');
  });

  it('says so when nothing is planned', () => {
    expect(renderPage(<HomePage site={site} language="en" actions={[]} circles={[]} />)).toContain(
      'Nothing is planned right now',
    );
  });
});
