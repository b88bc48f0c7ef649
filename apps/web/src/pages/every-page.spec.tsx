import { describe, expect, it } from '@jest/globals';
import { brotliCompressSync } from 'node:zlib';
import { lookAssets, lookLinks, renderPage } from '#look';
import { catalogueFaults, languages, type Catalogue, type Language } from '#words';
import { actionWords } from '../words/action-page.words.js';
import { approveWords } from '../words/approve.words.js';
import { boardWords } from '../words/board.words.js';
import { captainWords } from '../words/captain.words.js';
import { circleWords } from '../words/circle-page.words.js';
import { doorWords } from '../words/door.words.js';
import { mailLinkWords } from '../words/mail-links.words.js';
import { signInWords } from '../words/sign-in.words.js';
import { signInsWords } from '../words/sign-ins.words.js';
import { staffWords } from '../words/staff.words.js';
import { staffMailWords } from '../words/staff-mail.words.js';
import { everyPage } from './samples.js';

const catalogues: readonly Catalogue[] = [
  actionWords,
  approveWords,
  boardWords,
  captainWords,
  circleWords,
  doorWords,
  mailLinkWords,
  signInWords,
  signInsWords,
  staffMailWords,
  staffWords,
];

const rendered = languages.flatMap((language) =>
  everyPage(language).map(([name, page]) => ({ name, language, html: renderPage(page) })),
);

/** Texts of a language that are whole sentences or words of their own, and that the other language says otherwise. */
function telltales(language: Language): string[] {
  const other = language === 'en' ? 'es' : 'en';
  const said = (one: Language) =>
    catalogues.flatMap((words) => words.keys().map((key) => ({ key, words, text: words.source(one, key) ?? '' })));
  const alsoOther = new Set(said(other).map(({ text }) => text));
  return said(language)
    .map(({ text }) => text)
    .filter((text) => text.length > 6 && !text.includes('{') && !alsoOther.has(text));
}

function textOf(html: string): string {
  return html
    .replace(/data-texts="[^"]*"/, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<');
}

describe.each(rendered)('$name in $language', ({ html, language }) => {
  it('has nothing inline, so that the strictest content policy fits', () => {
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
    expect(html.match(/<script(?![^>]*\ssrc="\/)/g)).toBeNull();
  });

  it('check E8: loads nothing from elsewhere', () => {
    const loaded = [...html.matchAll(/<(?:link|script|img)[^>]*\s(?:src|href)="([^"]*)"/g)].map(
      ([, address]) => address,
    );
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((address) => !address?.startsWith('/'))).toEqual([]);
  });

  it('check B2: every form says where it goes and how', () => {
    const forms = html.match(/<form[^>]*>/g) ?? [];
    for (const form of forms) expect(form).toMatch(/ method="(post|get)" action="\/[^"]+"/);
  });

  it('labels every field', () => {
    const fields = [...html.matchAll(/<(?:input|select)([^>]*)>/g)].map(([, attributes = '']) => attributes);
    const shown = fields.filter((attributes) => !/type="(hidden|radio)"/.test(attributes));
    for (const field of shown) {
      const id = /\sid="([^"]+)"/.exec(field)?.[1];
      expect(html).toMatch(new RegExp(`<label[^>]*\\sfor="${id}"`));
    }
  });

  it('check F11: has one heading of the first rank, a language and stripes', () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).toContain('class="hazard"');
  });

  it('says to the staff, and to nobody else, that one person decides alone', () => {
    const isForStaff = html.includes('class="staff"') && !html.includes('content="no-referrer"');
    expect(html.includes('class="alone"')).toBe(isForStaff);
  });

  it('check B10: says nothing in the other language', () => {
    const shown = textOf(html);
    const slips = telltales(language === 'en' ? 'es' : 'en').filter((text) => shown.includes(`>${text}<`));
    expect(slips).toEqual([]);
  });

  it('check G4: its HTML with the stylesheet is at most 14 kB', () => {
    const css = lookAssets().find(({ path }) => path === lookLinks().stylesheet);
    const bytes = brotliCompressSync(html).length + (css?.brotli?.length ?? Infinity);
    expect(bytes).toBeLessThanOrEqual(14_000);
  });
});

/** What reads the same in both languages; a text that is here by mistake was never translated. */
const sameInBoth = ['{n} min', 'API'];

it('check B10: no text was left untranslated', () => {
  const same = catalogues.flatMap((words) =>
    words
      .keys()
      .flatMap((key) => (words.source('en', key) === words.source('es', key) ? [words.source('en', key)] : [])),
  );
  const worded = same.filter((text) => /\p{L}{2}/u.test((text ?? '').replace(/\{\w+\}/g, '')));
  expect(worded.filter((text) => !sameInBoth.includes(text ?? ''))).toEqual([]);
});

it.each(catalogues)('check G5: catalogue %# is whole in both languages', (words) => {
  expect(catalogueFaults(words)).toEqual([]);
});
