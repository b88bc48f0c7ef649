import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole document as a server sends it; values are escaped by Preact. */
export function renderPage(page: VNode): string {
  return `<!doctype html>\n${renderToString(page)}`;
}
