import { notFound, Problem } from '#runtime';
import { changedMeanwhile } from './versions.errors.js';

/**
 * Holds a change to the version that it was made on, so that nobody writes over what somebody else has changed. Read
 * what is found under a lock: of two changes at one moment one is refused then.
 *
 * @throws Problem `not_found`, `changed_meanwhile`.
 */
export function holdToVersion<T extends { readonly version: number }>(found: T | null | undefined, version: number): T {
  if (!found) throw new Problem(notFound);
  if (found.version !== version) throw new Problem(changedMeanwhile);
  return found;
}
