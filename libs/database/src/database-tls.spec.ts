import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { createDataSource, ensureDatabase, withDatabase } from './data-source.js';

/** What PostgreSQL is asked first by whoever wants TLS: eight bytes, the last four of them this number. */
const sslRequest = 80_877_103;

/** What a server is asked first, which then refuses TLS, and whether anything else is said after that. */
async function saidTo(connect: (serverUrl: string) => Promise<unknown>): Promise<{ asked: number; then: number }> {
  const said: Buffer[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      said.push(bytes);
      socket.write('N');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `postgres://turnout:secret@127.0.0.1:${String(port)}/postgres?sslmode=verify-full`;
  await expect(connect(url)).rejects.toThrow('does not support SSL');
  await new Promise((resolve) => server.close(resolve));
  const [first] = said;
  return { asked: first?.readInt32BE(4) ?? 0, then: said.length - 1 };
}

describe('ASVS V12.3: a database with sslmode=verify-full', () => {
  it('is told nothing, not even a name, before TLS; the service gives up when there is none', async () => {
    const definition = { name: 'tls', entities: [], migrations: [] };
    const service = (url: string) => createDataSource(withDatabase(url, 'turnout_tls'), definition).initialize();
    expect(await saidTo(service)).toEqual({ asked: sslRequest, then: 0 });
  });

  it('nor is it when it is made', async () => {
    expect(await saidTo((url) => ensureDatabase(url, 'turnout_tls'))).toEqual({ asked: sslRequest, then: 0 });
  });
});
