import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '#testing';
import { allCatalogues, catalogueFaults } from '#words';

interface Files {
  readonly walk: (root: string, folder: string) => Promise<string[]>;
}

const root = repositoryRoot();
const { walk } = (await import(pathToFileURL(join(root, 'scripts/files.mjs')).href)) as Files;
const sources = (await Promise.all(['apps', 'libs'].map((folder) => walk(root, folder)))).flat();
const defining = sources.filter((path) => /\.tsx?$/.test(path) && !path.includes('.spec.') && defines(path));
for (const path of defining) await import(pathToFileURL(join(root, path)).href);

function defines(path: string): boolean {
  return readFileSync(join(root, path), 'utf8').includes(' = defineCatalogue(');
}

/** How many words a message has besides its placeholders. */
function wordsIn(source: string): number {
  return source.replace(/\{[^{}]*\}/g, ' ').match(/\p{L}{2,}/gu)?.length ?? 0;
}

describe('check G5: every text there is', () => {
  it('stands in a catalogue that is found by its name', () => {
    expect(defining.length).toBeGreaterThan(0);
    expect(defining.filter((path) => !path.endsWith('.words.ts'))).toEqual([]);
    expect(allCatalogues().length).toBeGreaterThanOrEqual(defining.length);
  });

  it('has both languages, the same placeholders in both, and no empty text', () => {
    expect(allCatalogues().flatMap(catalogueFaults)).toEqual([]);
  });

  it('is translated: no sentence of four words and more is the same in both languages', () => {
    const untranslated = allCatalogues().flatMap((catalogue) =>
      catalogue.keys().filter((key) => {
        const english = catalogue.source('en', key) ?? '';
        return wordsIn(english) >= 4 && english === catalogue.source('es', key);
      }),
    );
    expect(untranslated).toEqual([]);
  });
});
