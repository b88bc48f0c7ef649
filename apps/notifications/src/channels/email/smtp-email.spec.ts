import { afterEach, describe, expect, it } from '@jest/globals';
import type { AddressInfo, Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { loadSettings, Logger, Settings } from '#runtime';
import type { SendOutcome } from '../channel.js';
import { marks } from './pressed-mail.js';
import { SmtpAccount } from './smtp-account.js';
import { SmtpEmail } from './smtp-email.js';
import { SmtpLines } from './smtp-lines.js';

interface Heard {
  connections: number;
  readonly mails: string[];
}

let servers: SMTPServer[] = [];
let lines: SmtpLines[] = [];

afterEach(async () => {
  for (const one of lines) one.onApplicationShutdown();
  for (const server of servers) await new Promise<void>((resolve) => server.close(() => resolve()));
  servers = [];
  lines = [];
});

const refuse = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

/** A mail server that takes everything, but for what a test changes; and a channel to it. */
async function open(change: SMTPServerOptions = {}, login = ''): Promise<{ heard: Heard; email: SmtpEmail }> {
  const heard: Heard = { connections: 0, mails: [] };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    closeTimeout: 200,
    onConnect: (_session, answer) => {
      heard.connections += 1;
      answer();
    },
    onData: (stream, _session, answer) => {
      let mail = '';
      stream.on('data', (chunk: Buffer) => (mail += chunk.toString()));
      stream.on('end', () => {
        heard.mails.push(mail);
        answer();
      });
    },
    ...change,
  });
  server.on('error', () => undefined);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return { heard, email: channelTo(`smtp://${login}127.0.0.1:${String(port)}`) };
}

function channelTo(smtpUrl: string): SmtpEmail {
  const settings = new Settings(loadSettings({ SMTP_URL: smtpUrl, PUBLIC_URL: 'https://turnout.test' }).values);
  const account = new SmtpAccount(settings);
  const ownLines = new SmtpLines(account);
  lines.push(ownLines);
  return new SmtpEmail(account, ownLines, new Logger({ service: 'test', level: 'silent', format: 'json' }), settings);
}

const link = `https://turnout.test/a/mercy?t=${marks.answerToken}&answer=yes`;
const unsubscribeUrl = `https://turnout.test/unsubscribe/${marks.unsubscribeToken}`;
const mail = {
  ...{ fromName: 'Chicago DSA Labor', subject: 'Piquete, vie 16 oct', unsubscribeUrl },
  ...{ text: `¿Vienes?\n${link}\n`, html: `<p>¿Vienes? <a href="${link}">Sí</a></p>` },
  calendar: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR',
};
const recipient = {
  ...{ id: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f90', to: 'rosa@example.org', date: new Date('2026-10-16T15:00:00Z') },
  ...{ answerToken: 'a-'.repeat(32), unsubscribeToken: 'b_'.repeat(32) },
};

async function send(
  email: SmtpEmail,
  holdBack: () => string | null = () => null,
  to = recipient.to,
): Promise<{ outcome: SendOutcome; written: boolean }> {
  const letter = email.letterFor(await email.press(mail), { ...recipient, to });
  let written = false;
  const outcome = await new Promise<SendOutcome>((resolve) => {
    email.post(letter, { holdBack, onWritten: () => (written = true), onOutcome: resolve });
  });
  return { outcome, written };
}

/** What a mail server says before it has taken a mail, and what it comes to. */
const refusals: [string, SMTPServerOptions, SendOutcome][] = [
  [
    'nobody with that address',
    { onRcptTo: (_address, _session, answer) => answer(refuse(550, '5.1.1 No such user')) },
    { kind: 'rejected', code: 550101 },
  ],
  [
    'a sender that may not send',
    { onMailFrom: (_address, _session, answer) => answer(refuse(550, '5.7.1 Not yours')) },
    { kind: 'rejected', code: 1_550_701 },
  ],
  [
    'too much mail for now',
    { onMailFrom: (_address, _session, answer) => answer(refuse(450, '4.7.1 Slow down')) },
    { kind: 'retry', why: 'too_fast', afterSeconds: 60 },
  ],
  [
    'a server that is going down',
    { onRcptTo: (_address, _session, answer) => answer(refuse(421, 'Going down')) },
    { kind: 'retry', why: 'unreached', afterSeconds: null },
  ],
  [
    'a mail that is refused after it was read',
    {
      onData: (stream, _session, answer) => {
        stream.resume();
        stream.on('end', () => answer(refuse(554, '5.7.1 Looks like spam')));
      },
    },
    { kind: 'rejected', code: 554701 },
  ],
  [
    'a mail that is put off after it was read',
    {
      onData: (stream, _session, answer) => {
        stream.resume();
        stream.on('end', () => answer(refuse(451, 'Disk full')));
      },
    },
    { kind: 'rejected', code: 451000 },
  ],
];

describe('an e-mail over our own lines', () => {
  it('is taken under an id that its message alone decides, many over one connection', async () => {
    const { heard, email } = await open();
    const sid = '<0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f90@turnout.test>';
    for (let i = 0; i < 3; i++)
      expect(await send(email)).toEqual({ outcome: { kind: 'accepted', sid }, written: true });
    expect(heard.connections).toBe(1);
    expect(heard.mails).toHaveLength(3);
    expect(heard.mails[0]).toContain(`Message-ID: ${sid}`);
    expect(heard.mails[0]).toContain('From: Chicago DSA Labor <turnout@turnout.test>');
  });

  it('reads as if it had been composed for its person alone, every line as long as it may be', async () => {
    const { heard, email } = await open();
    await send(email);
    const [source = ''] = heard.mails;
    const read = await simpleParser(source, { skipHtmlToText: true, skipTextToHtml: true });
    const own = 'https://turnout.test/a/mercy?t=' + 'a-'.repeat(32);
    expect(read.text).toBe(`¿Vienes?\n${own}&answer=yes\n`);
    expect(read.html).toContain(`${own}&answer=yes`);
    expect(read).toMatchObject({ subject: mail.subject, date: recipient.date, to: { text: recipient.to } });
    expect(read.headers.get('list')).toMatchObject({
      unsubscribe: { url: `https://turnout.test/unsubscribe/${'b_'.repeat(32)}` },
    });
    expect(source).not.toMatch(/MarkOf|mark\.of/);
    const [, body = ''] = /\r\n\r\n([^]*)/.exec(source) ?? [];
    for (const line of body.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
  });

  it('never lets an address write a header', async () => {
    const { email } = await open();
    const evil = 'x@example.org>\r\nBcc: all@example.org';
    const letter = email.letterFor(await email.press(mail), { ...recipient, to: evil });
    expect(letter.content.toString()).not.toContain('Bcc');
    expect((await send(email, undefined, evil)).outcome).toEqual({ kind: 'rejected', code: 553103 });
  });

  it('is not pressed without its links', async () => {
    const { email } = await open();
    await expect(email.press({ ...mail, text: 'no link', html: '<p>no link</p>' })).rejects.toThrow('answerToken');
  });

  it.each(refusals)('was definitely not taken after %s', async (_, change, expected) => {
    const { email } = await open(change);
    expect((await send(email)).outcome).toEqual(expected);
  });

  it('is refused for its address alone: the next one goes', async () => {
    const { heard, email } = await open({
      onRcptTo: ({ address }, _session, answer) =>
        answer(address.startsWith('nobody') ? refuse(550, '5.1.1 No such user') : null),
    });
    expect((await send(email, undefined, 'nobody@example.org')).outcome).toMatchObject({ kind: 'rejected' });
    expect((await send(email)).outcome).toMatchObject({ kind: 'accepted' });
    expect(heard.mails).toHaveLength(1);
  });

  it('cannot be sent with a wrong password, and goes with the right one', async () => {
    const onAuth: SMTPServerOptions['onAuth'] = ({ password }, _session, answer) => {
      if (password === 'p@ss') answer(null, { user: 'us' });
      else answer(new Error('5.7.8 Wrong password'));
    };
    const wrong = await open({ authOptional: false, onAuth }, 'us:other@');
    expect((await send(wrong.email)).outcome).toMatchObject({ kind: 'rejected', code: 1_535_708 });
    const right = await open({ authOptional: false, onAuth }, 'us:p%40ss@');
    expect((await send(right.email)).outcome).toMatchObject({ kind: 'accepted' });
  });

  it('goes again when nobody listens', async () => {
    const { outcome } = await send(channelTo('smtp://127.0.0.1:1'));
    expect(outcome).toEqual({ kind: 'retry', why: 'unreached', afterSeconds: null });
  });

  it('fault F3: is of unknown fate when the server shuts down after its last byte, whatever it says then', async () => {
    const { email } = await open({
      onData: (stream) => {
        stream.resume();
        // Its farewell is a 421 to everybody.
        stream.on('end', () => servers[0]?.close());
      },
    });
    expect((await send(email)).outcome).toEqual({ kind: 'unknown' });
  });

  it('fault F3: is of unknown fate when the line breaks after its last byte', async () => {
    const sockets: Socket[] = [];
    const { email } = await open({
      onData: (stream) => {
        stream.resume();
        stream.on('end', () => sockets.forEach((socket) => socket.resetAndDestroy()));
      },
    });
    servers[0]?.server.on('connection', (socket: Socket) => sockets.push(socket));
    expect((await send(email)).outcome).toEqual({ kind: 'unknown' });
  });

  it('inv I2: is held back until the server has said that it is ready, and then not a byte of it goes', async () => {
    let asked = 0;
    const { heard, email } = await open();
    const { outcome } = await send(email, () => (++asked > 0 ? 'number closed' : null));
    expect(outcome).toEqual({ kind: 'held_back' });
    expect(asked).toBe(1);
    expect(heard).toMatchObject({ connections: 1, mails: [] });
    expect((await send(email)).outcome).toMatchObject({ kind: 'accepted' });
    expect(heard.mails).toHaveLength(1);
  });
});
