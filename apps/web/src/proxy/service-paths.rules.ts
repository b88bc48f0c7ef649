import type { CalledService } from '#runtime';

/** Which service answers which part of the public API. */
const ownerOfPath: Readonly<Record<string, CalledService>> = {
  actions: 'actions',
  campaigns: 'actions',
  partners: 'actions',
  boards: 'actions',
  'captain-links': 'actions',
  contacts: 'contacts',
  circles: 'contacts',
  tags: 'contacts',
  workplaces: 'contacts',
  'union-locals': 'contacts',
  audiences: 'contacts',
  imports: 'contacts',
  exports: 'contacts',
  waves: 'notifications',
  replies: 'notifications',
  messages: 'notifications',
};

/** The service behind an address such as `/api/actions/1`, or undefined when no service answers there. */
export function serviceOf(path: string): CalledService | undefined {
  const noun = path.split('/')[2];
  return noun === undefined ? undefined : ownerOfPath[noun];
}

/**
 * Whether an address is the same after a client has put it in order. One with `..` in it, written out or encoded, could
 * begin with `/api` here and be `/internal` at the service, which trusts the front door there.
 */
export function isPlain(path: string): boolean {
  return new URL(path, 'http://service').pathname === path;
}
