import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '#testing';

/** Everybody who asks, in the order of the table. */
export const askers = ['admin', 'chair', 'convener', 'captain', 'partner', 'texter', 'auditor', 'nobody'] as const;
export type Asker = (typeof askers)[number];

/**
 * What must come of it. `own`: of their own it is allowed, of others not. `posted`: allowed, drafts are not. `signed`:
 * whoever asks, only the provider's signature counts.
 */
export type Cell = 'yes' | 'no' | 'own' | 'posted' | 'signed';

export interface Row {
  /** `METHOD /path`, as the routers name it. */
  readonly address: string;
  readonly cells: Readonly<Record<Asker, Cell>>;
  /** Parts of the house that may ask by themselves. */
  readonly processes: readonly string[];
}

/** The table of who may do what: written by hand, and what the product is held to. */
export function rolesTable(): Row[] {
  const text = readFileSync(join(repositoryRoot(), 'test/journeys/roles.csv'), 'utf8');
  const [head = '', ...lines] = text.trim().split('\n');
  if (head !== ['address', ...askers, 'process'].join(',')) throw new Error(`roles.csv has other columns: ${head}`);
  return lines.map((line) => {
    const [address = '', ...rest] = line.split(',');
    const cells = Object.fromEntries(askers.map((asker, at) => [asker, rest[at]])) as Row['cells'];
    return { address, cells, processes: rest.at(-1)?.split(' ').filter(Boolean) ?? [] };
  });
}
