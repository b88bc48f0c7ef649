import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The design's tokens for light surfaces, by their names (`--red`), for what cannot use the stylesheet: an e-mail's
 * styles stand beside each element.
 */
export function lookTokens(): Readonly<Record<string, string>> {
  const css = readFileSync(fileURLToPath(new URL('css/tokens.css', import.meta.url)), 'utf8');
  const light = /:root\s*{([^}]*)}/.exec(css)?.[1] ?? '';
  return Object.fromEntries(
    [...light.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
