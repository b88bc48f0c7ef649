import type { Page } from 'playwright-core';

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
