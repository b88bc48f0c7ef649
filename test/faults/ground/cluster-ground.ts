import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#database';
import { generateSecrets, Secrets, type SecretsFile, secretsFor, writeSecretsFile } from '#runtime';
import { freePorts, probe, type RunningKafka } from '#testing';
import { Product } from '../../journeys/product.js';
import type { MemberFacts } from '../checker/facts.js';
import { AnswerDropper } from './answer-dropper.js';
import { begunEnv } from './begun.js';
import { CommitDropper } from './commit-dropper.js';
import { Databases } from './databases.js';
import type { Ground } from './ground.js';
import { Member } from './member.js';
import { indexOf, wayOut } from './names.js';
import { ProductClock } from './product-clock.js';
import { Simulator } from './simulator.js';
import { TcpProxy } from './tcp-proxy.js';
import { Wire } from './wire.js';

const programs = ['practice', 'contacts', 'actions', 'notifications-1', 'notifications-2', 'web'] as const;
export type MemberName = (typeof programs)[number];

/** What a cluster is started with. */
export interface ClusterPlan {
  /** Folder with the built product. */
  readonly product: string;
  /** Logs and data; a new one. */
  readonly folder: string;
  readonly kafka: RunningKafka;
  readonly seed: number;
  readonly settings?: NodeJS.ProcessEnv;
  /** Sends the services' statements through a proxy that can keep back the answer to COMMIT. */
  readonly watchCommits?: boolean;
  /** Sends texts through a proxy that can keep back the provider's answer. */
  readonly watchAnswers?: boolean;
}

type Ports = ReadonlyMap<MemberName, number>;

/** Six processes as `docker compose up` has them, with a PostgreSQL and proxies of the rig's own. */
export class ClusterGround implements Ground {
  readonly answers = new AnswerDropper();
  readonly commits = new CommitDropper();
  product!: Product;
  simulator!: Simulator;
  readonly databases = new Databases(() => this.postgres.url);
  readonly wire: Wire;
  private readonly clock = new ProductClock();
  private readonly secrets: SecretsFile = generateSecrets();
  private readonly running = new Map<MemberName, Member>();
  private proxies: TcpProxy[] = [];
  private postgres!: EmbeddedPostgres;

  private constructor(private readonly plan: ClusterPlan) {
    this.wire = new Wire(plan.kafka.brokers);
  }

  static async start(plan: ClusterPlan): Promise<ClusterGround> {
    const ground = new ClusterGround(plan);
    try {
      await ground.begin();
      return ground;
    } catch (error) {
      const tails = ground.logTails();
      await ground.stop();
      throw new Error(`The cluster did not start: ${String(error)}\n${tails}`, { cause: error });
    }
  }

  get kafka(): RunningKafka {
    return this.plan.kafka;
  }

  member(name: MemberName): Member {
    const found = this.running.get(name);
    if (!found) throw new Error(`There is no ${name}.`);
    return found;
  }

  /** The two processes that send. */
  get senders(): readonly [Member, Member] {
    return [this.member('notifications-1'), this.member('notifications-2')];
  }

  indexOf(address: string): string {
    return indexOf(new Secrets(this.secrets), address);
  }

  wayOut(address: string): string {
    return wayOut(new Secrets(this.secrets), address);
  }

  members(): Promise<MemberFacts[]> {
    const services = [...this.running.values()].filter(({ name }) => name !== 'practice');
    return Promise.all(
      services.map(async (member) => ({
        name: member.name,
        trouble: await member.trouble().catch((error: unknown) => String(error)),
        lag: await member.metric('turnout_consumer_lag').catch(() => 0),
        handled: await member.metric('turnout_events_arrived_total').catch(() => 0),
      })),
    );
  }

  logTails(): string {
    return [...this.running.values()].map((member) => `--- ${member.name}\n${member.logTail()}`).join('\n');
  }

  /** Ends the database as a kill or an immediate stop would, without a word to anybody. */
  async killPostgres(signal: 'SIGKILL' | 'SIGQUIT'): Promise<void> {
    const { pid } = this.postgres;
    process.kill(pid, signal);
    await probe('the database to be gone', () => !isAlive(pid), { withinMs: 20_000 });
    await this.postgres.stop();
  }

  /** Starts the database again on the same port; it recovers from its log. */
  async startPostgres(): Promise<void> {
    const port = Number(new URL(this.postgres.url).port);
    this.postgres = await startEmbeddedPostgres({ dir: join(this.plan.folder, 'postgres'), port, settings });
  }

  async stop(): Promise<void> {
    await this.wire.close().catch(() => undefined);
    const members = [...this.running.values()];
    for (const member of members) member.unsupervised();
    await Promise.all(members.map((member) => member.forget()));
    await Promise.all(this.proxies.map((proxy) => proxy.close()));
    // Absent when it was the database that did not start.
    await (this.postgres as EmbeddedPostgres | undefined)?.stop();
  }

  private async begin(): Promise<void> {
    const { folder, seed } = this.plan;
    writeFileSync(this.begunFile, '');
    this.postgres = await startEmbeddedPostgres({ dir: join(folder, 'postgres'), settings });
    const [mailPort = 0, ...numbers] = await freePorts(programs.length + 1);
    const ports: Ports = new Map(programs.map((name, at) => [name, numbers[at] ?? 0]));
    for (const name of ['actions', 'contacts', 'notifications', 'web', 'cli', 'practice'] as const) {
      writeSecretsFile(join(folder, `${name}.json`), secretsFor(name, this.secrets));
    }
    const env = { ...(await this.environment(ports)), PRACTICE_SMTP_PORT: String(mailPort) };
    for (const name of programs) this.running.set(name, this.make(name, ports, env, seed));
    for (const member of this.running.values()) member.start();
    await Promise.all([...this.running.values()].map((member) => member.ready()));
    const { url: simulatorUrl } = this.member('practice');
    const places = { folder: join(folder, 'practice-data', 'practice'), begunFile: this.begunFile };
    this.simulator = new Simulator(simulatorUrl, places, this.clock.aheadMs);
    this.product = await Product.enter(this.member('web').url, simulatorUrl, join(folder, 'cli.json'));
  }

  private get begunFile(): string {
    return join(this.plan.folder, 'begun.txt');
  }

  private make(name: MemberName, ports: Ports, env: NodeJS.ProcessEnv, seed: number): Member {
    const { product, folder } = this.plan;
    const program = name.replace(/-\d$/, '');
    const dataDir = join(folder, `${name}-data`);
    mkdirSync(dataDir, { recursive: true });
    const port = ports.get(name) ?? 0;
    const own = {
      PORT: String(port),
      TURNOUT_DATA_DIR: dataDir,
      TURNOUT_SECRETS_FILE: join(folder, `${program}.json`),
    };
    const isPractice = name === 'practice';
    return new Member({
      name,
      folder,
      main: join(product, 'dist', 'apps', program, 'src', 'main.js'),
      args: isPractice ? ['--host', '127.0.0.1', '--seed', String(seed), '--delay', '0-400'] : [],
      url: `http://127.0.0.1:${port}`,
      env: () => ({
        ...env,
        ...own,
        ...(isPractice ? this.clock.standInEnv : { ...this.clock.env, ...this.plan.settings }),
      }),
      first: isPractice,
      health: isPractice ? '/practice/api/faults' : undefined,
    });
  }

  private async environment(ports: Ports): Promise<NodeJS.ProcessEnv> {
    const at = (name: MemberName): number => ports.get(name) ?? 0;
    let turn = 0;
    // As a name of several addresses does: each connection in its turn, and the other one when that one is down.
    const senders = await this.proxy(() => {
      const both = [at('notifications-1'), at('notifications-2')];
      return turn++ % 2 === 0 ? both : both.reverse();
    });
    const databaseUrl = new URL(this.postgres.url);
    if (this.plan.watchCommits) {
      const direct = Number(databaseUrl.port);
      const statements = await this.proxy(
        () => [direct],
        () => this.commits.tap(),
      );
      databaseUrl.port = String(statements.port);
    }
    return {
      PATH: process.env.PATH,
      // The mark by which a run of the tests finds what it must end.
      TEST_RUN_FOLDER: process.env.TEST_RUN_FOLDER,
      PUBLIC_URL: `http://127.0.0.1:${at('web')}`,
      DATABASE_URL: databaseUrl.toString(),
      KAFKA_BROKERS: this.plan.kafka.brokers,
      ACTIONS_URL: `http://127.0.0.1:${at('actions')}`,
      CONTACTS_URL: `http://127.0.0.1:${at('contacts')}`,
      NOTIFICATIONS_URL: senders.url,
      TWILIO_API_URL: await this.provider(at('practice')),
      ...begunEnv(this.begunFile),
      TURNOUT_UNDO_SECONDS: '0',
      TURNOUT_TWO_PEOPLE: 'off',
      SMS_MESSAGES_PER_SECOND: '100',
      LOG_LEVEL: 'info',
      LOG_FORMAT: 'json',
    };
  }

  /** Straight to the stand-in wherever possible: each hop is a moment in which a text that has begun is not seen. */
  private async provider(port: number): Promise<string> {
    if (!this.plan.watchAnswers) return `http://127.0.0.1:${port}`;
    const proxy = await this.proxy(
      () => [port],
      () => this.answers.tap(),
    );
    return proxy.url;
  }

  private async proxy(...listen: Parameters<typeof TcpProxy.listen>): Promise<TcpProxy> {
    const proxy = await TcpProxy.listen(...listen);
    this.proxies.push(proxy);
    return proxy;
  }
}

const settings = { max_connections: '120' };

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
