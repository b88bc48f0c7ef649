import { invalidRequest, Problem } from '#runtime';
import { type ChainOwner, chainOwners, type TrailEntry } from './audit-trail.routes.js';

/** In each chain, the position before which the next page begins. */
export type TrailCursor = Partial<Record<ChainOwner, number>>;

/** What the chains told, newest first; null for a service that did not answer. */
export type Told = Readonly<Record<ChainOwner, readonly TrailEntry[] | null>>;

/**
 * The newest entries of all chains, each chain in its own order: the clocks of two services may differ by a little,
 * and within a chain the position says what came first.
 */
export function mergeTrail(told: Told, limit: number, before: TrailCursor): { items: TrailEntry[]; next: TrailCursor } {
  const items: TrailEntry[] = [];
  const next = { ...before };
  const taken = Object.fromEntries(chainOwners.map((owner) => [owner, 0])) as Record<ChainOwner, number>;
  while (items.length < limit) {
    const firsts = chainOwners.flatMap((owner) => told[owner]?.[taken[owner]] ?? []);
    const newest = firsts.sort((a, b) => (a.at < b.at ? 1 : -1))[0];
    if (!newest) break;
    items.push(newest);
    taken[newest.service] += 1;
    next[newest.service] = newest.position;
  }
  return { items, next };
}

export function writeTrailCursor(cursor: TrailCursor): string {
  return chainOwners.map((owner) => cursor[owner] ?? '').join('.');
}

/** @throws Problem `invalid_request` for what no list handed out. */
export function readTrailCursor(text: string | undefined): TrailCursor {
  if (text === undefined) return {};
  const parts = text.split('.');
  const good = parts.length === chainOwners.length && parts.every((part) => /^\d{0,15}$/.test(part));
  if (!good) throw new Problem(invalidRequest, { detail: 'This is no cursor of the audit list.' });
  return Object.fromEntries(chainOwners.flatMap((owner, nth) => (parts[nth] ? [[owner, Number(parts[nth])]] : [])));
}
