import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect as connectTcp, type AddressInfo } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Client } from 'pg';
import { request } from 'undici';

// Addresses of TEST-NET-1 (RFC 5737) lead nowhere, should the guard ever let one pass.
const outside = '192.0.2.1';

async function causeOf(attempt: Promise<unknown>): Promise<string> {
  const error: unknown = await attempt.then(
    () => 'it connected',
    (reason: unknown) => reason,
  );
  const cause: unknown = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined;
  return `${String(error)} ${String(cause)}`;
}

describe('closeNetwork, which the setup of every test file calls', () => {
  let server: Server;
  let port: number;
  beforeAll(async () => {
    server = createServer((_request, response) => response.end('here')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });
  afterAll(async () => {
    await once(server.close(), 'close');
  });

  it('refuses plain and TLS sockets to other machines', () => {
    expect(() => connectTcp(443, outside)).toThrow(/tried to connect to 192\.0\.2\.1/);
    expect(() => connectTcp({ port: 443, host: 'api.example.com' })).toThrow(/tried to connect to api\.example\.com/);
    expect(() => connectTls({ port: 443, host: outside })).toThrow(/tried to connect/);
  });

  it('refuses fetch, undici and pg', async () => {
    expect(await causeOf(fetch(`http://${outside}/`))).toMatch(/tried to connect/);
    expect(await causeOf(request(`http://${outside}/`))).toMatch(/tried to connect/);
    expect(await causeOf(new Client({ host: outside }).connect())).toMatch(/tried to connect/);
  });

  it('lets loopback pass', async () => {
    for (const host of ['127.0.0.1', 'localhost']) {
      const reply = await fetch(`http://${host}:${port}/`);
      expect(await reply.text()).toBe('here');
    }
    const reply = await request(`http://127.0.0.1:${port}/`);
    expect(await reply.body.text()).toBe('here');
  });
});
