import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import twilio from 'twilio';
import { generateSecrets, loadSettings, Secrets, Settings } from '#runtime';
import { probe } from '#testing';
import type { SendOutcome } from '../channel.js';
import { RequestPress } from './request-press.js';
import { SmsAccount } from './sms-account.js';
import { TwilioSms } from './twilio-sms.js';

interface Heard {
  readonly url: string | undefined;
  readonly method: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

const secrets = new Secrets(generateSecrets());
const heard: Heard[] = [];
let server: Server;
let sms: TwilioSms;
let account: SmsAccount;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { url, method, headers } = request;
      heard.push({ url, method, headers, body });
      response.writeHead(201, { 'content-type': 'application/json' }).end('{"sid":"SM1"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const settings = loadSettings({ TWILIO_API_URL: `${url}/behind`, PUBLIC_URL: 'https://turnout.test' }).values;
  account = new SmsAccount(new Settings(settings), secrets);
  sms = new TwilioSms(account, new RequestPress(account), new Settings(settings));
});

afterEach(() => {
  heard.splice(0);
});

afterAll(async () => {
  await sms.onApplicationShutdown();
  server.close();
});

const text = 'Piquete: sáb 6 am & "Gate B" 100% +1 ✊ — ¿vienes? 1=voy';
const recipient = { to: '+13125550101', token: 'ab12'.repeat(16), validitySeconds: 5_400 };

function send(holdBack: () => string | null = () => null): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const letter = { request: sms.compose(text), recipient };
    sms.post(letter, { holdBack, onWritten: () => undefined, onOutcome: resolve });
  });
}

/** What the official SDK, left to itself, sends for the same text. */
async function sentBySdk(): Promise<Heard> {
  const { accountSid, authToken, messagingServiceSid, apiUrl } = account.account;
  const client = new twilio.RequestClient();
  const request = client.request.bind(client);
  client.request = (options) => request({ ...options, uri: options.uri.replace('https://api.twilio.com', apiUrl) });
  await twilio(accountSid, authToken, { httpClient: client }).messages.create({
    ...{ to: recipient.to, body: text, messagingServiceSid, validityPeriod: recipient.validitySeconds },
    statusCallback: `https://turnout.test/hooks/twilio/status/${recipient.token}`,
  });
  return heard.pop() as Heard;
}

describe('a text over our own connections', () => {
  it('is the same request that the official SDK makes', async () => {
    const sdk = await sentBySdk();
    expect(await send()).toEqual({ kind: 'accepted', sid: 'SM1' });
    const [ours] = heard;
    expect(ours).toMatchObject({ method: sdk.method, url: sdk.url });
    expect(Object.fromEntries(new URLSearchParams(ours?.body))).toEqual(
      Object.fromEntries(new URLSearchParams(sdk.body)),
    );
    for (const name of ['authorization', 'user-agent', 'content-type', 'accept', 'accept-charset']) {
      expect(ours?.headers[name]).toBe(sdk.headers[name]);
    }
  });

  it('always bounds how long the provider may queue it, and names its attempt', async () => {
    await send();
    const form = new URLSearchParams(heard[0]?.body);
    expect(form.get('ValidityPeriod')).toBe('5400');
    expect(form.get('StatusCallback')).toBe(`https://turnout.test/hooks/twilio/status/${recipient.token}`);
  });

  it('is not written at all when the gate closes at the last moment', async () => {
    expect(await send(() => 'number closed')).toEqual({ kind: 'held_back' });
    expect(await send()).toMatchObject({ kind: 'accepted' });
    expect(heard).toHaveLength(1);
  });

  it('is unknown when the answer comes too slowly, byte by byte', async () => {
    server.removeAllListeners('request');
    server.on('request', (_request, response) => {
      response.writeHead(201);
      const trickle = setInterval(() => response.write(' '), 500);
      response.on('close', () => clearInterval(trickle));
    });
    const outcome = send();
    await probe('the outcome', () => outcome, { withinMs: 15_000 });
    expect(await outcome).toEqual({ kind: 'unknown' });
  });
});
