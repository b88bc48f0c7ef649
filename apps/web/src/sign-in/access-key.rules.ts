import { createHmac, type KeyObject, randomBytes } from 'node:crypto';

const minutes = 60_000;
const days = 24 * 60 * minutes;

/** How long each kind of key lets somebody in, in milliseconds. */
export const lifetimes = {
  /** A session ends for good after half a day, however busy it is. */
  session: 12 * 60 * minutes,
  /** A one-use link printed at start; a new start prints a new one. */
  set_up: 60 * minutes,
  script: 90 * days,
} as const;

/** A chair's session left alone for this long is over. */
export const idleMs = 30 * minutes;

/** The idle time is written down at most this often, so that reading a page is not a write. */
export const touchMs = 1 * minutes;

/** How somebody came in: what the session's owner and the auditor are told. */
export type HowIn = 'set-up' | 'passkey' | 'mail' | 'mail-and-code' | 'mail-and-recovery-code';

/** What cannot be taken back asks for a proof of who is there that is not older than this. */
export const freshMs = 5 * minutes;

/** True while the last proof of who is there is fresh enough for what cannot be taken back. */
export function isFresh(provenAt: Date | null, now: Date): boolean {
  return provenAt !== null && now.getTime() - provenAt.getTime() <= freshMs;
}

/** A new secret of 256 bits, as base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. Tokens are long and random, so a keyed hash is enough; no slow hash is needed. */
export function tokenHash(sessionKey: KeyObject, token: string): Buffer {
  return createHmac('sha256', sessionKey).update(token).digest();
}

/** The times of a key that decide whether it still opens anything. */
export interface KeyTimes {
  readonly kind: 'session' | 'script' | 'set_up';
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly endedAt: Date | null;
}

/** True while a key still lets its owner in. */
export function stillOpens(key: KeyTimes, now: Date): boolean {
  if (key.endedAt || key.expiresAt <= now) return false;
  if (key.kind === 'set_up') return key.usedAt === null;
  if (key.kind === 'script') return true;
  return key.usedAt !== null && now.getTime() - key.usedAt.getTime() <= idleMs;
}
