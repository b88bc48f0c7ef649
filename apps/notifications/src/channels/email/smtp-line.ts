import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SendWatch } from '../channel.js';
import type { SmtpServer } from './smtp-account.js';
import type { RefusedAt } from './smtp-codes.rules.js';
import type { SmtpExchange } from './smtp-exchange.rules.js';

/** A mail gets this long from its first byte; then its fate is unknown. */
const answerWithinMs = 8_000;

/** Connecting with TLS and password, and agreeing on an envelope, get this long each; then the mail goes again. */
const setUpWithinMs = 5_000;

/** A mail ready to go: its envelope and its bytes. */
export interface MailLetter {
  readonly from: string;
  readonly to: string;
  /** With its angle brackets. */
  readonly messageId: string;
  readonly content: Buffer;
}

/** What nodemailer's connection says went wrong. */
interface SmtpError extends Error {
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly response?: string | undefined;
}

/** The server said no, or could not be reached, before there was a line. */
export class NoLine extends Error {
  constructor(readonly exchange: SmtpExchange) {
    super('There is no line to the mail server.');
  }
}

/** Why our own gate keeps a mail from being written. */
class HeldBack extends Error {}

/** One conversation with the mail server, kept open from mail to mail. */
export class SmtpLine {
  private open = true;

  private constructor(
    private readonly connection: SMTPConnection,
    onClosed: (line: SmtpLine) => void,
  ) {
    connection.once('end', () => {
      this.open = false;
      onClosed(this);
    });
  }

  /**
   * Connects and signs in.
   *
   * @param onClosed called once, when the line is closed by whomever.
   * @throws NoLine
   */
  static async dial({ options, auth }: SmtpServer, onClosed: (line: SmtpLine) => void): Promise<SmtpLine> {
    const connection = new SMTPConnection(options);
    // Whatever breaks is told to whoever waits for it; an error that nobody waits for ends with the line.
    connection.on('error', () => undefined);
    const { promise: failed, reject: fail } = Promise.withResolvers<never>();
    failed.catch(() => undefined);
    connection.once('error', fail);
    const overdue = new Overdue(setUpWithinMs, () => fail(new Error('The mail server took too long.')));
    try {
      await Promise.race([called((done) => connection.connect(done)), failed]);
      if (auth) await Promise.race([called((done) => connection.login(auth, done)), failed]);
      return new SmtpLine(connection, onClosed);
    } catch (error) {
      connection.close();
      throw new NoLine(exchangeOf(error as SmtpError, false));
    } finally {
      overdue.stop();
    }
  }

  get isOpen(): boolean {
    return this.open;
  }

  close(): void {
    this.connection.close();
  }

  /** Ends the conversation as is polite. */
  quit(): void {
    this.connection.quit();
  }

  /** Hands over one mail; a line that is not at rest afterwards is closed. */
  async send({ from, to, content }: MailLetter, watch: SendWatch): Promise<SmtpExchange> {
    const mail = new MailStream(content, watch);
    const exchange = await new Promise<SmtpExchange>((resolve) => {
      const overdue = new Overdue(setUpWithinMs, () => resolve({ kind: mail.begun ? 'lost' : 'unreached' }));
      mail.onBegin = () => overdue.restart(answerWithinMs);
      this.connection.send({ from, to: [to] }, mail, (error) => {
        overdue.stop();
        resolve(error ? exchangeOf(error, mail.begun) : { kind: 'taken' });
      });
    });
    if (exchange.kind !== 'taken') this.close();
    return exchange;
  }
}

/**
 * The bytes of a mail. They are asked for when the server has said that it is ready for them, so what the gate answers
 * there is the truth about whether anything was sent: the end of a mail follows its last byte or never.
 */
class MailStream extends Readable {
  begun = false;
  onBegin: () => void = () => undefined;

  constructor(
    private readonly content: Buffer,
    private readonly watch: SendWatch,
  ) {
    super();
    this.once('end', () => setImmediate(() => watch.onWritten()));
  }

  override _read(): void {
    const reason = this.watch.holdBack();
    if (reason !== null) {
      this.destroy(new HeldBack(reason));
      return;
    }
    this.begun = true;
    this.onBegin();
    this.push(this.content);
    this.push(null);
  }
}

/** Goes off when an answer takes too long, and starts anew when the mail itself begins. */
class Overdue {
  private timer: NodeJS.Timeout;

  constructor(
    milliseconds: number,
    private readonly goOff: () => void,
  ) {
    this.timer = setTimeout(goOff, milliseconds);
  }

  restart(milliseconds: number): void {
    this.stop();
    this.timer = setTimeout(this.goOff, milliseconds);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}

/** How a conversation went that ended with this error. */
function exchangeOf(error: SmtpError, begun: boolean): SmtpExchange {
  if (error instanceof HeldBack) return { kind: 'held_back' };
  if (!begun) return exchangeBeforeMail(error);
  // Only the answer to the whole mail says that the server did not take it. A word on hanging up (421) does not: a server
  // that shuts down says it to everybody, whatever it has just put into its queue.
  const { code, response } = error;
  const answered = code === 'EMESSAGE' && response !== undefined && !response.startsWith('421');
  return answered ? { kind: 'refused', at: 'content', reply: response } : { kind: 'lost' };
}

function exchangeBeforeMail({ code, command, response }: SmtpError): SmtpExchange {
  if (code === 'EAUTH' && response) return { kind: 'refused', at: 'login', reply: response };
  if (code === 'EMESSAGE') return { kind: 'refused', at: 'content', reply: response ?? '552 5.3.4' };
  if (code !== 'EENVELOPE') return { kind: 'unreached' };
  // Without a reply it is an address that cannot even be written into the envelope.
  return { kind: 'refused', at: command === undefined ? 'recipient' : partOf(command), reply: response ?? '553 5.1.3' };
}

function partOf(command: string): RefusedAt {
  if (command === 'MAIL FROM') return 'sender';
  return command === 'DATA' ? 'content' : 'recipient';
}

function called(call: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    call((error) => (error ? reject(error) : resolve()));
  });
}
