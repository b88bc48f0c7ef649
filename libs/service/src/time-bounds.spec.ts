import 'reflect-metadata';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger, ProblemFilter, Route, route } from '#runtime';
import { probe } from '#testing';
import { guardAnswers, httpServer } from './http-server.js';

const hang = route({ method: 'GET', path: '/hang', summary: 'Never answers.' });
const take = route({ method: 'POST', path: '/take', summary: 'Takes a document.' });

@Controller()
class Things {
  @Route(hang)
  hang(): Promise<string> {
    return new Promise(() => undefined);
  }

  @Route(take)
  take(): string {
    return 'taken';
  }
}

@Module({ controllers: [Things] })
class ThingsModule {}

const times = { headMs: 300, requestMs: 600, lookMs: 100, answerMs: 1_200 };
let app: NestFastifyApplication;
let port: number;

beforeAll(async () => {
  app = await NestFactory.create<NestFastifyApplication>(ThingsModule, httpServer(false, times), { logger: false });
  app.useGlobalFilters(new ProblemFilter(new Logger({ service: 'test', level: 'fatal', format: 'json' })));
  guardAnswers(app, { publicUrl: 'http://turnout.test' }, times);
  await app.listen(0, '127.0.0.1');
  port = (app.getHttpServer().address() as { port: number }).port;
});
afterAll(() => app.close());

/** All that the server answers until it hangs up. */
function answerTo(send: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => {
      send(socket);
    });
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.once('error', (error: NodeJS.ErrnoException) => {
      // Whoever goes on sending after the answer is cut off.
      if (!['EPIPE', 'ECONNRESET'].includes(error.code ?? '')) reject(error);
    });
    socket.once('close', () => {
      resolve(Buffer.concat(chunks).toString());
    });
  });
}

/** Sends one byte after the other, far slower than the bound, for as long as the connection stands. */
function drip(socket: Socket, text: string): void {
  const bytes = text[Symbol.iterator]();
  const dripping = setInterval(() => socket.write(bytes.next().value ?? 'x'), 40);
  socket.once('close', () => {
    clearInterval(dripping);
  });
}

const openConnections = (): Promise<number> =>
  new Promise((resolve, reject) => {
    app.getHttpServer().getConnections((error, open) => {
      if (error) reject(error);
      else resolve(open);
    });
  });

const body = 'host: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 400\r\n\r\n{"a":';

describe('fault F33: whoever takes their time is not waited for', () => {
  it.each([
    ['a head that comes byte by byte', '', 'GET /hang HTTP/1.1\r\nx-slow: '],
    ['a body that stops half way', `POST /take HTTP/1.1\r\n${body}`, null],
    ['a body that comes byte by byte', `POST /take HTTP/1.1\r\n${body}`, ''],
  ])('%s is answered with 408, and its connection ends', async (_what, atOnce, slowly) => {
    const answer = await answerTo((socket) => {
      socket.setNoDelay().write(atOnce);
      if (slowly !== null) drip(socket, slowly);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"code":"invalid_request"');
    await probe('no connection', async () => (await openConnections()) === 0);
  });

  it('an answer that never comes is given up with 503, and its connection serves the next request', async () => {
    const hanging = 'GET /hang HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n';
    const next = 'POST /take HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\ncontent-length: 0\r\n\r\n';
    const answer = await answerTo((socket) => socket.write(hanging + next));
    expect(answer).toMatch(/^HTTP\/1\.1 503 [\s\S]*HTTP\/1\.1 200 [\s\S]*taken$/);
    expect(answer).toContain('"code":"took_too_long"');
    await probe('no connection', async () => (await openConnections()) === 0);
  });
});
