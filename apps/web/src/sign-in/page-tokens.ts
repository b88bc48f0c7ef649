import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Secrets } from '#runtime';
import { doorCookie, readCookie, sessionCookie } from './cookies.js';

/** Name of the header in which scripts of our pages send the token of their page; forms have the field `pageToken`. */
const pageTokenHeader = 'x-page-token';

/** A browser holds one of these cookies: of its session, or, before there is one, of its visit to the door. */
type Cookie = typeof sessionCookie | typeof doorCookie;

/**
 * Tokens that prove that a request comes from a page that we sent to this very browser. A token follows from a cookie
 * that no other site can read, under a key that nothing else uses, so nothing is stored and every replica knows it.
 */
@Injectable()
export class PageTokens {
  private readonly key: KeyObject;

  constructor(secrets: Secrets) {
    const bytes = hkdfSync('sha256', secrets.sessionKey, Buffer.alloc(0), 'page tokens', 32);
    this.key = createSecretKey(Buffer.from(bytes));
  }

  /** The token of the pages that a browser gets while it holds a cookie of that value. */
  make(cookie: Cookie, value: string): string {
    return createHmac('sha256', this.key).update(`${cookie}:${value}`).digest('base64url');
  }

  /** The token of a request if it follows from one of these cookies of the same request, else null. */
  proven(request: FastifyRequest, cookies: readonly Cookie[]): string | null {
    const shown = shownIn(request);
    return shown !== null && cookies.some((cookie) => this.followsFrom(request, cookie, shown)) ? shown : null;
  }

  private followsFrom(request: FastifyRequest, cookie: Cookie, shown: string): boolean {
    const value = readCookie(request.headers.cookie, cookie);
    if (!value) return false;
    const expected = Buffer.from(this.make(cookie, value));
    const got = Buffer.from(shown);
    return got.length === expected.length && timingSafeEqual(got, expected);
  }
}

function shownIn({ headers, body }: FastifyRequest): string | null {
  const field = typeof body === 'object' && body !== null ? (body as Record<string, unknown>).pageToken : undefined;
  const shown = headers[pageTokenHeader] ?? field;
  return typeof shown === 'string' ? shown : null;
}
