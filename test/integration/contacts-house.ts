import { randomBytes } from 'node:crypto';
import { expect } from '@jest/globals';
import type { z } from 'zod';
import type { EventDefinition, PayloadOf } from '#contracts';
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
import { bootService, type RunningService } from '#service';
import { probe, testPostgres } from '#testing';
import { contacts } from '../../apps/contacts/src/contacts.module.js';

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

/** The contacts service alone, with a database of its own and a tap on what it tells. */
export interface ContactsHouse {
  readonly clock: SteppableClock;
  readonly service: RunningService;
  readonly database: Database;
  /** Calls as a person signed in at the front door, always the same one. */
  as<T>(role: Role, method: ServiceCall['method'], path: string, body?: object, key?: string): Promise<Answer<T>>;
  /** Calls as another service of the house. */
  asService<T>(service: 'web' | 'notifications', path: string, body: object): Promise<Answer<T>>;
  /** Brings an event of another service and waits until it is handled. */
  tell<P extends z.ZodObject>(event: EventDefinition<P>, payload: z.input<P>): Promise<void>;
  /** Every event of that kind so far, once the outbox is empty. */
  told<P extends z.ZodObject>(event: EventDefinition<P>): Promise<PayloadOf<EventDefinition<P>>[]>;
  /** Every payload that passed through the broker so far, as one text. */
  allTold(): string;
  close(): Promise<void>;
}

export async function openContacts(): Promise<ContactsHouse> {
  const secrets = new Secrets(generateSecrets());
  const clock = new SteppableClock(new Date('2026-12-03T18:00:00Z'));
  const broker = new TappedBroker(['contacts']);
  const service = await bootService(contacts, {
    settings: new Settings(loadSettings({}).values),
    clock,
    secrets,
    databaseUrl: await testPostgres(),
    databasePrefix: `test_${randomBytes(6).toString('hex')}`,
    broker,
    transports: {},
    logLevel: 'fatal',
    logFormat: 'json',
    onFatal: (error) => {
      throw error;
    },
  });
  const database = service.app.get(Database);
  const call = async <T>(call: ServiceCall, headers: Record<string, string>): Promise<Answer<T>> => {
    const answer = await service.transport({ ...call, headers });
    return { status: answer.status, text: answer.text, body: JSON.parse(answer.text) as T };
  };
  const personId = newId();
  const identity = (name: string): ServiceIdentity => new ServiceIdentity(name, secrets, new SystemClock());
  return {
    clock,
    service,
    database,
    as: (role, method, path, body, key) =>
      call(
        { method, path, ...(body ? { body } : {}) },
        {
          [identityHeader]: identity('web').sign('contacts', { id: personId, role }),
          ...(key ? { 'idempotency-key': key } : {}),
        },
      ),
    asService: (name, path, body) =>
      call({ method: 'POST', path, body }, { [identityHeader]: identity(name).sign('contacts') }),
    tell: (event, payload) => broker.publish(event.topic, [recordOf(event, payload)], new AbortController().signal),
    async told(event) {
      await probe('an empty outbox', async () => (await database.query('SELECT id FROM outbox LIMIT 1')).length === 0);
      const of = broker.passed.filter(({ type }) => type === event.name);
      return of.map(({ payload }) => event.payload.parse(payload));
    },
    allTold: () => JSON.stringify(broker.passed),
    close: () => service.close(),
  };
}

/** The body of an answer that must be good. */
export async function good<T>(asked: Promise<Answer<T>>): Promise<T> {
  const answer = await asked;
  expect({ status: answer.status, text: answer.status < 300 ? '' : answer.text }).toEqual({
    status: answer.status < 300 ? answer.status : 200,
    text: '',
  });
  return answer.body;
}

function recordOf<P extends z.ZodObject>(event: EventDefinition<P>, payload: z.input<P>): OutgoingRecord {
  return {
    id: 1,
    key: event.key(event.payload.parse(payload)),
    value: JSON.stringify(payload),
    headers: { [headerNames.id]: newId(), [headerNames.type]: event.name, [headerNames.source]: event.owner },
  };
}
