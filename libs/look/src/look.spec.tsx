import { describe, expect, it } from '@jest/globals';
import { lookAssets, lookLinks } from './assets.js';
import { inLanguage, Page, type SiteView } from './page.js';
import { Meter } from './parts.js';
import { renderPage } from './render.js';

const site: SiteView = {
  organisation: 'Local 1021',
  practice: true,
  version: '0.1.0',
  publicUrl: 'https://turnout.example',
};

describe('the assets of the look', () => {
  it('have names that hold their content, and the stylesheet points to the fonts by theirs', () => {
    const assets = lookAssets();
    const css = assets.find(({ path }) => path === lookLinks().stylesheet)?.body.toString() ?? '';
    const fonts = assets.filter(({ contentType }) => contentType === 'font/woff2');
    expect(assets.every(({ path }) => /^\/look\/[a-z-]+\.[0-9a-f]{10}\.(css|svg|woff2)$/.test(path))).toBe(true);
    expect(fonts).toHaveLength(2);
    for (const { path } of fonts) expect(css).toContain(path);
    expect(css).not.toMatch(/https?:|data:|@import/);
  });

  it('check G4: the title font is at most 23 kB', () => {
    const sign = lookAssets().find(({ path }) => path === lookLinks().signFont);
    expect(sign?.body.length).toBeLessThanOrEqual(23_000);
  });
});

describe('the page shell', () => {
  it.each([
    ['en', 'PRACTICE: no message leaves this computer.'],
    ['es', 'PRÁCTICA: no se envía ningún mensaje.'],
  ] as const)('wears its language, its stripes and its preview in %s', (language, stripes) => {
    const html = renderPage(
      <Page site={site} language={language} title="A <b> title" description="Some words" path="/a/x" kind="public" />,
    );
    expect(html).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}"`));
    expect(html).toContain(stripes);
    expect(html).toContain('<title>A &lt;b> title</title>');
    expect(html).toContain(`property="og:url" content="https://turnout.example/a/x?lang=${language}"`);
    expect(html).toContain('property="og:description" content="Some words"');
  });

  it.each([
    ['en', 'PRACTICE: no text leaves this computer, but e-mail does.'],
    ['es', 'PRÁCTICA: no se envían mensajes de texto, pero los correos sí.'],
  ] as const)('never says in %s that nothing leaves where e-mail goes out', (language, stripes) => {
    const out = { ...site, mailLeaves: true };
    const html = renderPage(<Page site={out} language={language} title="t" path="/" kind="public" />);
    expect(html).toContain(stripes);
    expect(html).not.toContain(language === 'en' ? 'no message leaves' : 'ningún mensaje');
  });

  it('has no stripes where messages are real', () => {
    const live = { ...site, practice: false };
    expect(renderPage(<Page site={live} language="en" title="t" path="/" kind="staff" />)).not.toContain('hazard');
  });

  it('offers only listed pages to search engines', () => {
    const page = (listed: boolean) =>
      renderPage(<Page site={site} language="en" title="t" path="/" kind="public" listed={listed} />);
    expect(page(true)).not.toContain('noindex');
    expect(page(false)).toContain('content="noindex"');
  });

  it('keeps the rest of an address when its language changes', () => {
    expect(inLanguage('/a/x', 'es')).toBe('/a/x?lang=es');
    expect(inLanguage('/k/t?search=ana&lang=en#p1', 'es')).toBe('/k/t?search=ana&lang=es#p1');
  });
});

describe('the meter', () => {
  const draw = (coming: number, goal: number, full: number) =>
    renderPage(<Meter label="m" coming={coming} goal={goal} full={full} />);

  it.each([
    [38, 60, 60, 'width="63.3%"'],
    [90, 60, 60, 'width="100%"'],
    [0, 0, 0, 'width="0%"'],
  ])('draws %i of %i on a scale of %i as %s', (coming, goal, full, width) => {
    expect(draw(coming, goal, full)).toContain(width);
  });

  it('draws the goal as a line only where the scale goes beyond it', () => {
    expect(draw(1, 60, 60)).not.toContain('class="goal"');
    expect(draw(1, 60, 75)).toMatch(/class="goal" x="80%"/);
  });

  it('hatches what is only likely', () => {
    const html = renderPage(<Meter label="m" coming={1} likely={30} goal={60} full={75} />);
    expect(html).toMatch(/<rect fill="url\(#[^)]+\)" width="40%"/);
  });
});
