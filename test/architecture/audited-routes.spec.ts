import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '#testing';
import { accessTable } from '../../libs/service/src/access/access-table.js';
import { auditedRoutes } from './audited-routes.js';

interface Files {
  readonly walk: (root: string, folder: string) => Promise<string[]>;
}

const root = repositoryRoot();
const { walk } = (await import(pathToFileURL(join(root, 'scripts/files.mjs')).href)) as Files;

/** What a service's own files and the libraries say, which is where its deeds are written down. */
async function wordsOf(service: string): Promise<string> {
  const own = service === 'every service' ? [] : await walk(root, `apps/${service}/src`);
  const files = [...own.filter((path) => !path.includes('/console/')), ...(await walk(root, 'libs'))];
  const written = files.filter((path) => path.endsWith('.ts') && !/\.spec\.ts$|\/deeds\.ts$/.test(path));
  return written.map((path) => readFileSync(join(root, path), 'utf8')).join('\n');
}

describe('check G7, inv I11: every route that may change something', () => {
  // The access table is held to the running routers by each service itself, so nothing is missing from it.
  const changing = Object.entries(accessTable).flatMap(([service, lines]) =>
    Object.keys(lines)
      .filter((line) => !line.startsWith('GET '))
      .map((line) => `${service}: ${line}`),
  );

  it('says what the audit chain keeps of it, or why nothing', () => {
    const told = Object.entries(auditedRoutes).flatMap(([service, lines]) =>
      Object.keys(lines).map((line) => `${service}: ${line}`),
    );
    expect(told.sort()).toEqual([...changing].sort());
  });

  it.each(Object.keys(auditedRoutes))('is written down as it says: %s', async (service) => {
    const words = await wordsOf(service);
    const deeds = Object.values(auditedRoutes[service] ?? {}).flatMap((kept) => (typeof kept === 'string' ? [] : kept));
    expect(deeds.filter((deed) => !words.includes(`'${deed}'`))).toEqual([]);
  });
});
