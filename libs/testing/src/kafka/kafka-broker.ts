import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { probe } from '../probe.js';
import { repositoryRoot } from '../repository.js';
import { brokersUp } from './ask-kafka.js';

const run = promisify(execFile);

/** A Kafka that answers. */
export interface RunningKafka {
  /** host:port, comma-separated, as KAFKA_BROKERS has it. */
  readonly brokers: string;
  /** The broker's process; null while it is stopped, and for a Kafka that KAFKA_BROKERS names. */
  readonly pid: number | null;
  /** Ends the broker as an operator would. Nothing happens to a Kafka that KAFKA_BROKERS names. */
  stop(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
  /** Starts the broker again on the same port and data, stopping it first when it runs; answers when it does. */
  restart(): Promise<void>;
  /** The last lines that the broker printed. */
  logTail(lines?: number): Promise<string>;
}

/** Where a broker lives. */
export interface BrokerPlace {
  readonly java: string;
  /** Folder of the jars. */
  readonly jars: string;
  /** Data, properties and log of this broker. */
  readonly folder: string;
  readonly port: number;
  readonly controllerPort: number;
  readonly clusterId: string;
}

const answersWithinMs = 60_000;
const formatWithinMs = 60_000;
const stopWithinMs = 20_000;

/** Small and quick to start; a test broker never lives long enough for the optimising compiler to pay. */
const jvm = ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/** One Kafka node that is its own controller. */
export class KafkaBroker implements RunningKafka {
  readonly brokers: string;
  private child: ChildProcess | null = null;

  constructor(private readonly place: BrokerPlace) {
    this.brokers = `127.0.0.1:${place.port}`;
  }

  get pid(): number | null {
    return this.isRunning() ? (this.child?.pid ?? null) : null;
  }

  /** Writes the properties and formats the data folder; once, before the first start. */
  async format(): Promise<void> {
    await writeFile(this.properties, serverProperties(this.place));
    const args = ['format', '--cluster-id', this.place.clusterId, '--config', this.properties];
    await run(this.place.java, [...this.javaArgs('kafka.tools.StorageTool'), ...args], { timeout: formatWithinMs });
  }

  async restart(): Promise<void> {
    await this.stop();
    const log = await open(this.log, 'a');
    try {
      const args = [...this.javaArgs('kafka.Kafka'), this.properties];
      this.child = spawn(this.place.java, args, { cwd: this.place.folder, stdio: ['ignore', log.fd, log.fd] });
      process.once('exit', this.killAtExit);
      await once(this.child, 'spawn');
    } finally {
      await log.close();
    }
    await this.untilItAnswers();
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  async logTail(lines = 20): Promise<string> {
    const log = await readFile(this.log, 'utf8').catch(() => '(it printed nothing)');
    return log.trimEnd().split('\n').slice(-lines).join('\n');
  }

  private async untilItAnswers(): Promise<void> {
    const answersOrEnded = async (): Promise<boolean> => !this.isRunning() || (await brokersUp(this.brokers)) > 0;
    try {
      await probe('an answer of Kafka', answersOrEnded, { withinMs: answersWithinMs });
      if (!this.isRunning()) throw new Error('it ended at once');
    } catch (error) {
      const why = `Kafka on ${this.brokers} did not start: ${String(error)}`;
      throw new Error(`${why}. Its log:\n${await this.logTail()}`, { cause: error });
    }
  }

  private async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.child;
    process.off('exit', this.killAtExit);
    if (child === null || !this.isRunning()) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
    await ended;
    clearTimeout(late);
  }

  private isRunning(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  private readonly killAtExit = (): void => void this.child?.kill('SIGKILL');

  private get properties(): string {
    return join(this.place.folder, 'server.properties');
  }

  private get log(): string {
    return join(this.place.folder, 'server.log');
  }

  private javaArgs(main: string): string[] {
    const logging = join(repositoryRoot(), 'test', 'kafka', 'log4j2.properties');
    return [...jvm, `-Dlog4j2.configurationFile=${logging}`, '-cp', `${this.place.jars}/*`, main];
  }
}

function serverProperties(place: BrokerPlace): string {
  const properties: Record<string, string | number | boolean> = {
    'node.id': 1,
    'process.roles': 'broker,controller',
    'controller.quorum.voters': `1@127.0.0.1:${place.controllerPort}`,
    'controller.listener.names': 'CONTROLLER',
    listeners: `PLAINTEXT://127.0.0.1:${place.port},CONTROLLER://127.0.0.1:${place.controllerPort}`,
    'log.dirs': join(place.folder, 'data'),
    // A topic that is made by chance has the wrong number of partitions, so none may be.
    'auto.create.topics.enable': false,
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    // The first member of a group would wait 3 s for others.
    'group.initial.rebalance.delay.ms': 0,
    // Tests of a member that falls silent must not have to wait 6 s for the group to notice.
    'group.min.session.timeout.ms': 500,
    'offsets.topic.num.partitions': 4,
    // A broker that was killed is let in again only when its former self is given up, by default after 9 s.
    'broker.session.timeout.ms': 3000,
    'broker.heartbeat.interval.ms': 500,
  };
  return Object.entries(properties)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}
