import { exitCodes } from './exit-codes.js';
import type { Logger } from './logging/logger.js';

/** Longest time that a stop may take before the process leaves anyway. */
const stopBoundMs = 10_000;

/** npm passes a Ctrl-C on that the terminal has sent already; a person who presses it again takes longer. */
const sameKeystrokeMs = 250;

/**
 * Stops the process cleanly on the first SIGINT or SIGTERM, within a bound; a second signal leaves at once.
 * What was in hand is safe in either case: it is in the database, and the next start goes on with it.
 *
 * Call it before the start begins, with a `stop` that closes whatever is open by then.
 */
export function stopOnSignal(stop: () => Promise<void>, logger: Logger): void {
  let asked: { readonly signal: NodeJS.Signals; readonly at: number } | null = null;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (asked === null) {
      asked = { signal, at: performance.now() };
      stopWithin(stop, logger, signal);
    } else if (signal !== asked.signal || performance.now() - asked.at > sameKeystrokeMs) {
      process.exit(exitCodes.stoppedAtOnce);
    }
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

function stopWithin(stop: () => Promise<void>, logger: Logger, signal: NodeJS.Signals): void {
  logger.info({ signal }, 'stopping');
  const bound = setTimeout(() => {
    const exitCode = exitCodes.stopTookTooLong;
    logger.error({ exitCode }, 'stopping took too long; the next start goes on with what was in hand');
    process.exit(exitCode);
  }, stopBoundMs);
  bound.unref();
  stop().then(
    () => process.exit(exitCodes.stopped),
    (error: unknown) => {
      logger.error({ error, exitCode: exitCodes.failed }, 'stopping failed');
      process.exit(exitCodes.failed);
    },
  );
}

/**
 * Ends the process when it cannot go on, and says why: a process that looks healthy and does nothing is worse than
 * one that is down and is started again. Errors that nobody caught end it in the same way.
 *
 * @returns what whoever finds that there is no going on calls.
 */
export function exitWhenLost(logger: Logger): (error: unknown) => void {
  const exit = (error: unknown): void => {
    logger.fatal({ error, exitCode: exitCodes.cannotGoOn }, 'cannot go on');
    process.exit(exitCodes.cannotGoOn);
  };
  process.on('uncaughtException', exit);
  return exit;
}
