import { describe, expect, it } from '@jest/globals';
import { renderPage } from '#look';
import { CaptainPage } from './captain-page.js';
import { CaptainPrintPage } from './captain-print-page.js';
import { notedPath } from './captain.view.js';
import { captainView } from './samples.js';

const show = (...view: Parameters<typeof captainView>) => renderPage(<CaptainPage {...captainView(...view)} />);

/** What the forms of a piece of page would post, by their hidden fields. */
function posts(html: string): Record<string, string>[] {
  return [...html.matchAll(/<form method="post" action="\/k\/secret-token\/here"[^]*?<\/form>/g)].map(([form]) => {
    const fields = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
    return Object.fromEntries(fields.map(([, name = '', value = '']): [string, string] => [name, value]));
  });
}

function rowOf(html: string, contact: string): string {
  return new RegExp(`<li id="p-${contact}"[^]*?</li>`).exec(html)?.[0] ?? '';
}

describe("the captain's list", () => {
  it('one tap is here: a form of one button in the row of who is not here yet', () => {
    expect(posts(rowOf(show('en'), 'deb'))).toEqual([
      { language: 'en', shiftId: 'shift-1', contactId: 'deb', formToken: 'form-token' },
    ]);
    expect(rowOf(show('en'), 'deb')).toContain('aria-label="Deb O’Neill is here"');
  });

  it('shows who is here with the time, and only undo can be tapped, so that a double tap takes nothing back', () => {
    const row = rowOf(show('en'), 'rosa');
    expect(row).toContain('✓ 6:04');
    expect(posts(row)).toEqual([
      { language: 'en', shiftId: 'shift-1', contactId: 'rosa', undo: '1', formToken: 'form-token' },
    ]);
    expect(row.indexOf('Undo')).toBeLessThan(row.indexOf('✓ 6:04'));
  });

  it('counts people without names, and takes one back', () => {
    const html = show('en');
    expect(html).toContain('7 without names');
    const unnamed = posts(html).slice(-2);
    expect(unnamed[0]).toEqual({ language: 'en', shiftId: 'shift-1', formToken: 'form-token' });
    expect(html).toMatch(/<select id="unnamed" name="unnamed">/);
    expect(unnamed[1]).toMatchObject({ unnamed: '1', undo: '1' });
  });

  it('says what the last tap did in a band with undo', () => {
    expect(show('en')).toMatch(/class="band"[^]*Rosa Martínez[^]*Here since 6:04 am/);
    const taken = show('en', { noted: { kind: 'takenBack', shiftId: 'shift-1', contactId: 'deb' } });
    expect(taken).toMatch(/class="band back"[^]*Deb O’Neill[^]*Taken back: not here/);
    const three = show('es', { noted: { kind: 'unnamed', shiftId: 'shift-1', people: 3 } });
    expect(three).toContain('Se sumaron 3 personas sin nombre');
  });

  it.each([
    ['here', '/k/t?noted=here&shift=s&person=c#p-c'],
    ['unnamed', '/k/t?noted=unnamed&shift=s&people=3'],
  ] as const)('comes back after %s at %s', (kind, path) => {
    const noted = kind === 'here' ? { kind, shiftId: 's', contactId: 'c' } : { kind, shiftId: 's', people: 3 };
    expect(notedPath('/k/t', noted)).toBe(path);
  });

  it('keeps what was looked for while people are tapped, and says when nobody is called that', () => {
    const html = show('en', { search: 'ros' });
    expect(posts(rowOf(html, 'deb'))[0]).toMatchObject({ search: 'ros' });
    expect(show('en', { search: 'zzz', shifts: [] })).toContain('Nobody on this list is called that');
  });

  it('works without JavaScript', () => {
    expect(show('en')).not.toContain('<script');
  });
});

describe("the captain's list on paper", () => {
  it('has a box for everybody who is not here yet, open lines, and a word on what to do with the sheet', () => {
    const html = renderPage(<CaptainPrintPage {...captainView('en')} />);
    expect(html.match(/class="box"/g)).toHaveLength(2 + 12);
    expect(html).toContain('✓ 6:04');
    expect(html).toContain('then shred it');
    expect(html).not.toContain('<form');
  });
});
