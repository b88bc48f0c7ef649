import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { probe } from '#testing';
import { spreadsheetOf, zipOf } from '../integration/spreadsheet-file.js';
import { ImportHouse } from './import-house.js';
import type { PhoneConsole } from './phone-console.js';

let at: ImportHouse;
let chair: PhoneConsole;

beforeAll(async () => {
  at = await ImportHouse.open();
  ({ chair } = at);
}, 120_000);

afterAll(() => at.close());

/** Chooses a file and lets it be looked at. */
async function choose(name: string, buffer: Buffer): Promise<void> {
  await chair.page.getByLabel('File of people (CSV or Excel)').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await chair.press('Look at it');
}

async function says(words: string): Promise<void> {
  await chair.page.locator('main').getByText(words).first().waitFor();
}

async function openWizard(): Promise<void> {
  await chair.open('/console/people/import', 'en');
  await chair.shows('Import a file');
}

const wide = ['First name', 'Last name', 'Email', ...Array.from({ length: 37 }, (_, at) => `Question ${String(at)}`)];
const longCell = 'x'.repeat(10_000_000);
const osdi =
  'given_name,family_name,email_addresses_0_address,phone_numbers_0_number\nOna,Sol,ona@o.example.org,3125550111\n';

/** Files that somebody sends, with what the screen says of them. */
const readable: readonly (readonly [string, Buffer, readonly string[]])[] = [
  ['a mark and UTF-8', Buffer.from('\uFEFFname,email\nJosé Núñez,jose@b.example.org\n'), ['José Núñez']],
  ['UTF-16', Buffer.from('\uFEFFname\temail\nÁngel Peña\tangel@u.example.org\n', 'utf16le'), ['Ángel Peña']],
  ['Latin-1', Buffer.from('name;email\nInés Muñoz;ines@l.example.org\n', 'latin1'), ['Inés Muñoz']],
  [
    '40 columns',
    Buffer.from(`${wide.join(',')}\nAna,Luz,ana@w.example.org${',x'.repeat(37)}\n`),
    ['37 columns that are not read'],
  ],
  [
    'two columns of one name',
    Buffer.from('Name,Email,Name\nAna Luz,ana@d.example.org,other\n'),
    ['Two columns have the same name.'],
  ],
  [
    'a rounded phone',
    Buffer.from('name,phone,email\nAna Luz,1.23457E+09,ana@s.example.org\n'),
    ['A spreadsheet has rounded a phone number'],
  ],
  ['a lost zero', Buffer.from('name,phone,zip\nAna Luz,13125550123.0,2111\n'), ['…0123', '02111']],
  ['a formula', Buffer.from('name,email\n"=HYPERLINK(""http://x"")",f@f.example.org\n'), ['=HYPERLINK("http://x")']],
  [
    'a cell of ten million letters',
    Buffer.from(`name,email\nAna,a@t.example.org\nBen,"${longCell}"\n`),
    ['A cell is longer than anything', '1 cannot', 'line 3'],
  ],
  [
    'no header',
    Buffer.from('Ana Luz,ana@n.example.org\nBen Luz,ben@n.example.org\n'),
    ['The first line looks like a person'],
  ],
  ['OSDI', Buffer.from(osdi), ['as OSDI programs write it', 'Ona Sol']],
];

const unreadable: readonly (readonly [string, string, Buffer, string])[] = [
  [
    'a zip bomb',
    'b.xlsx',
    zipOf({ 'xl/workbook.xml': 'x', 'a.xml': Buffer.alloc(80_000_000, 32) }),
    'unpacks to far more',
  ],
  [
    'an old spreadsheet',
    'o.xls',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(99)]),
    'of the old kind (.xls)',
  ],
  ['an open quote', 'q.csv', Buffer.from('name,email\nAna,"a@b.org\nBen,c@d.org\n'), 'near line 2'],
];

describe('check F12: the wizard of imports', () => {
  it('shows what it makes of files of every kind, on a phone', async () => {
    await openWizard();
    for (const [, file, words] of readable) {
      await choose('list.csv', file);
      await chair.shows('How it is read');
      for (const word of words) await says(word === '1 cannot' ? 'One cannot be taken in.' : word);
      expect((await chair.thumbView()).sideways).toBe(0);
      await chair.press('Another file');
      await chair.shows('Import a file');
    }
  }, 120_000);

  it('says why a file cannot be read, and takes another', async () => {
    await openWizard();
    for (const [, name, file, words] of unreadable) {
      await choose(name, file);
      await chair.page.getByRole('alert').filter({ hasText: words }).waitFor();
      await chair.press('Another file');
      await chair.shows('Import a file');
    }
  }, 60_000);

  it('is led by the keyboard from a spreadsheet to its people, with a column put right and a circle made', async () => {
    await openWizard();
    const sheet = [
      ['who', 'reach', 'Email', 'Circle'],
      ['Eva Paz', { n: '3125550107' }, 'eva@x.example.org', 'Hotels'],
      ['', { n: '3125550108' }, '', ''],
    ];
    await choose('list.xlsx', spreadsheetOf(sheet));
    await says('Choose a column with names');
    await chair.page.locator('summary', { hasText: 'not read' }).press('Enter');
    await chair.page.getByLabel('who').selectOption({ label: 'Name' });
    await chair.page.locator('ol').getByText('Eva Paz').waitFor();
    await chair.page.getByLabel('Make the circle “Hotels”').press('Space');
    await chair.page.locator('button:enabled', { hasText: 'Next' }).press('Enter');
    await chair.shows('Where to, and how they agreed');
    await chair.page.locator('button:enabled', { hasText: 'Import' }).press('Enter');
    await chair.shows('Imported');
    await says('No name.');
    await probe('the left-out rows as a file', async () => {
      const href = await chair.page.getByRole('link', { name: 'Left-out rows as CSV' }).getAttribute('href');
      const csv = await chair.page.evaluate(async (path) => (await fetch(path)).text(), href ?? '');
      expect(csv).toContain('3125550108');
      return csv;
    });
    await chair.page.getByRole('link', { name: 'To the people' }).click();
    await chair.page.getByRole('link', { name: /Eva Paz[^]*Hotels/ }).waitFor();
  }, 60_000);

  it('goes on sending after a lost connection, and says that the same file was imported before', async () => {
    await openWizard();
    const rows = Array.from({ length: 20_000 }, (_, at) => `Person${String(at)},Lost,p${String(at)}@lost.example.org`);
    const file = Buffer.from(['first_name,last_name,email', ...rows].join('\n'));
    let cut = 3;
    await chair.page.route('**/parts/1', (route) => (cut-- > 0 ? route.abort() : route.continue()));
    await choose('long.csv', file);
    await says('No connection.');
    await chair.shows('How it is read');
    await says('20,000 rows.');
    await chair.press('Next');
    await chair.press('Import');
    await chair.shows('Imported');
    await openWizard();
    await choose('long.csv', file);
    await chair.shows('How it is read');
    await chair.press('Next');
    await chair.press('Import');
    await chair.page.getByRole('alert').filter({ hasText: 'was imported before' }).waitFor();
    await chair.page.getByRole('button', { name: 'Import it once more all the same' }).waitFor();
  }, 120_000);
});
