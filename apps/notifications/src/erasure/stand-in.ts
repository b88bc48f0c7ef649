import { randomBytes } from 'node:crypto';

/** Length of a keyed hash; what stands in for one is as long, so that nobody can tell them apart. */
const indexBytes = 32;

/** What takes the place of an erased person's address: random, so that it leads to nobody. */
export function standInAddress(): Buffer {
  return randomBytes(indexBytes);
}
