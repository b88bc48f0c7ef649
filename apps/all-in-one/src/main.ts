import { exitCodes, exitWhenLost, loadSettings, Logger, SettingsError, stopOnSignal } from '#runtime';
import { addressBlock } from './address-block.js';
import { type House, startHouse } from './start-house.js';

/** `npm start`: the whole of Turnout in one process, in the foreground. */
async function main(): Promise<void> {
  const { values, warnings } = loadSettings();
  const level = values.logLevel ?? 'warn';
  const format = values.logFormat ?? 'pretty';
  const logger = new Logger({ service: 'all-in-one', level, format });
  for (const warning of warnings) logger.warn(warning);
  let house: House | null = null;
  // Until the house stands there is nothing to close but the database, and that one ends with this process.
  stopOnSignal(async () => house?.close(), logger);
  house = await startHouse(values, logger, exitWhenLost(logger));
  process.stdout.write(addressBlock(house));
}

main().catch((error: unknown) => {
  const words = error instanceof SettingsError ? error.message : describe(error);
  process.stderr.write(`Turnout could not start. ${words}\n`);
  process.exit(exitCodes.failed);
});

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
