import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'undici';
import { freePort, probe, repositoryRoot, temporaryFolder } from '#testing';
import { Product } from './product.js';
import { walkPicket, type Walked } from './walk-picket.js';

/** `npm start` as a person runs it, less npm itself, which would stand between the test and the process. */
class StartedHouse {
  printed = '';

  private constructor(private readonly child: ChildProcess) {
    const keep = (chunk: Buffer): void => {
      this.printed += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
  }

  static async start(port: number, dataDir: string): Promise<StartedHouse> {
    const { PATH, TEST_RUN_FOLDER } = process.env;
    // Nothing but a port and a folder of its own; the clock keeps the walk out of the night.
    const env = { PATH, TEST_RUN_FOLDER, PORT: String(port), TURNOUT_DATA_DIR: dataDir, ...quick };
    const main = join(repositoryRoot(), 'dist', 'apps', 'all-in-one', 'src', 'main.js');
    const house = new StartedHouse(spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] }));
    await probe(
      'the block of addresses',
      () => {
        if (!house.printed.includes('Ctrl-C stops')) throw new Error(house.printed);
        return true;
      },
      { withinMs: 60_000 },
    );
    return house;
  }

  /** Ends the process and tells how it ended. */
  async end(signal: NodeJS.Signals): Promise<string> {
    this.child.kill(signal);
    return probe(
      `the house to end after ${signal}`,
      () => {
        const { exitCode, signalCode } = this.child;
        if (exitCode === null && signalCode === null) throw new Error(this.printed.slice(-500));
        return signalCode ?? String(exitCode);
      },
      { withinMs: 30_000 },
    );
  }
}

const quick = { TURNOUT_CLOCK: '2026-12-03T18:00:00Z', TURNOUT_UNDO_SECONDS: '0' };

let house: StartedHouse;
let port: number;
let dataDir: string;
let walked: Walked;

beforeAll(async () => {
  port = await freePort();
  dataDir = temporaryFolder('npm-start');
  house = await StartedHouse.start(port, dataDir);
}, 120_000);

afterAll(() => house.end('SIGKILL'), 60_000);

const enter = (): Promise<Product> => {
  const url = `http://127.0.0.1:${String(port)}`;
  return Product.enter(url, url, join(dataDir, 'secrets.json'));
};

describe('npm start', () => {
  it('check F1, check F4: prints an aligned block of addresses, and each of them answers', async () => {
    const addresses = [...house.printed.matchAll(/^ {2}(\S.*?) {2,}(http:\S+)$/gm)];
    const names = addresses.map(([, name]) => name);
    const practice = ['Phone simulator', 'Mailbox'];
    expect(names).toEqual(["People's page", 'Staff console', ...practice, 'API docs', 'Status', 'Set up (once)']);
    for (const [, , address = ''] of addresses) {
      const { statusCode } = await request(address.replace('localhost', '127.0.0.1'));
      expect([address, statusCode]).toEqual([address, address.endsWith('/console') ? 303 : 200]);
    }
  });

  it('check F1, check F2, check F3: goes from nothing to an answer on the board without Twilio, a database or a broker', async () => {
    walked = await walkPicket(await enter());
  }, 120_000);

  it('fault F36: has lost nothing after kill -9, and stops cleanly when asked', async () => {
    expect(await house.end('SIGKILL')).toBe('SIGKILL');
    house = await StartedHouse.start(port, dataDir);
    const product = await enter();
    const { totals } = await product.ask<{ totals: object }>('GET', `/api/actions/${walked.id}/counts`);
    expect(totals).toMatchObject({ committed: 4, yes: 2, guests: 2, here: 3 });
    const asks = (await product.texts(walked.phones[0] ?? '')).filter(({ body }) => body.includes('1=yes'));
    expect(asks).toHaveLength(1);
    expect(await house.end('SIGINT')).toBe('0');
    house = await StartedHouse.start(port, dataDir);
  }, 120_000);
});
