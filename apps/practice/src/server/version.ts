import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';

/** The version of Turnout, as its package.json has it. */
export function version(): string {
  const path = findPackageJSON(import.meta.url);
  if (!path) throw new Error('The package.json of Turnout is not above its program.');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
