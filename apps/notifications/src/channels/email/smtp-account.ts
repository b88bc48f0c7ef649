import { Injectable } from '@nestjs/common';
import type { SMTPConnectionAuth, SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { Settings } from '#runtime';

/** A server that does not even greet within this time is given up; the mail goes again. */
const setupMs = 4_000;

/** How to reach the mail server. */
export interface SmtpServer {
  readonly options: SMTPConnectionOptions;
  /** Null where the server asks for no password. */
  readonly auth: SMTPConnectionAuth | null;
}

/** The account that e-mail is handed over with, and what it is sent as. */
@Injectable()
export class SmtpAccount {
  /** Null when there is no mail server: then nobody is asked by e-mail. */
  readonly server: SmtpServer | null;
  /** The address that e-mail comes from. */
  readonly from: string;
  /** What stands behind the @ of a Message-ID. */
  readonly idHost: string;

  constructor(settings: Settings) {
    const { hostname } = new URL(settings.publicUrl);
    this.idHost = hostname;
    this.from = settings.values.mailFrom ?? `turnout@${hostname}`;
    this.server = settings.smtpUrl === null ? null : serverOf(new URL(settings.smtpUrl), hostname);
  }
}

function serverOf(url: URL, ourName: string): SmtpServer {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const auth = url.username ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } : null;
  const options: SMTPConnectionOptions = {
    ...{ host, name: ourName, secure: url.protocol === 'smtps:', logger: false },
    ...(url.port === '' ? {} : { port: Number(url.port) }),
    // A password never crosses a network in the clear.
    requireTLS: auth !== null && !isLoopback(host),
    ...{ connectionTimeout: setupMs, greetingTimeout: setupMs, dnsTimeout: setupMs },
    // Whoever counts on an answer counts its time; what is left of a broken conversation is dropped at once.
    ...{ socketTimeout: 60_000, socketCloseTimeout: 0 },
  };
  return { options, auth };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
