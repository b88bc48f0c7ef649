import type { Browser } from 'playwright-core';
import { loadSettings, Logger } from '#runtime';
import { freePort, startChromium, temporaryFolder } from '#testing';
import { type House, startHouse } from '../../apps/all-in-one/src/start-house.js';
import { PhoneConsole } from './phone-console.js';

/** A chapter with nobody in it, and its chair at a phone. */
export class ImportHouse {
  private constructor(
    readonly house: House,
    private readonly browser: Browser,
    readonly chair: PhoneConsole,
  ) {}

  static async open(): Promise<ImportHouse> {
    const { values } = loadSettings({
      ...{ PORT: String(await freePort()), TURNOUT_DATA_DIR: temporaryFolder('import') },
      ...{ TURNOUT_CLOCK: '2026-12-03T18:00:00Z', LOG_LEVEL: 'error', LOG_FORMAT: 'json' },
    });
    const logger = new Logger({ service: 'test', level: 'error', format: 'json' });
    const house = await startHouse(values, logger, (error) => {
      throw error;
    });
    const browser = await startChromium();
    return new ImportHouse(house, browser, await PhoneConsole.enter(browser, house.publicUrl, house.setUpUrl));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.house.close();
  }
}
