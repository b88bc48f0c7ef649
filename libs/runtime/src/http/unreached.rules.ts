/** No connection came about: nobody there, no such name, a server that starts or stops, or one that is full. */
const unreached = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN', '57P03', '53300']);

/** What the pool of connections says, without any code, when none came free or answered in time. */
const waitedInVain = 'timeout exceeded when trying to connect';

/**
 * True when a request failed because the database could not be reached at all, so that surely nothing was changed. A
 * connection that was lost in the middle is something else: then nobody knows.
 */
export function nothingReached(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, driverError, cause } = error as Record<string, unknown>;
  if (typeof code === 'string' && unreached.has(code)) return true;
  if (typeof message === 'string' && message.includes(waitedInVain)) return true;
  return nothingReached(driverError ?? cause);
}
