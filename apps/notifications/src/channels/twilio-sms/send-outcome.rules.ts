import type { SendOutcome } from '../channel.js';

/** How one exchange with the provider went, before anybody thinks about what it means. */
export type Exchange =
  /** Our own gate kept it from being written. */
  | { readonly kind: 'held_back'; readonly why: string }
  /** No byte of the request was written: no name, no connection, no TLS. */
  | { readonly kind: 'unreached'; readonly error: Error }
  /** Written, and no whole answer came. */
  | { readonly kind: 'lost'; readonly error: Error }
  | { readonly kind: 'answer'; readonly status: number; readonly retryAfter: string | null; readonly text: string };

const unknown: SendOutcome = { kind: 'unknown' };

/** Longest pause that a Retry-After is believed for, in seconds; beyond it the provider is asked again anyway. */
const longestPause = 300;

/**
 * The class of an exchange. Whatever leaves a doubt is unknown: the provider's API has no idempotency key, so a second
 * request would text the person twice.
 */
export function classify(exchange: Exchange): SendOutcome {
  switch (exchange.kind) {
    case 'held_back':
      return { kind: 'held_back' };
    case 'unreached':
      return { kind: 'retry', why: 'unreached', afterSeconds: null };
    case 'lost':
      return unknown;
    case 'answer':
      return classifyAnswer(exchange.status, exchange.retryAfter, exchange.text);
  }
}

function classifyAnswer(status: number, retryAfter: string | null, text: string): SendOutcome {
  if (status === 429) return { kind: 'retry', why: 'too_fast', afterSeconds: secondsOf(retryAfter) };
  const body = readBody(text);
  if (status >= 200 && status < 300) return body?.sid ? { kind: 'accepted', sid: body.sid } : unknown;
  const refused = status >= 400 && status < 500;
  return refused && body?.code !== undefined ? { kind: 'rejected', code: body.code } : unknown;
}

/** Seconds of a Retry-After; null for a date or anything that cannot be read. */
function secondsOf(retryAfter: string | null): number | null {
  if (retryAfter === null || !/^\d{1,6}$/.test(retryAfter.trim())) return null;
  return Math.min(Number(retryAfter), longestPause);
}

function readBody(text: string): { sid: string | undefined; code: number | undefined } | null {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null) return null;
    const { sid, code } = body as { sid?: unknown; code?: unknown };
    return {
      sid: typeof sid === 'string' && sid !== '' ? sid : undefined,
      code: typeof code === 'number' ? code : undefined,
    };
  } catch {
    // An answer that is no JSON is an answer nobody can read: the caller makes it unknown.
    return null;
  }
}
