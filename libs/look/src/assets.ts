import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

/** A file of the look, as a server answers it. */
export interface LookAsset {
  /** Where it is served: `/look/` plus a name that holds the content's hash, so that it may be kept for ever. */
  readonly path: string;
  readonly contentType: string;
  readonly body: Buffer;
  /** The same body brotli-compressed once, for clients that accept `br`; null where it is compressed already. */
  readonly brotli: Buffer | null;
}

/** What every look asset is answered with: its name changes when its content does. */
export const immutable = 'public, max-age=31536000, immutable';

interface Look {
  readonly assets: readonly LookAsset[];
  readonly stylesheet: string;
  readonly signFont: string;
  readonly mark: string;
}

const sheets = ['tokens', 'base', 'parts', 'screens', 'print'];

let made: Look | undefined;

/**
 * The stylesheet, the two fonts and the mark. Public pages fetch the stylesheet and the title's font only, because
 * browsers fetch a declared font when some text on the page asks for it.
 */
export function lookAssets(): readonly LookAsset[] {
  return look().assets;
}

/** Addresses of what a page names in its head; any program that serves {@link lookAssets} may link them. */
export function lookLinks(): { readonly stylesheet: string; readonly signFont: string; readonly mark: string } {
  return look();
}

function look(): Look {
  made ??= makeLook();
  return made;
}

function makeLook(): Look {
  const sign = font('@fontsource/barlow-condensed/files/barlow-condensed-latin-700-normal.woff2', 'barlow-condensed');
  const text = font(
    '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    'atkinson-hyperlegible-next',
  );
  const css = sheets
    .map((name) => readFileSync(besideThis(`css/${name}.css`), 'utf8'))
    .join('\n')
    .replace('barlow-condensed.woff2', sign.path)
    .replace('atkinson-hyperlegible-next.woff2', text.path);
  const stylesheet = written('turnout', 'css', 'text/css; charset=utf-8', squeezed(css));
  const mark = written('mark', 'svg', 'image/svg+xml', readFileSync(besideThis('mark.svg'), 'utf8').trim());
  return {
    assets: [stylesheet, mark, sign, text],
    stylesheet: stylesheet.path,
    signFont: sign.path,
    mark: mark.path,
  };
}

function besideThis(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

function font(specifier: string, name: string): LookAsset {
  const body = readFileSync(createRequire(import.meta.url).resolve(specifier));
  return { path: hashed(name, 'woff2', body), contentType: 'font/woff2', body, brotli: null };
}

function written(name: string, extension: string, contentType: string, content: string): LookAsset {
  const body = Buffer.from(content);
  const brotli = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { path: hashed(name, extension, body), contentType, body, brotli };
}

function hashed(name: string, extension: string, body: Buffer): string {
  return `/look/${name}.${createHash('sha256').update(body).digest('hex').slice(0, 10)}.${extension}`;
}

/** Comments and indentation are for us, not for a phone on a slow network. */
function squeezed(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/;}/g, '}')
    .trim();
}
