import type { CDPSession, Page } from 'playwright-core';
import type { PaintedWords } from './contrast.js';

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
}

/** Of these everything must say what it is. */
const named = new Set([
  ...['button', 'link', 'textbox', 'searchbox', 'combobox', 'listbox', 'option', 'checkbox', 'radio', 'radiogroup'],
  ...['spinbutton', 'slider', 'switch', 'tab', 'heading', 'image', 'dialog', 'alertdialog', 'progressbar', 'region'],
]);

/** What a screen reader is told that has no name, by the tree that the browser hands to it. */
export async function nameless(tree: CDPSession): Promise<string[]> {
  const { nodes } = (await tree.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  return nodes
    .filter(({ ignored, role }) => !ignored && named.has(String(role?.value)))
    .filter(({ name }) => typeof name?.value !== 'string' || name.value.trim() === '')
    .map(({ role }) => `a ${String(role?.value)} without a name`);
}

/** What is wrong with how a page is put together. */
export function misbuilt(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
    const shown = (selector: string): Element[] => all(selector).filter((one) => one.getClientRects().length > 0);
    const ids = all('[id]').map(({ id }) => id);
    const levels = shown('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1)));
    const references = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'];
    const lost = references.flatMap((name) =>
      all(`[${name}]`).flatMap((one) => (one.getAttribute(name) ?? '').split(' ').filter((id) => !ids.includes(id))),
    );
    return [
      ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one first heading']),
      ...(levels.some((level, at) => level > (levels[at - 1] ?? 0) + 1) ? [`headings ${levels.join(' ')}`] : []),
      ...(shown('main').length === 1 ? [] : ['not one main part']),
      ...(document.documentElement.lang === '' ? ['no language'] : []),
      ...(document.title.trim() === '' ? ['no title'] : []),
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `two of id ${id}`),
      ...lost.map((id) => `nothing of id ${id}`),
      ...shown('li').flatMap((one) => (one.closest('ul, ol, menu') ? [] : ['a list item without a list'])),
      ...shown('[tabindex]').flatMap((one) =>
        Number(one.getAttribute('tabindex')) > 0 ? ['an order of its own'] : [],
      ),
    ];
  });
}

/** The words of a page that can be read and used now, with what they are painted on. */
export function paintedWords(page: Page): Promise<PaintedWords[]> {
  return page.evaluate(() => {
    const unusable = ':disabled, [aria-disabled="true"], [data-disabled], option, script, style';
    // What is there for screen readers alone takes up no room.
    const isRead = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return (
        width >= 2 && height >= 2 && !element.closest(unusable) && getComputedStyle(element).visibility === 'visible'
      );
    };
    const above = (element: Element): Element[] => {
      const chain: Element[] = [];
      for (let one: Element | null = element; one; one = one.parentElement) chain.push(one);
      return chain;
    };
    const groundOf = (element: Element): string => getComputedStyle(element).backgroundColor;
    const behind = (element: Element): Element[] => {
      const chain = above(element);
      const lowest = chain.findIndex((one) => !/rgba|\//.test(groundOf(one)));
      return lowest === -1 ? chain : chain.slice(0, lowest + 1);
    };
    const isPattern = (one: Element): boolean => getComputedStyle(one).backgroundImage !== 'none';
    const painted: PaintedWords[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const words = walker.currentNode.textContent?.trim() ?? '';
      const element = walker.currentNode.parentElement;
      if (!element || words === '' || !isRead(element) || behind(element).some(isPattern)) continue;
      const { color, fontSize, fontWeight } = getComputedStyle(element);
      const size = { pixels: parseFloat(fontSize), bold: Number(fontWeight) >= 700 };
      painted.push({ words, color, behind: behind(element).map(groundOf), ...size });
    }
    return painted;
  });
}

/** What the Tab key does not come to, or what does not show that it did. */
export async function outOfReach(page: Page): Promise<string[]> {
  const most = await page.evaluate(() => {
    const usable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    for (const one of document.querySelectorAll(usable)) {
      const isAble = one.checkVisibility() && !one.matches(':disabled, [tabindex="-1"]');
      if (isAble) one.setAttribute('data-usable', '');
    }
    document.body.setAttribute('tabindex', '-1');
    document.body.focus();
    document.body.removeAttribute('tabindex');
    return document.querySelectorAll('[data-usable]').length + 20;
  });
  const unseen: string[] = [];
  for (let turn = 0; turn < most; turn += 1) {
    await page.keyboard.press('Tab');
    const hidden = await unseenFocus(page);
    if (hidden !== null) unseen.push(`nothing shows the keyboard at ${hidden}`);
  }
  return [...new Set(unseen), ...(await notReached(page))];
}

/** Where the keyboard is, when nothing shows it there; null where something does. */
function unseenFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const one = document.activeElement;
    // A date has stops of its own inside, which the browser shows.
    if (!one || one === document.body || one.hasAttribute('data-was-reached')) return null;
    one.setAttribute('data-was-reached', '');
    const shows = (part: Element | null): boolean => {
      if (!part) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    };
    // A box or a dot is painted by its label.
    return shows(one) || shows(one.closest('label')) ? null : one.outerHTML.slice(0, 200);
  });
}

/** What can be used and was not reached. Of radio buttons the keyboard comes to one, and goes on by its arrows. */
function notReached(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const groupOf = (one: Element): Element =>
      one.matches('input[type="radio"]') ? (one.closest('fieldset, [role="radiogroup"]') ?? one) : one;
    const wasReached = (one: Element): boolean =>
      one.hasAttribute('data-was-reached') || one.querySelector('[data-was-reached]') !== null;
    return [...document.querySelectorAll('[data-usable]')]
      .filter((one) => !wasReached(groupOf(one)))
      .map((one) => `the keyboard does not come to ${one.outerHTML.slice(0, 200)}`);
  });
}
