import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { request } from 'undici';
import { freePort, testPostgres } from '#testing';
import { AnswerDropper } from './answer-dropper.js';
import { CommitDropper } from './commit-dropper.js';
import { TcpProxy } from './tcp-proxy.js';

const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function provider(): Promise<{ port: number; posts: string[] }> {
  const posts: string[] = [];
  const server: Server = createServer((incoming, outgoing) => {
    incoming.on('data', (chunk: Buffer) => posts.push(chunk.toString()));
    incoming.on('end', () => outgoing.end('taken'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => once(server.close(), 'close'));
  return { port: (server.address() as AddressInfo).port, posts };
}

async function proxy(...listen: Parameters<typeof TcpProxy.listen>): Promise<TcpProxy> {
  const made = await TcpProxy.listen(...listen);
  closers.push(() => made.close());
  return made;
}

const post = async (url: string, to: string): Promise<string> =>
  (await request(url, { method: 'POST', body: new URLSearchParams({ To: to, Body: 'x' }).toString() })).body.text();

describe('the proxies of the rig', () => {
  it('fault F3: a request arrives and its answer is lost, for the phones that were chosen', async () => {
    const { port, posts } = await provider();
    const dropper = new AnswerDropper();
    const { url } = await proxy(
      () => [port],
      () => dropper.tap(),
    );
    dropper.dropFor(['+13125550101']);
    await expect(post(url, '+13125550101')).rejects.toThrow();
    expect(await post(url, '+13125550102')).toBe('taken');
    expect(posts).toHaveLength(2);
    expect([...dropper.dropped]).toEqual(['+13125550101']);
  });

  it('goes on to the next replica when one is down', async () => {
    const { port } = await provider();
    const down = await freePort();
    const { url } = await proxy(() => [down, port]);
    expect(await post(url, '+13125550101')).toBe('taken');
  });

  it('fault F19: a COMMIT happens, and its answer is lost with the connection', async () => {
    const direct = new URL(await testPostgres());
    const port = Number(direct.port);
    const dropper = new CommitDropper();
    const through = new URL(direct);
    const statements = await proxy(
      () => [port],
      () => dropper.tap(),
    );
    through.port = String(statements.port);
    const client = new Client({ connectionString: through.toString() });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('BEGIN');
    const { rows } = await client.query<{ id: string }>('SELECT pg_current_xact_id()::text AS id');
    dropper.drop(1, () => true);
    await expect(client.query('COMMIT')).rejects.toThrow();
    expect(dropper.dropped).toBe(1);

    const witness = new Client({ connectionString: direct.toString() });
    await witness.connect();
    closers.push(() => witness.end());
    const seen = await witness.query<{ status: string }>('SELECT pg_xact_status($1::xid8) AS status', [rows[0]?.id]);
    expect(seen.rows[0]?.status).toBe('committed');
  });
});
