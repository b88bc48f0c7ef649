import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import { Logger } from '#runtime';
import { clientConfig } from './kafka-settings.js';

/** The first byte of a TLS handshake; the first of a plain Kafka request is the length of it, which is small. */
const handshake = 0x16;

let close: () => Promise<void>;
afterEach(() => close());

/** The first byte that a client sends to whoever listens there. */
async function firstByte(tls: boolean): Promise<number> {
  const server = createServer();
  const said = new Promise<number>((resolve) => {
    server.on('connection', (socket) => {
      socket.on('error', () => undefined);
      socket.once('data', (bytes) => {
        resolve(bytes[0] ?? -1);
        socket.destroy();
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const logger = new Logger({ service: 'test', level: 'silent', format: 'json' });
  const options = { brokers: [`127.0.0.1:${String(port)}`], clientId: 'test', logger };
  const config = clientConfig({ ...options, ...(tls && { tls: { ca: undefined } }) });
  const admin = new kafkajs.Kafka({ ...config, retry: { retries: 0 } }).admin();
  const asked = admin.connect().catch(() => undefined);
  close = async () => {
    await asked;
    await new Promise((resolve) => server.close(resolve));
  };
  return said;
}

describe('ASVS V12.3: Kafka', () => {
  it('is asked for TLS before anything else is said, where that is set', async () => {
    expect(await firstByte(true)).toBe(handshake);
  });

  it('is spoken to plainly where it is not', async () => {
    expect(await firstByte(false)).not.toBe(handshake);
  });

  it('is checked against the certificates that are given', () => {
    const logger = new Logger({ service: 'test', level: 'silent', format: 'json' });
    close = () => Promise.resolve();
    const config = clientConfig({ brokers: ['kafka:9093'], clientId: 'test', logger, tls: { ca: 'PEM' } });
    expect(config.ssl).toEqual({ ca: ['PEM'] });
  });
});
