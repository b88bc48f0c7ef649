import 'reflect-metadata';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Route, route } from '#runtime';
import { httpServer } from './http-server.js';

const show = route({ method: 'GET', path: '/things/:id', summary: 'A thing.' });

@Controller()
class Things {
  @Route(show)
  show(): string {
    return 'a thing';
  }
}

@Module({ controllers: [Things] })
class ThingsModule {}

let app: NestFastifyApplication;
let port: number;

beforeAll(async () => {
  app = await NestFactory.create<NestFastifyApplication>(ThingsModule, httpServer(), { logger: false });
  await app.listen(0, '127.0.0.1');
  port = (app.getHttpServer() as { address(): { port: number } }).address().port;
});
afterAll(() => app.close());

/** All that a server answers to some bytes until it hangs up. */
function answerTo(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.once('error', reject);
    socket.once('close', () => resolve(Buffer.concat(chunks).toString()));
  });
}

const head = (path: string, more = ''): string =>
  `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n${more}\r\n`;

describe('a request that no route gets to see', () => {
  it.each([
    ['a letter that no address may hold', head('/things/%c0%af'), 400],
    ['a part of an address that is too long', head(`/things/${'x'.repeat(300)}`), 414],
    ['a header with a control character', head('/things/1', 'idempotency-key: a\x01b\r\n'), 400],
    ['headers of no end', head('/things/1', `x-long: ${'x'.repeat(40_000)}\r\n`), 431],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\r\n\r\n', 400],
  ])('is refused with problem+json: %s', async (_what, bytes, status) => {
    const answer = await answerTo(bytes);
    const [top = '', body = ''] = answer.split('\r\n\r\n');
    expect(top.split('\r\n')[0]).toContain(` ${String(status)} `);
    expect(top.toLowerCase()).toContain('content-type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status, code: 'invalid_request', requestId: expect.any(String) });
  });

  it('does not stand in the way of one that can be read', async () => {
    expect(await answerTo(head('/things/%C3%A9'))).toMatch(/200 OK[\s\S]*a thing$/);
  });
});
