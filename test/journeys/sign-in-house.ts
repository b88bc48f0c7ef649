import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Database } from '#database';
import { Jobs } from '#jobs';
import { InProcessBroker } from '#messaging';
import {
  generateSecrets,
  identityHeader,
  loadSettings,
  type Role,
  Secrets,
  ServiceIdentity,
  Settings,
  SteppableClock,
  writeSecretsFile,
} from '#runtime';
import { bootService, type Host, type RunningService } from '#service';
import { freePort, probe, temporaryFolder, testPostgres } from '#testing';
import { notifications } from '../../apps/notifications/src/notifications.module.js';
import { SendingDoor } from '../../apps/notifications/src/sending/sending-door.js';
import type { ReadMail } from '../../apps/practice/src/mail/read-mail.js';
import { startStandIn, type StandIn } from '../../apps/practice/src/practice.module.js';
import { web } from '../../apps/web/src/web.module.js';
import { Program } from './program.js';

/** The front door with the mail of its staff: web, notifications and a mailbox, on a clock that can be stepped. */
export class SignInHouse {
  private constructor(
    readonly url: string,
    readonly clock: SteppableClock,
    readonly standIn: StandIn,
    private readonly services: { readonly door: RunningService; readonly sender: RunningService },
    private readonly server: { readonly host: Host; readonly dataDir: string },
  ) {}

  static async open(): Promise<SignInHouse> {
    const dataDir = temporaryFolder('sign-in');
    const kept = generateSecrets();
    writeSecretsFile(join(dataDir, 'secrets.json'), kept);
    const secrets = new Secrets(kept);
    const clock = new SteppableClock();
    const port = await freePort();
    const url = `http://localhost:${String(port)}`;
    const standIn = await startStandIn({ ledger: 'none', clock, publicUrl: url });
    const settings = new Settings(
      loadSettings({ PUBLIC_URL: url, TWILIO_API_URL: standIn.url, SMTP_URL: standIn.smtpUrl }).values,
    );
    const host: Omit<Host, 'transports'> = {
      ...{ settings, clock, machineClock: clock, secrets, broker: new InProcessBroker(['notifications']) },
      ...{ databaseUrl: await testPostgres(), databasePrefix: `signin_${randomBytes(6).toString('hex')}` },
      ...({ logLevel: 'fatal', logFormat: 'json' } as const),
      onFatal: (error: unknown) => {
        throw error;
      },
    };
    const sender = await bootService(notifications, { ...host, transports: {} });
    await probe('the first look for texts that nobody heard', () => sender.app.get(SendingDoor).isOpen);
    const door = await bootService(web, { ...host, transports: { notifications: sender.transport } });
    await door.listen(port);
    const transports = { notifications: sender.transport };
    return new SignInHouse(url, clock, standIn, { door, sender }, { host: { ...host, transports }, dataDir });
  }

  /** The front door itself. */
  get door(): RunningService {
    return this.services.door;
  }

  /** A set-up link, made as the server's command line makes it. */
  async invite(role: Role, email?: string): Promise<string> {
    const answer = await this.ask('POST', '/api/staff/invitations', { role, ...(email ? { email } : {}) });
    return (JSON.parse(answer) as { url: string }).url;
  }

  /** The link that `npx turnout staff invite` prints on the server, while no clock was stepped. */
  async inviteByCommand(): Promise<string> {
    const env = { TURNOUT_DATA_DIR: this.server.dataDir, PUBLIC_URL: this.url };
    const cli = new Program('cli', ['staff', 'invite', '--role', 'admin'], env);
    if ((await cli.ended()) !== '0') throw new Error(cli.printed);
    return /http:\S+\/setup\/\S+/.exec(cli.printed)?.[0] ?? '';
  }

  /** What the front door answers to the server's command line. */
  async ask(method: 'GET' | 'POST', path: string, body?: object): Promise<string> {
    const headers = { [identityHeader]: new ServiceIdentity('cli', this.server.host.secrets, this.clock).sign('web') };
    const { status, text } = await this.services.door.transport({ method, path, body, headers });
    if (status >= 300) throw new Error(`${method} ${path}: ${String(status)} ${text}`);
    return text;
  }

  /** The last mail to an address, once there are that many. */
  async mailTo(address: string, howMany = 1): Promise<ReadMail & { readonly subject: string }> {
    return probe(`${String(howMany)} mail(s)`, async () => {
      const theirs = this.standIn.mails().filter(({ to }) => to.includes(address));
      const last = theirs[howMany - 1];
      if (!last) throw new Error(`there are ${String(theirs.length)}`);
      return { ...(await this.standIn.readMail(last)), subject: last.subject };
    });
  }

  /** The link to sign in of a mail. */
  linkIn({ text }: ReadMail): string {
    return /http:\S+\/signin\/mail\/\S+/.exec(text ?? '')?.[0] ?? '';
  }

  /** Another process of the front door on the same database; whoever opens it closes it. */
  anotherDoor(): Promise<RunningService> {
    return bootService(web, this.server.host);
  }

  /** Gives a timed job of the front door its turn; how many rows it dealt with. */
  runJob(name: string): Promise<number> {
    return this.services.door.app.get(Jobs).runNow(name);
  }

  /** What was written into the audit of one deed, oldest first. */
  entries(deed: string): Promise<{ details: Record<string, unknown> }[]> {
    const sql = 'SELECT details FROM audit_entries WHERE deed = $1 ORDER BY position';
    return this.services.door.app.get(Database).query(sql, [deed]);
  }

  /** What was written into the audit, oldest first, without whom it is about. */
  async deeds(): Promise<string[]> {
    const entries = await this.services.door.app
      .get(Database)
      .query<{ deed: string; details: { how?: string } }>('SELECT deed, details FROM audit_entries ORDER BY position');
    return entries.map(({ deed, details }) => (details.how ? `${deed} ${details.how}` : deed));
  }

  async close(): Promise<void> {
    await this.services.door.close();
    await this.services.sender.close();
    await this.standIn.close();
  }
}
