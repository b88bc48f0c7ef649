import axe, { type AxeResults } from 'axe-core';
import type { Page, Request } from 'playwright-core';
import { probe } from '#testing';

/** The looks that are promised: each theme at each width in pixels. */
export const themes = ['light', 'dark'] as const;
export const widths = [320, 390, 1280];

/** What keeps somebody from using a page; the rest of what axe finds is a matter of taste. */
const serious = new Set(['serious', 'critical']);

/** Buttons that open a form in its place, in both languages. */
const closedForm = /^(Change|Cambiar|Name|Nombrar|\+ New|\+ .* nuev[oa]$)/;

/** What a page asked for that has not come yet. */
interface Questions {
  readonly open: () => number;
}

/** Tells whether what a page asked for has come; what only goes on telling, such as a board, is not waited for. */
export function questionsOf(page: Page): Questions {
  let waiting = 0;
  const counts = (sent: Request): boolean => sent.resourceType() !== 'eventsource';
  page.on('request', (sent) => (waiting += counts(sent) ? 1 : 0));
  page.on('requestfinished', (sent) => (waiting -= counts(sent) ? 1 : 0));
  page.on('requestfailed', (sent) => (waiting -= counts(sent) ? 1 : 0));
  return { open: () => waiting };
}

/** Waits for what a screen asks for, and opens the forms that it keeps closed. */
export async function unfold(page: Page, questions: Questions): Promise<void> {
  await page.locator('h1').first().waitFor();
  await probe('an answer to every question', () => questions.open() <= 0);
  const closed = page.getByRole('button', { name: closedForm });
  for (let left = await closed.count(); left > 0; left -= 1) await closed.first().press('Enter');
  await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
}

/** Rules of axe whose answer depends on colours and room; the others read what a page is made of. */
const ofLooks = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/** What axe finds in a page as it stands: `rule: element`. */
async function faults(page: Page, rules?: readonly string[]): Promise<string[]> {
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations
    .filter(({ impact }) => serious.has(impact ?? ''))
    .flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`));
}

/** The same in both themes, at each width that is promised: what a page is made of once, how it looks in each. */
export async function faultsInEveryLook(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found: string[] = await faults(page);
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const here = await faults(page, ofLooks);
      found.push(...here.map((fault) => `${colorScheme} ${String(width)} ${fault}`));
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (sideways > 0) found.push(`${String(width)} px: scrolls sideways by ${String(sideways)}`);
    }
  }
  return found;
}
