import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { z } from 'zod';
import {
  actionPosted,
  audienceChunkResolved,
  audienceRequested,
  audienceResolved,
  contactsChanged,
  type EventDefinition,
  type PayloadOf,
} from '#contracts';
import { Database, emailIndex, phoneIndex } from '#database';
import {
  generateSecrets,
  identityHeader,
  loadSettings,
  newId,
  type Role,
  Secrets,
  type ServiceCall,
  ServiceIdentity,
  type SettingValues,
  Settings,
  SteppableClock,
  SystemClock,
  twilioAccount,
} from '#runtime';
import { bootService, type RunningService } from '#service';
import { probe, testPostgres } from '#testing';
import { notifications } from '../../apps/notifications/src/notifications.module.js';
import { SendingDoor } from '../../apps/notifications/src/sending/sending-door.js';
import { type StandIn, startStandIn } from '../../apps/practice/src/practice.module.js';
import { AddressDesk } from './address-desk.js';
import { TappedBroker } from './tapped-broker.js';

const publicUrl = 'http://turnout.test';

/** Somebody the chapter knows, as a test needs them; by default they agreed to texts and live in Chicago. */
export interface Someone {
  readonly phone: string;
  readonly language?: 'en' | 'es';
  readonly zones?: string[];
  readonly consent?: 'opted_in' | 'opted_out' | 'unknown';
  readonly otherPhones?: string[];
  /** In order of preference; they agreed to e-mail there unless told. */
  readonly emails?: string[];
  readonly emailConsent?: 'opted_in' | 'opted_out' | 'unknown';
  /** False for a landline. */
  readonly textable?: boolean;
  readonly contactId?: string;
  readonly version?: number;
}

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

export interface HouseOptions {
  /** When the product's clock starts; a Friday at 10 in the morning in Chicago by default. */
  readonly startsAt?: string;
  readonly env?: Record<string, string>;
}

/** The notifications service with a provider and contacts to talk to: one replica, or two on one database. */
export class NotificationsHouse {
  readonly desk = new AddressDesk();
  private readonly broker = new TappedBroker(['notifications']);
  readonly replicas: RunningService[] = [];
  private reached = '';

  private constructor(
    readonly clock: SteppableClock,
    public standIn: StandIn,
    private readonly secrets: Secrets,
    private settings: Settings,
    private readonly databasePrefix: string,
  ) {}

  static async open({ startsAt = '2026-10-16T15:00:00Z', env = {} }: HouseOptions = {}): Promise<NotificationsHouse> {
    const secrets = new Secrets(generateSecrets());
    const practice = { PUBLIC_URL: publicUrl, TWILIO_API_URL: 'http://127.0.0.1:1', TURNOUT_UNDO_SECONDS: '0' };
    const { accountSid, authToken, messagingServiceSid } = twilioAccount(
      new Settings(loadSettings(practice).values),
      secrets,
    );
    const clock = new SteppableClock(new Date(startsAt));
    const standIn = await startStandIn({ accountSid, authToken, messagingServiceSid, clock });
    const places = {
      TWILIO_API_URL: standIn.url,
      TURNOUT_DATA_DIR: await mkdtemp(join(tmpdir(), 'turnout-house-')),
      TURNOUT_LOOKUP_SECONDS: '0.5,1,1.5',
    };
    const mail = { SMTP_URL: standIn.smtpUrl };
    const settings = new Settings(loadSettings({ ...practice, ...places, ...mail, ...env }).values);
    const prefix = `house_${randomBytes(6).toString('hex')}`;
    const house = new NotificationsHouse(clock, standIn, secrets, settings, prefix);
    const { app } = await house.addReplica();
    await probe('the first look for texts that nobody heard', () => app.get(SendingDoor).isOpen);
    return house;
  }

  /** Starts another replica on the same database; it takes the events from now on. */
  async addReplica(): Promise<RunningService> {
    const replica = await bootService(notifications, {
      ...{ settings: this.settings, clock: this.clock, secrets: this.secrets, broker: this.broker },
      ...{ databaseUrl: await testPostgres(), databasePrefix: this.databasePrefix },
      transports: { contacts: this.desk.transport },
      ...{ logLevel: 'fatal', logFormat: 'json' },
      onFatal: (error) => {
        throw error;
      },
    });
    const port = await replica.listen(0);
    this.reached = `http://127.0.0.1:${String(port)}`;
    this.standIn.sendWebhooksTo(`${publicUrl}/hooks/twilio/inbound`, { signed: publicUrl, reached: this.reached });
    this.replicas.push(replica);
    return replica;
  }

  /** Starts every replica anew, as after an operator's restart, perhaps with other settings. */
  async restart(change: Partial<SettingValues> = {}): Promise<void> {
    await this.stop();
    this.settings = new Settings({ ...this.settings.values, ...change });
    await this.addReplica();
  }

  /** Stops every replica; {@link addReplica} starts one anew on the same database. */
  async stop(): Promise<void> {
    for (const replica of this.replicas.splice(0)) await replica.close();
  }

  /** Keeps a copy of the database as it is; the replicas must be stopped. */
  async backUp(): Promise<void> {
    await this.administer(`CREATE DATABASE ${this.databaseName}_backup TEMPLATE ${this.databaseName}`);
  }

  /** Sets the database back to its copy; the replicas must be stopped. */
  async restore(): Promise<void> {
    await this.administer(
      `DROP DATABASE ${this.databaseName}`,
      `ALTER DATABASE ${this.databaseName}_backup RENAME TO ${this.databaseName}`,
    );
  }

  private get databaseName(): string {
    return `${this.databasePrefix}_notifications`;
  }

  private async administer(...statements: string[]): Promise<void> {
    const client = new Client({ connectionString: await testPostgres() });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  }

  /** Opens the provider again, at the same address, after the test closed it. */
  async reopenStandIn(port: number): Promise<void> {
    const { accountSid, authToken } = this.standIn;
    const { messagingServiceSid, inboundUrl } = this.standIn.carrier.settings;
    const origin = { signed: publicUrl, reached: this.reached };
    this.standIn = await startStandIn({
      port,
      clock: this.clock,
      accountSid,
      authToken,
      messagingServiceSid: messagingServiceSid ?? undefined,
    });
    this.standIn.sendWebhooksTo(inboundUrl ?? '', origin);
  }

  /** Where the journal of opt-outs is. */
  get dataDir(): string {
    return this.settings.values.dataDir;
  }

  get database(): Database {
    return this.first.app.get(Database);
  }

  /** What links are sealed with. */
  get keys(): Secrets {
    return this.secrets;
  }

  get first(): RunningService {
    return this.replicas[0] as RunningService;
  }

  query<T extends object = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.database.query<T>(sql, parameters as never);
  }

  indexOf(phone: string): string {
    return phoneIndex(this.secrets.indexKey, phone);
  }

  indexOfEmail(address: string): string {
    return emailIndex(this.secrets.indexKey, address);
  }

  /** Tells of people, as contacts does; answers their ids in the order given. */
  async know(people: readonly Someone[]): Promise<string[]> {
    const contacts = people.map(({ phone, otherPhones = [], emails = [], ...person }) => {
      const contactId = person.contactId ?? newId();
      this.desk.phones.set(contactId, phone);
      for (const email of emails) this.desk.emails.set(`${contactId} ${this.indexOfEmail(email)}`, email);
      return {
        contactId,
        version: person.version ?? 1,
        language: person.language ?? 'en',
        timeZones: person.zones ?? ['America/Chicago'],
        phones: [phone, ...otherPhones].map((one) => ({
          phoneIndex: this.indexOf(one),
          textable: person.textable ?? true,
        })),
        smsConsent: person.consent ?? 'opted_in',
        emails: emails.map((email) => ({ emailIndex: this.indexOfEmail(email) })),
        emailConsent: person.emailConsent ?? (emails.length > 0 ? ('opted_in' as const) : ('unknown' as const)),
      };
    });
    for (let from = 0; from < contacts.length; from += 500) {
      const part = contacts.slice(from, from + 500);
      await this.tell(contactsChanged, { contacts: part, changedAt: this.clock.now().toISOString() });
    }
    return contacts.map(({ contactId }) => contactId);
  }

  /** Posts an action, by default a picket tomorrow at 6 in the morning in Chicago; answers it and its wave. */
  async post(
    change: Partial<z.input<typeof actionPosted.payload>> = {},
  ): Promise<{ actionId: string; waveId: string; shiftId: string }> {
    const shiftId = newId();
    const action = {
      ...actionPosted.example,
      actionId: newId(),
      shifts: [{ shiftId, startsAt: '2026-10-17T11:00:00Z', endsAt: '2026-10-17T15:00:00Z', target: 10 }],
      postedAt: this.clock.now().toISOString(),
      ...change,
    };
    await this.tell(actionPosted, action);
    const requests = await this.told(audienceRequested);
    const waveId = requests.find(({ actionId }) => actionId === action.actionId)?.waveId ?? '';
    return { actionId: action.actionId, waveId, shiftId };
  }

  /** Names the audience of a wave, as contacts does. */
  async ask(waveId: string, contactIds: readonly string[]): Promise<void> {
    for (let from = 0, chunk = 0; from < contactIds.length; from += 1000, chunk++) {
      await this.tell(audienceChunkResolved, { waveId, chunk, contactIds: contactIds.slice(from, from + 1000) });
    }
    const chunks = Math.ceil(contactIds.length / 1000);
    await this.tell(audienceResolved, { waveId, people: contactIds.length, chunks, leftOut: [] });
  }

  /** Brings an event of another service and waits until it is handled or parked. */
  tell<P extends z.ZodObject>(event: EventDefinition<P>, payload: z.input<P>, eventId = newId()): Promise<void> {
    return this.broker.tell(event, payload, eventId);
  }

  /** Every event of that kind that has left so far, once the outbox is empty. */
  told<P extends z.ZodObject>(event: EventDefinition<P>): Promise<PayloadOf<EventDefinition<P>>[]> {
    return this.broker.told(event, this.database);
  }

  /** Types a text into a phone; resolves with the answers to the webhook, one for each time it was posted. */
  async text(phone: string, body: string, repeat = 1): Promise<(number | null)[]> {
    const { answers } = await this.standIn.typeText({ from: phone, body, repeat });
    return answers.map(({ status }) => status);
  }

  /** The texts that a phone got from us so far. */
  textsTo(phone: string): string[] {
    return this.standIn
      .accepted()
      .filter(({ to }) => to === phone)
      .map(({ body }) => body);
  }

  /** How many messages are in each state, with its reason. */
  async states(): Promise<Record<string, number>> {
    const rows = await this.query<{ state: string; reason: string | null; people: number }>(
      'SELECT state, reason, count(*)::int AS people FROM messages GROUP BY state, reason',
    );
    return Object.fromEntries(rows.map(({ state, reason, people }) => [reason ? `${state} ${reason}` : state, people]));
  }

  /** Calls as a person signed in at the front door; another one each time unless told. */
  async as<T>(
    role: Role,
    method: ServiceCall['method'],
    path: string,
    { by = newId(), ...sent }: Pick<ServiceCall, 'body' | 'query'> & { readonly by?: string } = {},
  ): Promise<Answer<T>> {
    const identity = new ServiceIdentity('web', this.secrets, new SystemClock());
    const headers = { [identityHeader]: identity.sign('notifications', { id: by, role }) };
    const { status, text } = await this.first.transport({ method, path, ...sent, headers });
    return { status, body: JSON.parse(text) as T };
  }

  /** Calls as the front door does by itself; without a body it only asks. */
  async asWeb<T>(path: string, body?: object): Promise<Answer<T>> {
    const identity = new ServiceIdentity('web', this.secrets, new SystemClock());
    const headers = { [identityHeader]: identity.sign('notifications') };
    const call = { method: body ? 'POST' : 'GET', path, headers, ...(body ? { body } : {}) } as const;
    const { status, text } = await this.first.transport(call);
    return { status, body: JSON.parse(text) as T };
  }

  /** Posts a form to a webhook of ours as anybody on the internet could; answers the status. */
  async hook(path: string, form: Record<string, string>, signature: string | undefined): Promise<number> {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      ...(signature ? { 'x-twilio-signature': signature } : {}),
    };
    const body = new URLSearchParams(form).toString();
    return (await this.first.transport({ method: 'POST', path, headers, body })).status;
  }

  async close(): Promise<void> {
    this.desk.open();
    for (const replica of this.replicas) await replica.close();
    await this.standIn.close();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
