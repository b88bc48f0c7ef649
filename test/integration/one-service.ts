import { randomBytes } from 'node:crypto';
import { expect } from '@jest/globals';
import type { z } from 'zod';
import type { EventDefinition, PayloadOf, ServiceName } from '#contracts';
import { Database } from '#database';
import { headerNames, InProcessBroker, type OutgoingRecord } from '#messaging';
import {
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
import { probe, testPostgres } from '#testing';

/** The broker of one process, which also remembers what passed through it. */
class TappedBroker extends InProcessBroker {
  readonly passed: { type: string; payload: unknown }[] = [];

  override publish(topic: string, records: readonly OutgoingRecord[], signal: AbortSignal): Promise<void> {
    for (const { headers, value } of records) {
      this.passed.push({ type: headers[headerNames.type] ?? '', payload: JSON.parse(value ?? 'null') as unknown });
    }
    return super.publish(topic, records, signal);
  }
}

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
}

const unused = new AbortController().signal;

/** One service alone on a database of its own, with a tap on what it tells. */
export class OneService {
  private constructor(
    readonly clock: SteppableClock,
    readonly service: RunningService,
    readonly database: Database,
    readonly secrets: Secrets,
    private readonly broker: TappedBroker,
  ) {}

  static async open(definition: ServiceDefinition & { name: ServiceName }, startsAt: string): Promise<OneService> {
    const secrets = new Secrets(generateSecrets());
    const clock = new SteppableClock(new Date(startsAt));
    const broker = new TappedBroker([definition.name]);
    const service = await bootService(definition, {
      settings: new Settings(loadSettings({}).values),
      ...{ clock, secrets, broker },
      databaseUrl: await testPostgres(),
      databasePrefix: `alone_${randomBytes(6).toString('hex')}`,
      transports: {},
      logLevel: 'fatal',
      logFormat: 'json',
      onFatal: (error) => {
        throw error;
      },
    });
    return new OneService(clock, service, service.app.get(Database), secrets, broker);
  }

  /** Calls as a person signed in at the front door. */
  as<T>(role: Role, method: ServiceCall['method'], path: string, asking: Asking = {}): Promise<Answer<T>> {
    return this.call<T>(this.identity('web').sign(this.service.name, { id: personId, role }), method, path, asking);
  }

  /** Calls as another process of the house, for nobody. */
  asService<T>(name: string, method: ServiceCall['method'], path: string, asking: Asking = {}): Promise<Answer<T>> {
    return this.call<T>(this.identity(name).sign(this.service.name), method, path, asking);
  }

  /** Brings an event of another service and waits until it is handled or parked. */
  tell<P extends z.ZodObject>(event: EventDefinition<P>, payload: z.input<P>, eventId = newId()): Promise<void> {
    return this.broker.publish(event.topic, [recordOf(event, payload, eventId)], unused);
  }

  /** Every event of that kind that has left so far, once the outbox is empty. */
  async told<P extends z.ZodObject>(event: EventDefinition<P>): Promise<PayloadOf<EventDefinition<P>>[]> {
    await probe('an empty outbox', async () => (await this.database.query('SELECT id FROM outbox')).length === 0);
    const ofKind = this.broker.passed.filter(({ type }) => type === event.name);
    return ofKind.map(({ payload }) => event.payload.parse(payload));
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
    const { key, ...sent } = asking;
    const headers = { [identityHeader]: token, ...(key ? { 'idempotency-key': key } : {}) };
    const { status, text } = await this.service.transport({ method, path, ...sent, headers });
    return { status, text, body: JSON.parse(text) as T };
  }
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

function recordOf<P extends z.ZodObject>(
  event: EventDefinition<P>,
  payload: z.input<P>,
  eventId: string,
): OutgoingRecord {
  return {
    id: 1,
    key: event.key(event.payload.parse(payload)),
    value: JSON.stringify(payload),
    headers: { [headerNames.id]: eventId, [headerNames.type]: event.name, [headerNames.source]: event.owner },
  };
}
