import type { Logger } from './logging/logger.js';

/** Exit codes of every process of Turnout. */
export const exitCodes = {
  /** Stopped as asked. */
  stopped: 0,
  /** Could not start, or could not go on. */
  failed: 1,
  /** Asked to stop, but something did not finish within its bound. */
  stopTookTooLong: 2,
  /** Asked twice to stop: left at once. */
  stoppedAtOnce: 130,
} as const;

/** Longest time that a stop may take before the process leaves anyway. */
const stopBoundMs = 15_000;

/**
 * Stops the process cleanly on the first SIGINT or SIGTERM, within a bound; a second signal leaves at once.
 * What was in hand is safe in either case: it is in the database, and the next start goes on with it.
 */
export function stopOnSignal(stop: () => Promise<void>, logger: Logger): void {
  let asked = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (asked) process.exit(exitCodes.stoppedAtOnce);
    asked = true;
    logger.info({ signal }, 'stopping');
    const bound = setTimeout(() => process.exit(exitCodes.stopTookTooLong), stopBoundMs);
    bound.unref();
    stop().then(
      () => process.exit(exitCodes.stopped),
      (error: unknown) => {
        logger.error({ error }, 'stopping failed');
        process.exit(exitCodes.failed);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}
