import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerEntry } from './carrier/carrier-events.js';
import type { Carrier } from './carrier/carrier.js';
import type { FaultRule, PlannedFault } from './carrier/fault-plan.js';
import type { PracticeOptions, WebhookOrigin } from './carrier/options.js';
import type { ReceivedText, TypedText } from './carrier/receive-text.js';
import type { KeptMail } from './mail/kept-mail.js';
import type { MailFaultRule, PlannedMailFault } from './mail/mail-faults.js';
import type { Mailbox } from './mail/mailbox.js';
import { readMail, type ReadMail } from './mail/read-mail.js';
import { buildServer, type PracticeServer } from './server/build-server.js';

/** A stand-in for Twilio and for an SMTP server that listens, for tests and the bench. */
export class StandIn {
  /** Base URL, for `TWILIO_API_URL`. */
  readonly url: string;
  readonly accountSid: string;
  readonly authToken: string;
  readonly carrier: Carrier;
  readonly mailbox: Mailbox;

  constructor(
    private readonly server: PracticeServer,
    /** For `SMTP_URL`. */
    readonly smtpUrl: string,
    /** Folder of `ledger.jsonl` and `mails.jsonl`; null when nothing is kept. */
    readonly dataDir: string | null,
    private readonly cleanUp: () => Promise<void>,
  ) {
    const { port } = server.app.server.address() as AddressInfo;
    this.url = `http://127.0.0.1:${port}`;
    this.carrier = server.carrier;
    this.mailbox = server.mailbox;
    this.accountSid = server.carrier.settings.accountSid;
    this.authToken = server.carrier.settings.authToken;
  }

  /** The ground truth: every message accepted so far, in order. */
  accepted(): readonly LedgerEntry[] {
    return this.carrier.exchange.accepted;
  }

  /** The ground truth of e-mail: every mail whose DATA was taken so far, in order. */
  mails(): readonly KeptMail[] {
    return this.mailbox.mails;
  }

  /** Takes a mail apart as a mail program would. */
  readMail(mail: KeptMail): Promise<ReadMail> {
    return readMail(mail);
  }

  /** Plans a misbehaviour of the SMTP listener. */
  misbehaveByMail(rule: MailFaultRule): PlannedMailFault {
    return this.mailbox.faults.add(rule);
  }

  /** Plans a misbehaviour. */
  misbehave(rule: FaultRule): PlannedFault {
    return this.carrier.faults.add(rule);
  }

  /** Types a text into a phone and waits for the product's answer to the webhook. */
  typeText(typed: TypedText): Promise<ReceivedText> {
    return this.carrier.typeText(typed);
  }

  /** Forces what becomes of all texts to a phone: an outcome, an error code or a fault. */
  force(phone: string, behaviour: string): void {
    this.carrier.exchange.happen({ kind: 'behaviour', phone, behaviour });
  }

  /** Where webhooks go from now on: texts from phones to `inboundUrl`, and everything of one origin to another. */
  sendWebhooksTo(inboundUrl: string, origin: WebhookOrigin | null = null): void {
    Object.assign(this.carrier.settings, { inboundUrl, webhookOrigin: origin });
  }

  /** Resolves when no delivery and no callback is under way. */
  idle(): Promise<void> {
    return this.carrier.background.idle();
  }

  async close(): Promise<void> {
    await this.server.app.close();
    await this.cleanUp();
  }
}

/** What a stand-in may be told besides the options of the simulator. */
export interface StandInOptions extends PracticeOptions {
  /** A free one when absent. */
  readonly port?: number;
  /** Where mail is taken; a free one when absent. */
  readonly smtpPort?: number;
}

/**
 * Starts a stand-in on loopback that delivers at once. Without a `dataDir` its ledger lies in a folder that goes with
 * it. A product that starts later is told to it by {@link StandIn.sendWebhooksTo}.
 */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const kept = options.ledger !== 'none';
  const own = kept && !options.dataDir ? await mkdtemp(join(tmpdir(), 'turnout-stand-in-')) : null;
  const dataDir = kept ? (options.dataDir ?? own) : null;
  const server = await buildServer({ deliveryDelay: [0, 0], ...options, dataDir: dataDir ?? undefined });
  await server.app.listen({ port: options.port ?? 0, host: '127.0.0.1' });
  const smtpUrl = await server.mailbox.listen(options.smtpPort);
  const cleanUp = async (): Promise<void> => {
    if (own) await rm(own, { recursive: true, force: true });
  };
  return new StandIn(server, smtpUrl, dataDir, cleanUp);
}
