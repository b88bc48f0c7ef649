import { randomBytes } from 'node:crypto';
import { expect } from '@jest/globals';
import { Client } from 'pg';
import type { z } from 'zod';
import type { EventDefinition, PayloadOf, ServiceName } from '#contracts';
import { Database, databaseName, withDatabase } from '#database';
import {
  type Caller,
  generateSecrets,
  identityHeader,
  loadSettings,
  newId,
  type Role,
  Secrets,
  type ServiceCall,
  ServiceIdentity,
  Settings,
  SteppableClock,
  SystemClock,
} from '#runtime';
import { bootService, type RunningService, type ServiceDefinition } from '#service';
import { temporaryFolder, testPostgres } from '#testing';
import { TappedBroker } from './tapped-broker.js';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly text: string;
}

/** How an answer is asked for. */
export interface Asking {
  readonly body?: object;
  readonly query?: Record<string, string>;
  /** Idempotency-Key. */
  readonly key?: string;
  /** Of a body that is no document. */
  readonly type?: string;
}

/** One service alone on a database of its own, with a tap on what it tells. */
export class OneService {
  private constructor(
    readonly clock: SteppableClock,
    private running: RunningService,
    readonly secrets: Secrets,
    private broker: TappedBroker,
    private readonly places: {
      readonly ownerUrl: string;
      readonly dataDir: string;
      readonly boot: (dataDir: string, broker: TappedBroker) => Promise<RunningService>;
    },
  ) {}

  static async open(definition: ServiceDefinition & { name: ServiceName }, startsAt: string): Promise<OneService> {
    const secrets = new Secrets(generateSecrets());
    const clock = new SteppableClock(new Date(startsAt));
    const broker = new TappedBroker([definition.name]);
    const dataDir = temporaryFolder(definition.name);
    const databaseUrl = await testPostgres();
    const databasePrefix = `alone_${randomBytes(6).toString('hex')}`;
    const boot = (folder: string, ownBroker: TappedBroker): Promise<RunningService> =>
      bootService(definition, {
        settings: new Settings(loadSettings({ TURNOUT_DATA_DIR: folder }).values),
        ...{ clock, secrets, broker: ownBroker },
        ...{ databaseUrl, databasePrefix },
        transports: {},
        logLevel: 'fatal',
        logFormat: 'json',
        onFatal: (error) => {
          throw error;
        },
      });
    const service = await boot(dataDir, broker);
    const ownerUrl = withDatabase(databaseUrl, databaseName(definition.name, databasePrefix));
    return new OneService(clock, service, secrets, broker, { ownerUrl, dataDir, boot });
  }

  get service(): RunningService {
    return this.running;
  }

  /** Stops the service, does something, and starts it anew on the same database and folder. */
  async restart(meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    await this.running.close();
    await meanwhile();
    this.broker = new TappedBroker([this.running.name as ServiceName]);
    this.running = await this.places.boot(this.dataDir, this.broker);
  }

  /** Starts anew after a copy of the database was made. */
  backUp(): Promise<void> {
    const name = this.databaseName;
    return this.restart(() => administer(`CREATE DATABASE ${name}_backup TEMPLATE ${name}`));
  }

  /** Starts anew on that copy, which takes the place of the database; the folder beside it stays as it is. */
  setBack(): Promise<void> {
    const name = this.databaseName;
    return this.restart(() => administer(`DROP DATABASE ${name}`, `ALTER DATABASE ${name}_backup RENAME TO ${name}`));
  }

  private get databaseName(): string {
    return new URL(this.ownerUrl).pathname.slice(1);
  }

  /** Another replica on the same database, which whoever asked for it closes. */
  replica(): Promise<RunningService> {
    const { name } = this.service;
    return this.places.boot(temporaryFolder(name), new TappedBroker([name as ServiceName]));
  }

  get database(): Database {
    return this.service.app.get(Database);
  }

  /** The database as its owner reaches it. */
  get ownerUrl(): string {
    return this.places.ownerUrl;
  }

  get dataDir(): string {
    return this.places.dataDir;
  }

  /** Calls as a person signed in at the front door. */
  as<T>(role: Role, method: ServiceCall['method'], path: string, asking: Asking = {}): Promise<Answer<T>> {
    return this.asPerson<T>({ id: personId, role }, method, path, asking);
  }

  /** The same as somebody in particular. */
  asPerson<T>(
    person: NonNullable<Caller['person']>,
    method: ServiceCall['method'],
    path: string,
    asking: Asking = {},
  ): Promise<Answer<T>> {
    return this.call<T>(this.identity('web').sign(this.service.name, person), method, path, asking);
  }

  /** Calls as another process of the house, for nobody. */
  asService<T>(name: string, method: ServiceCall['method'], path: string, asking: Asking = {}): Promise<Answer<T>> {
    return this.call<T>(this.identity(name).sign(this.service.name), method, path, asking);
  }

  /** Brings an event of another service and waits until it is handled or parked. */
  tell<P extends z.ZodObject>(event: EventDefinition<P>, payload: z.input<P>, eventId = newId()): Promise<void> {
    return this.broker.tell(event, payload, eventId);
  }

  /** Every event of that kind that has left so far, once the outbox is empty. */
  told<P extends z.ZodObject>(event: EventDefinition<P>): Promise<PayloadOf<EventDefinition<P>>[]> {
    return this.broker.told(event, this.database);
  }

  /** Every payload that passed through the broker so far, as one text. */
  allTold(): string {
    return this.broker.allTold();
  }

  close(): Promise<void> {
    return this.service.close();
  }

  private identity(name: string): ServiceIdentity {
    // Calls are signed by the machine's time, however the clock of the product is stepped.
    return new ServiceIdentity(name, this.secrets, new SystemClock());
  }

  private async call<T>(
    token: string,
    method: ServiceCall['method'],
    path: string,
    asking: Asking,
  ): Promise<Answer<T>> {
    const { key, type, ...sent } = asking;
    const more = { ...(key && { 'idempotency-key': key }), ...(type && { 'content-type': type }) };
    const headers = { [identityHeader]: token, ...more };
    const { status, text } = await this.service.transport({ method, path, ...sent, headers });
    return { status, text, body: (text.startsWith('{') ? JSON.parse(text) : text) as T };
  }
}

async function administer(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: await testPostgres() });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** The person who is signed in in {@link OneService.as}. */
export const personId = newId();

/** The body of an answer that must be good. */
export async function good<T>(asked: Promise<Answer<T>>): Promise<T> {
  const answer = await asked;
  expect(answer).toMatchObject({ status: answer.status < 300 ? answer.status : 'below 300' });
  return answer.body;
}

/** The status and code of an answer that must be a refusal. */
export async function refusal(asked: Promise<Answer<unknown>>): Promise<string> {
  const { status, body } = (await asked) as Answer<{ code?: string }>;
  return `${String(status)} ${body.code ?? 'without a code'}`;
}
