import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lookAssets, renderPage } from '#look';
import { temporaryFolder } from '#testing';
import { languages } from '#words';
import { buildWeb } from '../../build.mjs';
import { ConsolePage } from '../pages/console-page.js';

const site = {
  organisation: 'Chicago DSA Labor',
  practice: true,
  version: '1.0.0',
  publicUrl: 'https://turnout.example',
};
const folder = temporaryFolder('console-bundle');
let manifest: Record<string, string>;

/** Files that a module fetches before it runs, itself included; what it imports later by `import()` is not among them. */
async function fetchedBy(name: string, known = new Set<string>()): Promise<Set<string>> {
  if (known.has(name)) return known;
  known.add(name);
  const source = await readFile(join(folder, name), 'utf8');
  const imported = [...source.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+)"/g)];
  for (const [, other = ''] of imported) await fetchedBy(other, known);
  return known;
}

async function squeezedBytes(names: Iterable<string>): Promise<number> {
  const sizes = await Promise.all([...names].map((name) => stat(join(folder, `${name}.br`))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

beforeAll(async () => {
  manifest = await buildWeb({ outdir: folder });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the first visit to the console', () => {
  it.each(languages)('check G4: takes at most 180 kB in all, fonts included, in %s', async (language) => {
    const scripts = await fetchedBy(manifest.console ?? '');
    const own = await squeezedBytes([...scripts, manifest.consoleStyle ?? '']);
    const look = lookAssets().reduce((sum, { body, brotli }) => sum + (brotli ?? body).length, 0);
    const page = renderPage(<ConsolePage site={site} language={language} scripts={['/a.js']} styles={['/a.css']} />);
    const bytes = own + look + brotliCompressSync(page).length;
    expect(bytes).toBeGreaterThan(60_000);
    expect(bytes).toBeLessThanOrEqual(180_000);
  });

  it('leaves importing a file, and every screen but the first, for when they are wanted', async () => {
    const scripts = await fetchedBy(manifest.console ?? '');
    const texts = await Promise.all([...scripts].map((name) => readFile(join(folder, name), 'utf8')));
    const known = texts.join('\n');
    expect(known).toContain('/api/session');
    expect(known).not.toContain('/api/imports');
    expect(known).not.toContain('/api/waves/preview');
  });
});

describe('the bundle', () => {
  it('writes nothing into a page that the content policy would refuse', async () => {
    const style = await readFile(join(folder, manifest.consoleStyle ?? ''), 'utf8');
    const scripts = await fetchedBy(manifest.console ?? '');
    const entry = await readFile(join(folder, [...scripts][0] ?? ''), 'utf8');
    // React Aria adds its one rule unless it finds its mark; ours stands in the stylesheet.
    expect(entry).toContain('react-aria-pressable-style');
    expect(style).toContain('[data-react-aria-pressable]');
    expect(style).not.toMatch(/@import|url\(/);
  });
});
