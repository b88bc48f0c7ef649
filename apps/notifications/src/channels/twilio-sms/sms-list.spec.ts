import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateSecrets, loadSettings, Secrets, Settings, SystemClock } from '#runtime';
import { addressOf, ProviderUnreachable } from './listing-client.js';
import { SmsAccount } from './sms-account.js';
import { type ListedText, ListRefused, SmsList } from './sms-list.js';

let server: Server;
let list: SmsList;
const heard: IncomingMessage[] = [];
let answer: (request: IncomingMessage) => { status: number; body: unknown };

beforeAll(async () => {
  server = createServer((request, response) => {
    heard.push(request);
    const { status, body } = answer(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/behind`;
  const settings = new Settings(loadSettings({ TWILIO_API_URL: url }).values);
  list = new SmsList(new SmsAccount(settings, new Secrets(generateSecrets())), new SystemClock());
});

afterAll(async () => {
  await list.onApplicationShutdown();
  server.close();
});

function message(sid: string): object {
  return {
    ...{ sid, direction: 'inbound', from: '+13125550101', to: '+18005550199', body: 'STOP', status: 'received' },
    ...{ error_code: null, date_created: 'Thu, 24 Aug 2023 05:01:45 +0000' },
  };
}

async function all(number: string): Promise<ListedText[]> {
  const found: ListedText[] = [];
  for await (const { texts } of list.to(number, 200)) found.push(...texts);
  return found;
}

describe('the list of texts', () => {
  it('is asked for by number alone, page after page, with our credentials', async () => {
    const path = '/2010-04-01/Accounts/AC/Messages.json?Page=1&PageToken=PASM1';
    answer = ({ url }) => ({
      status: 200,
      body: url?.includes('PageToken')
        ? { messages: [message('SM2')], next_page_uri: null }
        : { messages: [message('SM1')], next_page_uri: path },
    });
    expect(await all('+18005550199')).toEqual(
      ['SM1', 'SM2'].map((sid) => ({
        ...{
          sid,
          inbound: true,
          from: '+13125550101',
          to: '+18005550199',
          body: 'STOP',
          status: 'received',
          code: null,
        },
        createdAt: new Date('2023-08-24T05:01:45Z'),
      })),
    );
    const [first, second] = heard.splice(0);
    expect(first?.url).toMatch(
      /^\/behind\/2010-04-01\/Accounts\/AC0+\/Messages\.json\?To=%2B18005550199&PageSize=200$/,
    );
    expect(second?.url).toBe(`/behind${path}`);
    expect(first?.headers.authorization).toMatch(/^Basic /);
    expect(second?.headers.authorization).toBe(first?.headers.authorization);
  });

  it.each([
    [500, {}, ProviderUnreachable],
    [429, { code: 20429 }, ProviderUnreachable],
    [401, { code: 20003, message: 'Authenticate' }, ListRefused],
    [200, { something: 'else' }, ListRefused],
  ])('tells an answer of %s apart from a list', async (status, body, error) => {
    answer = () => ({ status, body });
    await expect(all('+18005550199')).rejects.toThrow(error);
  });

  it('is where the messages are; messaging services are on another host of Twilio, or at the same stand-in', () => {
    const services = 'https://messaging.twilio.com/v1/Services/MG1/PhoneNumbers';
    const messages = 'https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json';
    expect(addressOf(services, 'https://api.twilio.com').href).toBe(services);
    expect(addressOf(messages, 'https://api.dublin.ie1.twilio.com').host).toBe('api.dublin.ie1.twilio.com');
    expect(addressOf(services, 'http://127.0.0.1:3001').href).toBe(
      'http://127.0.0.1:3001/v1/Services/MG1/PhoneNumbers',
    );
  });
});
