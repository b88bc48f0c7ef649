import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { readCookie, sessionCookie } from '../sign-in/cookies.js';

/** What a request shows before anybody has looked whether it is good. */
export type Shown = Pick<FastifyRequest, 'headers' | 'params' | 'query' | 'body'>;

/**
 * The network address as far as it tells people apart: of IPv6 the first half, because a single line has the whole of
 * the other half to itself.
 */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped !== undefined || !isIPv6(ip)) return mapped ?? ip;
  const [left = '', right = ''] = ip.split('%')[0]?.toLowerCase().split('::') ?? [];
  const [head, tail] = [left.split(':').filter(Boolean), right.split(':').filter(Boolean)];
  const gap = ip.includes('::') ? Array.from({ length: 8 - head.length - tail.length }, () => '0') : [];
  return [...head, ...gap, ...tail]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/** The link that a request shows: in its address, or where answers carry it. A hash of it is as good here. */
export function linkIn({ params, query, body }: Shown): string | null {
  const shown = textOf(params, 'token') ?? textOf(query, 't') ?? textOf(body, 't');
  return shown === undefined ? null : digest(shown);
}

/** Who asks, as far as they say themselves: by session, script's token, link, or the phone that a form names. */
export function holderIn(request: Shown): string | null {
  const { authorization, cookie } = request.headers;
  const link = linkIn(request);
  if (link !== null) return `link:${link}`;
  const digits = textOf(request.body, 'phone')?.replace(/\D/g, '').slice(-10);
  if (digits) return `phone:${digest(digits)}`;
  const key = authorization ?? readCookie(cookie, sessionCookie);
  return key ? `key:${digest(key)}` : null;
}

/** True for addresses that programs ask; people get a page. */
export function isForPrograms(path: string): boolean {
  return /^\/(api|hooks|healthz|readyz|metrics|assets|look)(\/|$)/.test(path) || /\/stream$|\.ics$/.test(path);
}

function textOf(record: unknown, name: string): string | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const value: unknown = (record as Record<string, unknown>)[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
