import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type Clock, type Secrets, type Settings, twilioAccount } from '#runtime';
import type { RunningService } from '#service';
import { type Mailbox, openMailbox, practiceApp, type PracticeOptions } from '../../practice/src/practice.module.js';

const simulatorPaths = /^\/(practice|2010-04-01|v1\/Services)(\/|\?|$)/;

/** The phone simulator and its mailbox inside the one process. */
export class Simulator {
  private app: Awaited<ReturnType<typeof practiceApp>> | null = null;

  private constructor(
    private readonly mailbox: Mailbox,
    private readonly dataDir: string,
    private readonly clock: Clock,
    /** Where e-mail goes when no server is set. */
    readonly smtpUrl: string,
  ) {}

  /** Opens the mailbox on a free port: it takes mail before anything is there that could send some. */
  static async open(productDataDir: string, clock: Clock): Promise<Simulator> {
    const dataDir = join(productDataDir, 'practice');
    const mailbox = await openMailbox({ dataDir, clock });
    return new Simulator(mailbox, dataDir, clock, await mailbox.listen());
  }

  /** Lets the simulator answer at the front door's own port, so that one address is enough to try everything. */
  async mount(door: RunningService, settings: Settings, secrets: Secrets): Promise<void> {
    const app = await practiceApp(this.options(settings, secrets), this.mailbox);
    await app.ready();
    this.app = app;
    const server = door.app.getHttpServer();
    const answers = server.listeners('request') as RequestListener[];
    server.removeAllListeners('request');
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (simulatorPaths.test(request.url ?? '')) app.routing(request, response);
      else for (const answer of answers) answer(request, response);
    });
  }

  async close(): Promise<void> {
    await this.app?.close();
    await this.mailbox.close();
  }

  private options(settings: Settings, secrets: Secrets): PracticeOptions {
    const { accountSid, authToken, messagingServiceSid } = twilioAccount(settings, secrets);
    return {
      accountSid,
      authToken,
      messagingServiceSid,
      clock: this.clock,
      publicUrl: settings.publicUrl,
      timeZone: settings.values.timeZone,
      organisation: settings.values.orgName,
      mailLeaves: settings.mailLeaves,
      inboundUrl: `${settings.publicUrl}/hooks/twilio/inbound`,
      webhookOrigin: { signed: settings.publicUrl, reached: `http://127.0.0.1:${String(settings.values.port)}` },
      dataDir: this.dataDir,
    };
  }
}
