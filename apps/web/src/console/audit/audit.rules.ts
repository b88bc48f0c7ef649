import { daysAfter } from '../parts/when.js';

/** What an auditor looks for, as typed: what is empty does not matter. */
export interface AuditSearch {
  readonly deed: string;
  readonly actor: string;
  readonly subject: string;
  /** Calendar dates of the chapter's zone. */
  readonly since: string;
  readonly until: string;
}

export const everything: AuditSearch = { deed: '', actor: '', subject: '', since: '', until: '' };

/** The search as the API takes it; the last day counts whole. */
export function queryOf({ since, until, ...exact }: AuditSearch, timeZone: string): Record<string, string> {
  const bounds = {
    since: since && dayStart(since, timeZone),
    until: until && dayStart(daysAfter(until, 1), timeZone),
  };
  const typed = Object.entries({ ...exact, ...bounds }).map(([name, text]) => [name, text.trim()] as const);
  return Object.fromEntries(typed.filter(([, text]) => text !== ''));
}

/** The instant at which a calendar date begins in a zone, RFC 3339. */
export function dayStart(date: string, timeZone: string): string {
  const wanted = Date.parse(`${date}T00:00:00Z`);
  let at = wanted;
  // The offset of the first guess may be that of the day before a change of clocks; the second look has the right one.
  for (let look = 0; look < 2; look++) at = wanted - (wallClock(at, timeZone) - at);
  return new Date(at).toISOString();
}

/** What the wall shows in the zone, read as if it were UTC. */
function wallClock(at: number, timeZone: string): number {
  return Date.parse(`${new Date(at).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T')}Z`);
}

/** Who did something, as the screen tells it. */
export type Doer =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'cli' }
  | { readonly kind: 'service'; readonly name: string };

/** Reads `person:<id>` or `service:<name>`; the keyholder of the command line is no person with an id. */
export function doerOf(actor: string): Doer {
  const [kind, id = ''] = actor.split(':');
  if (kind === 'person' && id !== 'cli') return { kind: 'person', id };
  return id === 'cli' ? { kind: 'cli' } : { kind: 'service', name: id };
}
