import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'undici';
import { generateSecrets, secretsFor, writeSecretsFile } from '#runtime';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#database';
import { freePorts, probe, repositoryRoot, temporaryFolder } from '#testing';
import type { StandIn } from '../../apps/practice/src/practice.module.js';

type Program = 'actions' | 'contacts' | 'notifications' | 'web';

/** One process of the cluster. */
export class Member {
  private constructor(
    readonly name: string,
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly logFile: string,
  ) {}

  static start(name: string, program: Program, port: number, env: NodeJS.ProcessEnv, folder: string): Member {
    const logFile = join(folder, `${name}.log`);
    const main = join(repositoryRoot(), 'dist', 'apps', program, 'src', 'main.js');
    const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const log = createWriteStream(logFile);
    child.stdout.pipe(log);
    child.stderr.pipe(log);
    return new Member(name, `http://127.0.0.1:${String(port)}`, child, logFile);
  }

  /** Resolves when the process can do its work. */
  async ready(): Promise<void> {
    await probe(
      `${this.name} to be ready`,
      async () => {
        if (this.ended) throw new Error(`it has ended: ${this.logTail()}`);
        const answer = await request(`${this.url}/readyz`);
        const text = await answer.body.text();
        if (answer.statusCode !== 200) throw new Error(text);
        return true;
      },
      { withinMs: 60_000 },
    );
  }

  /** True when the process is no more, for whatever reason. */
  get ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** How the process ended: its code or the signal that ended it; null while it runs. */
  get end(): string | null {
    return this.child.signalCode ?? this.child.exitCode?.toString() ?? null;
  }

  /** The value of a metric, summed over its labels; 0 when it was never counted. */
  async metric(name: string): Promise<number> {
    const text = await (await request(`${this.url}/metrics`)).body.text();
    const lines = text.split('\n').filter((line) => line.startsWith(name) && !line.startsWith('#'));
    return lines.reduce((sum, line) => sum + Number(line.split(' ').pop()), 0);
  }

  /** What the process wrote, from its end. */
  logTail(characters = 2000): string {
    return readFileSync(this.logFile, 'utf8').slice(-characters);
  }

  /** Sends a signal and resolves when the process has ended. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.ended) return;
    this.child.kill(signal);
    await this.untilEnded(signal, () => undefined);
  }

  /** Sends a signal again and again until the process has ended. */
  async stopInAHurry(signal: NodeJS.Signals): Promise<void> {
    await this.untilEnded(signal, () => this.child.kill(signal));
  }

  private async untilEnded(signal: NodeJS.Signals, again: () => unknown): Promise<void> {
    await probe(
      `${this.name} to end after ${signal}`,
      () => {
        if (this.ended) return true;
        again();
        throw new Error(`it runs on: ${this.logTail(500)}`);
      },
      { withinMs: 30_000 },
    );
  }
}

/** What a cluster is started with. */
export interface ClusterOptions {
  readonly kafkaBrokers: string;
  /** Stands for Twilio. */
  readonly standIn: StandIn;
  readonly settings?: NodeJS.ProcessEnv;
  /** Replicas of notifications. */
  readonly senders?: number;
}

/** Three services and the front door as processes of their own, with real Kafka and PostgreSQL. */
export class Cluster {
  private constructor(
    readonly folder: string,
    readonly members: ReadonlyMap<string, Member>,
    readonly url: string,
    private readonly restartable: ReadonlyMap<string, (more: NodeJS.ProcessEnv) => Member>,
    readonly postgres: EmbeddedPostgres,
  ) {}

  static async start(options: ClusterOptions): Promise<Cluster> {
    const folder = temporaryFolder('cluster');
    const secrets = generateSecrets();
    for (const name of ['actions', 'contacts', 'notifications', 'web', 'cli'] as const) {
      writeSecretsFile(join(folder, `${name}.json`), secretsFor(name, secrets));
    }
    const senders = Array.from({ length: options.senders ?? 1 }, (_, at) => `notifications-${String(at + 1)}`);
    const names = ['actions', 'contacts', 'web', ...senders];
    const ports = new Map((await freePorts(names.length)).map((port, at) => [names[at] ?? '', port]));
    const postgres = await startEmbeddedPostgres({ dir: join(folder, 'postgres') });
    const env = environment(options, ports, postgres.url);
    const starts = new Map(names.map((name) => [name, starter(name, ports.get(name) ?? 0, env, folder)] as const));
    const members = new Map<string, Member>();
    for (const [name, start] of starts) members.set(name, start({}));
    const cluster = new Cluster(folder, members, urlOf(ports, 'web'), starts, postgres);
    options.standIn.sendWebhooksTo(`${cluster.url}/hooks/twilio/inbound`);
    await Promise.all([...members.values()].map((member) => member.ready()));
    return cluster;
  }

  /** The secrets by which `npx turnout` speaks to this cluster. */
  get cliSecrets(): string {
    return join(this.folder, 'cli.json');
  }

  member(name: string): Member {
    const found = this.members.get(name);
    if (!found) throw new Error(`The cluster has no ${name}.`);
    return found;
  }

  /** The replicas of notifications. */
  get senders(): Member[] {
    return [...this.members].filter(([name]) => name.startsWith('notifications')).map(([, member]) => member);
  }

  /** Starts a member that has ended again, on its own port, with further settings. */
  async restart(name: string, more: NodeJS.ProcessEnv = {}): Promise<Member> {
    const start = this.restartable.get(name);
    if (!start) throw new Error(`The cluster has no ${name}.`);
    const member = start(more);
    (this.members as Map<string, Member>).set(name, member);
    await member.ready();
    return member;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.members.values()].map((member) => member.stop()));
    await this.postgres.stop();
  }
}

function starter(name: string, port: number, env: NodeJS.ProcessEnv, folder: string) {
  const program = (name.startsWith('notifications') ? 'notifications' : name) as Program;
  const dataDir = join(folder, `${name}-data`);
  mkdirSync(dataDir);
  const own = { PORT: String(port), TURNOUT_DATA_DIR: dataDir, TURNOUT_SECRETS_FILE: join(folder, `${program}.json`) };
  return (more: NodeJS.ProcessEnv): Member => Member.start(name, program, port, { ...env, ...own, ...more }, folder);
}

function environment(
  { kafkaBrokers, standIn, settings }: ClusterOptions,
  ports: ReadonlyMap<string, number>,
  databaseUrl: string,
): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    // The mark by which a run of the tests finds what it must end.
    TEST_RUN_FOLDER: process.env.TEST_RUN_FOLDER,
    PUBLIC_URL: urlOf(ports, 'web'),
    DATABASE_URL: databaseUrl,
    KAFKA_BROKERS: kafkaBrokers,
    ACTIONS_URL: urlOf(ports, 'actions'),
    CONTACTS_URL: urlOf(ports, 'contacts'),
    NOTIFICATIONS_URL: urlOf(ports, 'notifications-1'),
    TWILIO_ACCOUNT_SID: standIn.accountSid,
    TWILIO_AUTH_TOKEN: standIn.authToken,
    TWILIO_MESSAGING_SERVICE_SID: `MG${'0'.repeat(32)}`,
    TWILIO_API_URL: standIn.url,
    TURNOUT_CLOCK: '2026-12-03T18:00:00Z',
    TURNOUT_UNDO_SECONDS: '0',
    TURNOUT_TWO_PEOPLE: 'off',
    SMS_MESSAGES_PER_SECOND: '200',
    LOG_LEVEL: 'info',
    LOG_FORMAT: 'json',
    ...settings,
  };
}

function urlOf(ports: ReadonlyMap<string, number>, name: string): string {
  return `http://127.0.0.1:${String(ports.get(name))}`;
}
