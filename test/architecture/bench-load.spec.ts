import { afterAll, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '#testing';

interface Told {
  answered: number;
  bad: number;
  p50: number;
  p99: number;
}
interface How {
  port: number;
  connections: number;
  expected: number;
  perSecond: number;
}
interface Connections {
  readonly closedLoop: (requests: Buffer[], how: How) => Promise<Told>;
  readonly openLoop: (requests: Buffer[], how: How) => Promise<Told>;
}
interface Callback {
  message: number;
  status: string;
  code: number | null;
}
interface Plan {
  readonly planCallbacks: (count: number, seed: number) => { messages: number; callbacks: Callback[] };
  readonly isUndelivered: (message: number) => boolean;
}

const bench = (file: string): string => pathToFileURL(join(repositoryRoot(), 'bench', file)).href;
const { closedLoop, openLoop } = (await import(bench('inbound/connections.mjs'))) as Connections;
const { planCallbacks, isUndelivered } = (await import(bench('callbacks/plan.mjs'))) as Plan;

const request = Buffer.from('POST / HTTP/1.1\r\nHost: bench\r\nContent-Length: 0\r\n\r\n');
const many = (count: number): Buffer[] => Array.from({ length: count }, () => request);

describe('the load of the benches', () => {
  const stallMs = 300;
  let [asked, status] = [0, 204];
  // It answers its tenth request late, and at once again afterwards.
  const server = createServer((_request, response) => {
    const answer = (): unknown => response.writeHead(status, { 'content-length': 0 }).end();
    if (++asked === 10) setTimeout(answer, stallMs);
    else answer();
  });
  const listening = new Promise<number>((done) => {
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });
  afterAll(() => void server.close());

  it('charges a stall to everything that was due meanwhile (bar I2)', async () => {
    asked = 0;
    const how = { port: await listening, connections: 1, expected: 204, perSecond: 200 };
    const { answered, bad, p50 } = await openLoop(many(60), how);
    expect({ answered, bad }).toEqual({ answered: 60, bad: 0 });
    // Sixty requests are due within the stall; a loop that waited for answers would have sent one of them into it.
    expect(p50).toBeGreaterThan(stallMs / 10);
  });

  it('sends everything once over its connections, and counts what was answered otherwise', async () => {
    [asked, status] = [10, 200];
    const how = { port: await listening, connections: 8, expected: 204, perSecond: 0 };
    expect(await closedLoop(many(100), how)).toMatchObject({ answered: 100, bad: 100 });
    expect(asked).toBe(110);
  });
});

describe('the status callbacks of the benches (bar S1)', () => {
  const { messages, callbacks } = planCallbacks(6_000, 7);

  it('are as many as wanted, with one in twenty told twice', () => {
    const different = new Set(callbacks.map(({ message, status }) => `${message} ${status}`));
    expect([callbacks.length, messages, different.size]).toEqual([6_000, 1_900, 5_700]);
  });

  it('end each text in one way, whatever the order', () => {
    const ends = callbacks.filter(({ status }) => status === 'delivered' || status === 'undelivered');
    expect(ends.every(({ message, status }) => (status === 'undelivered') === isUndelivered(message))).toBe(true);
    expect(new Set(ends.map(({ message }) => message)).size).toBe(messages);
  });

  it('come in an order of their own, the same for the same seed', () => {
    expect(planCallbacks(6_000, 7).callbacks).toEqual(callbacks);
    expect(planCallbacks(6_000, 8).callbacks).not.toEqual(callbacks);
    const early = callbacks.slice(0, 100).filter(({ status }) => status === 'delivered');
    expect(early.length).toBeGreaterThan(10);
  });
});
