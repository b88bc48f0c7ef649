import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stopEmbeddedPostgres } from '#database';
import { readSecretsFile, Secrets } from '#runtime';
import { freePort } from '#testing';
import { Product } from '../../journeys/product.js';
import type { MemberFacts } from '../checker/facts.js';
import { begunEnv } from './begun.js';
import { Databases } from './databases.js';
import type { Ground } from './ground.js';
import { Member } from './member.js';
import { indexOf, wayOut } from './names.js';
import { ProductClock } from './product-clock.js';
import { Simulator } from './simulator.js';

/** What a house is started with. */
export interface HousePlan {
  readonly product: string;
  readonly folder: string;
  readonly settings?: NodeJS.ProcessEnv;
}

/** Lines of PostgreSQL's own pid file: process, data, start time, port. */
const [pidLine, portLine] = [0, 3];

/** All of Turnout as `npm start` has it: one process with its embedded PostgreSQL and the simulator. */
export class HouseGround implements Ground {
  product!: Product;
  simulator!: Simulator;
  readonly wire = null;
  readonly databases = new Databases(() => this.databaseUrl());
  private readonly clock = new ProductClock();
  private member!: Member;

  private constructor(private readonly plan: HousePlan) {}

  static async start(plan: HousePlan): Promise<HouseGround> {
    const ground = new HouseGround(plan);
    try {
      await ground.begin();
      return ground;
    } catch (error) {
      await ground.stop();
      throw new Error(`The house did not start: ${String(error)}`, { cause: error });
    }
  }

  get process(): Member {
    return this.member;
  }

  /** The process of its database; null when there is none. */
  get postgresPid(): number | null {
    const lines = this.postmaster();
    return lines ? Number(lines[pidLine]) : null;
  }

  indexOf(address: string): string {
    return indexOf(new Secrets(readSecretsFile(this.secretsFile)), address);
  }

  wayOut(address: string): string {
    return wayOut(new Secrets(readSecretsFile(this.secretsFile)), address);
  }

  async members(): Promise<MemberFacts[]> {
    const trouble = await this.member.trouble().catch((error: unknown) => String(error));
    return [{ name: 'all-in-one', trouble, lag: 0, handled: 0 }];
  }

  logTails(): string {
    return this.member.logTail(4_000);
  }

  async stop(): Promise<void> {
    // Absent when there was no port to be had.
    const member = this.member as Member | undefined;
    await member?.stop('SIGTERM').catch(() => undefined);
    await member?.forget();
    await stopEmbeddedPostgres(this.postgresDir);
    process.off('exit', this.killAtExit);
  }

  private async begin(): Promise<void> {
    const { folder, product } = this.plan;
    const port = await freePort();
    const begunFile = join(folder, 'begun.txt');
    writeFileSync(begunFile, '');
    process.once('exit', this.killAtExit);
    this.member = new Member({
      name: 'all-in-one',
      folder,
      main: join(product, 'dist', 'apps', 'all-in-one', 'src', 'main.js'),
      url: `http://127.0.0.1:${port}`,
      env: () => ({
        PATH: process.env.PATH,
        // The mark by which a run of the tests finds what it must end.
        TEST_RUN_FOLDER: process.env.TEST_RUN_FOLDER,
        PORT: String(port),
        TURNOUT_DATA_DIR: folder,
        ...this.clock.env,
        ...begunEnv(begunFile),
        TURNOUT_UNDO_SECONDS: '0',
        TURNOUT_TWO_PEOPLE: 'off',
        SMS_MESSAGES_PER_SECOND: '100',
        LOG_LEVEL: 'info',
        LOG_FORMAT: 'json',
        ...this.plan.settings,
      }),
    });
    this.member.start();
    const { url } = this.member;
    this.simulator = new Simulator(url, { folder: join(folder, 'practice'), begunFile }, this.clock.aheadMs);
    await this.member.ready();
    this.product = await Product.enter(url, url, this.secretsFile);
  }

  private databaseUrl(): string {
    const port = this.postmaster()?.[portLine];
    const password = readFileSync(join(this.postgresDir, 'password'), 'utf8').trim();
    if (port === undefined) throw new Error('The database of the house does not run.');
    return `postgres://turnout:${password}@127.0.0.1:${port}/postgres`;
  }

  private postmaster(): string[] | null {
    const file = join(this.postgresDir, 'data', 'postmaster.pid');
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : null;
  }

  private get postgresDir(): string {
    return join(this.plan.folder, 'postgres');
  }

  private get secretsFile(): string {
    return join(this.plan.folder, 'secrets.json');
  }

  /** Its database is no child of ours: killed with its parent it would live on. */
  private readonly killAtExit = (): void => {
    const pid = this.postgresPid;
    if (pid !== null) process.kill(pid, 'SIGQUIT');
  };
}
