import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { probe } from '#testing';
import { ImportHouse } from './import-house.js';
import type { PhoneConsole } from './phone-console.js';

const rows = 60_000;
let at: ImportHouse;
let chair: PhoneConsole;

beforeAll(async () => {
  at = await ImportHouse.open();
  ({ chair } = at);
}, 120_000);

afterAll(() => at.close());

/** Of a hundred rows one is of nobody. */
function longList(): Buffer {
  const line = (at: number): string => {
    const name = at % 100 === 50 ? ',' : `Person${String(at)},Long`;
    return `${name},p${String(at)}@long.example.org`;
  };
  return Buffer.from(['first_name,last_name,email', ...Array.from({ length: rows }, (_, at) => line(at))].join('\n'));
}

async function look(buffer: Buffer): Promise<void> {
  await chair.open('/console/people/import', 'en');
  await chair.shows('Import a file');
  const name = 'long.csv';
  await chair.page.getByLabel('File of people (CSV or Excel)').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await chair.press('Look at it');
  await chair.shows('How it is read');
}

/** How many rows are done, as the screen says it. */
async function doneOnScreen(): Promise<number> {
  const words = await chair.page
    .locator('main')
    .getByText(/of 60,000 rows/)
    .first()
    .innerText();
  return Number(/([\d,]+) of/.exec(words)?.[1]?.replaceAll(',', '') ?? Number.NaN);
}

function moreThan(before: number): Promise<number> {
  const grown = async (): Promise<number> => {
    const done = await doneOnScreen();
    if (!(done > before)) throw new Error(String(done));
    return done;
  };
  return probe('more rows on the screen', grown, { withinMs: 90_000 });
}

describe('check F12: a long file in the wizard', () => {
  it('shows how far it is and how fast, is stopped, goes on, and hands out the rows that were left out', async () => {
    await look(longList());
    const main = chair.page.locator('main');
    await main.getByText('60,000 rows. The first 20,000 rows were looked at. 200 cannot be taken in.').waitFor();
    await main.getByText('New people: 19,800. Rows of people known already: 0.').waitFor();
    await main.locator('li').getByText('new · Line 2', { exact: true }).waitFor();
    await chair.press('Next');
    await chair.press('Import');
    await chair.shows('Importing');
    const seen = await moreThan(0);
    await main.getByText(/rows a second; about .* left/).waitFor({ timeout: 60_000 });
    expect((await chair.thumbView()).sideways).toBe(0);
    await chair.press('Stop');
    await main.getByRole('status').filter({ hasText: 'Stopped. Rows that are in stay in' }).waitFor();
    const stopped = await doneOnScreen();
    expect(stopped).toBeGreaterThanOrEqual(seen);
    expect(stopped).toBeLessThan(rows);
    await chair.press('Go on');
    expect(await moreThan(stopped)).toBeGreaterThan(stopped);
    await chair.page.getByRole('heading', { name: 'Imported' }).waitFor({ timeout: 180_000 });
    const counts = await main.locator('dl.numbers dd').allInnerTexts();
    expect(counts.map((text) => text.replace(/\D/g, ''))).toEqual(['59400', '0', '0', '600']);
    const href = await chair.page.getByRole('link', { name: 'Left-out rows as CSV' }).getAttribute('href');
    const csv = await chair.page.evaluate(async (path) => (await fetch(path)).text(), href ?? '');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(601);
    expect(csv).toContain('p59950@long.example.org');
  }, 400_000);

  it('says of the same people when they come in another file that they are known', async () => {
    await look(Buffer.from('name,email\nPerson1 Long,p1@long.example.org\nSomebody New,new@long.example.org\n'));
    const main = chair.page.locator('main');
    await main.getByText('New people: 1. Rows of people known already: 1. Rows of somebody further up: 0.').waitFor();
    await main.locator('li').getByText('known already · Line 2', { exact: true }).waitFor();
    await chair.press('Another file');
  }, 60_000);
});
