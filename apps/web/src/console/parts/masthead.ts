/**
 * The page's language links lead to the console's first screen; here they lead to the screen that is open, so that
 * whoever changes the language goes on where they were.
 */
export function keepPlaceAcrossLanguages(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.langs a') : null;
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    location.assign(`${location.pathname}?lang=${link.hreflang}`);
  });
}
