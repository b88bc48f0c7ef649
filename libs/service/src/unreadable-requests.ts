import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { answerHeaders, invalidRequest, newId, Problem } from '#runtime';

const headers = { ...answerHeaders(''), 'content-type': 'application/problem+json; charset=utf-8' };

/** Answers a request whose address cannot be read, before any route and its filter come into play. */
export function refuseAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 400;
  void reply
    .status(status)
    .headers(headers)
    // What Fastify says repeats the address, in which anything may stand.
    .send(bodyOf(status, 'The address holds signs that no address has.', request.id));
}

/** Node's codes for what arrives and is no request at all. */
const statusOfCode: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** Answers what the HTTP parser gave up on, and ends the connection: nobody knows where the next request would begin. */
export function refuseBytes(error: NodeJS.ErrnoException, socket: Socket): void {
  // Whoever reset the connection or cannot be written to hears nothing any more.
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy(error);
    return;
  }
  const status = statusOfCode[error.code ?? ''] ?? 400;
  const body = bodyOf(status, 'The bytes that arrived are no HTTP request that can be read.', newId());
  const head = [
    `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${String(Buffer.byteLength(body))}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function bodyOf(status: number, detail: string, requestId: string): string {
  return JSON.stringify({ ...new Problem({ ...invalidRequest, status }, { detail }).toBody(), requestId });
}
