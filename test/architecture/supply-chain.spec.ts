import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '#testing';

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly license?: string;
}

const read = (file: string): string => readFileSync(join(repositoryRoot(), file), 'utf8');
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const { allowScripts } = JSON.parse(read('package.json')) as { allowScripts: Record<string, boolean> };
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, locked]) => ({ name: path.split('node_modules/').at(-1) ?? path, ...locked }));

describe('what comes from elsewhere', () => {
  it('is pinned by its hash, wherever it is fetched from', () => {
    expect(packages.length).toBeGreaterThan(300);
    expect(packages.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ name }) => name)).toEqual([]);
    expect(packages.filter(({ resolved }) => resolved !== undefined).map(({ name }) => name)).toEqual([]);
  });

  it('runs a script at install only where package.json says whether it may', () => {
    const scripted = [...new Set(packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name))];
    expect(scripted.filter((name) => !(name in allowScripts))).toEqual([]);
    expect(read('.npmrc')).toContain('strict-allow-scripts=true');
  });

  it('has a licence that goes with ours', () => {
    const free =
      /^\(?(MIT|ISC|0BSD|BSD|Apache-2.0|BlueOak|CC0|CC-BY|Python-2.0|MPL-2.0|OFL|Unlicense|PostgreSQL|LGPL|WTFPL|Artistic)/;
    const others = packages.filter(({ license }) => license !== undefined && !free.test(license));
    expect(others.map(({ name, license }) => `${name}: ${String(license)}`)).toEqual([]);
  });
});
