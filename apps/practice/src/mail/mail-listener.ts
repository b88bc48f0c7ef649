import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Background } from '../carrier/background.js';
import type { Mailbox } from './mailbox.js';
import { type PlannedMailFault, stallMs } from './mail-faults.js';

type Answer = (error?: Error | null) => void;

/** A mail of one person with a poster attached is far below this. */
const largestMailBytes = 10 * 1024 * 1024;

/** It is the sender who gives up a stalled answer, not we. */
const idleMs = 600_000;

/** Takes mail by SMTP for every address there is, and misbehaves as its mailbox was told. */
export class MailListener {
  private readonly server: SMTPServer;
  private readonly sockets = new Map<string, Socket>();

  constructor(
    private readonly mailbox: Mailbox,
    private readonly background: Background,
  ) {
    this.server = new SMTPServer({
      size: largestMailBytes,
      // There is nobody to keep a secret from: it listens for programs of its own installation. A name and password
      // in SMTP_URL are taken as they come, so that the settings of a real server can be tried.
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      allowInsecureAuth: true,
      disableReverseLookup: true,
      socketTimeout: idleMs,
      onAuth: (auth, _session, callback) => callback(null, { user: auth.username }),
      onConnect: (session, answer) => this.connect(session, answer),
      onRcptTo: ({ address }, _session, answer) => answer(refusal(this.mailbox.faults.draw('recipient', address))),
      onData: (stream, session, answer) => this.background.start(() => this.takeData(stream, session, answer)),
    });
    this.server.server.on('connection', (socket) => this.remember(socket));
    // A client that breaks off is no defect of ours: what it had not finished was not kept.
    this.server.on('error', () => undefined);
  }

  /** Where it listens, as a URL. */
  async listen(port: number, host: string): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.server.once('error', reject);
      this.server.listen(port, host, resolve);
    });
    const address = this.server.server.address() as AddressInfo;
    return `smtp://${host}:${String(address.port)}`;
  }

  async close(): Promise<void> {
    const listens = this.server.server.listening;
    const closed = new Promise<void>((resolve) => (listens ? this.server.close(resolve) : resolve()));
    for (const socket of this.sockets.values()) socket.destroy();
    await closed;
  }

  private remember(socket: Socket): void {
    const name = nameOf(socket);
    this.sockets.set(name, socket);
    socket.on('close', () => this.sockets.delete(name));
  }

  private connect(session: SMTPServerSession, answer: Answer): void {
    if (this.mailbox.faults.draw('connection', '')) this.reset(session);
    answer();
  }

  private async takeData(stream: SMTPServerDataStream, session: SMTPServerSession, answer: Answer): Promise<void> {
    // Who breaks off in the middle of a mail has not handed it over, and nobody is left to be answered.
    const source = await buffer(stream).catch(() => null);
    if (stream.sizeExceeded) answer(replyOf(552, 'The mail is too large'));
    else if (source) await this.takeMail(source, session, answer);
  }

  private async takeMail(source: Buffer, session: SMTPServerSession, answer: Answer): Promise<void> {
    const { mailFrom, rcptTo } = session.envelope;
    const to = rcptTo.map(({ address }) => address);
    const fault = this.drawFor(to);
    const kept = fault?.fault !== 'lose-after-data';
    if (kept) await this.mailbox.keep({ from: mailFrom ? mailFrom.address : '', to }, source);
    if (fault?.fault === 'stall') await this.background.pause(fault.milliseconds ?? stallMs);
    if (!kept || fault?.fault === 'drop-after-data') this.reset(session);
    else answer();
  }

  private drawFor(addresses: readonly string[]): PlannedMailFault | null {
    for (const address of addresses) {
      const fault = this.mailbox.faults.draw('data', address);
      if (fault) return fault;
    }
    return null;
  }

  private reset(session: SMTPServerSession): void {
    this.sockets.get(nameOf(session))?.resetAndDestroy();
  }
}

/** The other end of a connection: two open ones never share it. */
function nameOf({ remoteAddress, remotePort }: Pick<Socket, 'remoteAddress' | 'remotePort'>): string {
  return `${remoteAddress ?? ''}:${String(remotePort)}`;
}

function refusal(fault: PlannedMailFault | null): Error | null {
  if (fault?.fault === 'refuse-recipient') return replyOf(550, 'No such mailbox here');
  return fault ? replyOf(451, 'Try again later') : null;
}

function replyOf(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
