import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '#testing';

/** How many sections each chapter of OWASP ASVS 5.0 has; OAuth and WebRTC are told in one row each. */
const sectionsOf = { 1: 5, 2: 4, 3: 7, 4: 4, 5: 4, 6: 8, 7: 6, 8: 4, 9: 2, 11: 7, 12: 3, 13: 4, 14: 3, 15: 4, 16: 5 };
const inOneRow = ['V10.1', 'V17.1'];

const page = readFileSync(join(repositoryRoot(), 'docs', 'security.md'), 'utf8');
const rows = [...page.matchAll(/^\| (V\d+\.\d+)\S* [^|]*\| ([^|]+) \| ([^|]*)\|$/gm)].map(
  ([, section = '', how = '', tests = '']) => ({ section, how: how.trim(), tests: quoted(tests) }),
);

/** Sections that are answered by a page, by the operator, or not at all, and say so. */
const withoutTest =
  /^(Does not apply|This page|The reverse proxy's|A level above|Membership files|roles\.md|CONTRIBUTING)/;

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
}

describe('docs/security.md', () => {
  it('answers every section of the yardstick, each once', () => {
    const sections = Object.entries(sectionsOf).flatMap(([chapter, count]) =>
      Array.from({ length: count }, (_, index) => `V${chapter}.${String(index + 1)}`),
    );
    expect(rows.map(({ section }) => section).sort()).toEqual([...sections, ...inOneRow].sort());
  });

  it('names tests that are there', () => {
    const named = rows.flatMap(({ tests }) => tests);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((file) => !existsSync(join(repositoryRoot(), file)))).toEqual([]);
  });

  it('shows by a test what it claims, or says why there is none', () => {
    const bare = rows.filter(({ tests, how }) => tests.length === 0 && !withoutTest.test(how));
    expect(bare.map(({ section, how }) => `${section}: ${how}`)).toEqual([]);
  });
});
