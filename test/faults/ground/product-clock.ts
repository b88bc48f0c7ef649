import type { Patch } from './product-copy.js';

/** A Thursday noon in Chicago: every text may go. */
const startsAt = Date.parse('2026-12-03T18:00:00Z');
const variable = 'RIG_CLOCK_AHEAD_MS';
const standInVariable = 'RIG_STAND_IN_AHEAD_MS';

/**
 * The product's clock begins at the instant that its setting names whenever a process happens to have booted, so two
 * processes would differ by a second, and one that was restarted would begin in the past of the others. Real machines
 * keep better time than that: the copy under test takes the one difference to the machine's clock that the rig gives it.
 */
export const steadyClock: Patch = {
  file: 'dist/libs/runtime/src/clock.js',
  from: 'startsAt.getTime() - Date.now()',
  to: `Number(process.env.${variable})`,
};

/** The provider lives in the time of the product: texts are found there by when they were made. */
export const standInClock: Patch = {
  file: 'dist/libs/runtime/src/clock.js',
  from: 'return new Date();',
  to: `return new Date(Date.now() + Number(process.env.${standInVariable} ?? 0));`,
};

/** The product's time, the same in all its processes. */
export class ProductClock {
  /** Milliseconds by which it is ahead of the machine's clock. */
  readonly aheadMs = startsAt - Date.now();

  get env(): NodeJS.ProcessEnv {
    return { TURNOUT_CLOCK: new Date(startsAt).toISOString(), [variable]: String(this.aheadMs) };
  }

  /** For the stand-in as a process of its own, which otherwise has the machine's clock. */
  get standInEnv(): NodeJS.ProcessEnv {
    return { [standInVariable]: String(this.aheadMs) };
  }
}
