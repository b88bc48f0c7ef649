import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { Database, emailIndex, phoneIndex } from '#database';
import {
  generateSecrets,
  loadSettings,
  Secrets,
  type SettingValues,
  Settings,
  SteppableClock,
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

export interface HouseOptions {
  /** When the product's clock starts; a Friday at 10 in the morning in Chicago by default. */
  readonly startsAt?: string;
  readonly env?: Record<string, string>;
}

/** What a house stands on. */
interface Ground {
  readonly clock: SteppableClock;
  readonly standIn: StandIn;
  readonly secrets: Secrets;
  readonly settings: Settings;
}

async function layGround({ startsAt = '2026-10-16T15:00:00Z', env = {} }: HouseOptions): Promise<Ground> {
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
  return { clock, standIn, secrets, settings };
}

/** The replicas of the notifications service, their database and their provider. */
export class NotificationsReplicas {
  readonly desk = new AddressDesk();
  readonly replicas: RunningService[] = [];
  readonly clock: SteppableClock;
  standIn: StandIn;
  protected readonly broker = new TappedBroker(['notifications']);
  protected readonly secrets: Secrets;
  private settings: Settings;
  private readonly databasePrefix = `house_${randomBytes(6).toString('hex')}`;
  private reached = '';

  protected constructor({ clock, standIn, secrets, settings }: Ground) {
    this.clock = clock;
    this.standIn = standIn;
    this.secrets = secrets;
    this.settings = settings;
  }

  static async open(options: HouseOptions = {}): Promise<NotificationsReplicas> {
    const house = new this(await layGround(options));
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

  async close(): Promise<void> {
    this.desk.open();
    for (const replica of this.replicas) await replica.close();
    await this.standIn.close();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
