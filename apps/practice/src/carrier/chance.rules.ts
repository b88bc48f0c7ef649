import { createHash } from 'node:crypto';

/**
 * A number from 0 up to, but not including, 1 that the seed and the parts decide alone. A draw does not depend on what
 * was drawn before it, so a run repeats itself even when its requests arrive in another order.
 */
export function chance(seed: number, ...parts: readonly (string | number)[]): number {
  const digest = createHash('sha256')
    .update([seed, ...parts].join('\n'))
    .digest();
  return digest.readUInt32BE(0) / 2 ** 32;
}

/**
 * The entry of a list that a draw of {@link chance} points at.
 *
 * @throws RangeError when the list is empty.
 */
export function pick<T>(list: readonly T[], drawn: number): T {
  const entry = list[Math.floor(drawn * list.length)];
  if (entry === undefined) throw new RangeError('There is nothing to pick from an empty list.');
  return entry;
}

/** A whole number from `least` to `most`, both included. */
export function between(least: number, most: number, drawn: number): number {
  return least + Math.floor(drawn * (most - least + 1));
}
