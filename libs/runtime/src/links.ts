import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';
import type { Secrets } from './secrets/secrets.js';

/** What a link without an account may open. */
export type LinkKind = 'board' | 'captain';

const idBytes = 16;
const macBytes = 16;

/**
 * The token of a link: the id it opens and 128 bits of HMAC-SHA-256 under the link key, as base64url (43 letters).
 * Nothing about it is stored, so a stolen database opens no link.
 */
export function makeLink(secrets: Secrets, kind: LinkKind, id: string): string {
  const bytes = Buffer.from(parse(id));
  return Buffer.concat([bytes, mac(secrets, kind, bytes)]).toString('base64url');
}

/** The id that a link opens, or null for anything we did not make; takes the same time for every wrong token. */
export function readLink(secrets: Secrets, kind: LinkKind, token: string): string | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== idBytes + macBytes) return null;
  const id = bytes.subarray(0, idBytes);
  if (!timingSafeEqual(bytes.subarray(idBytes), mac(secrets, kind, id))) return null;
  return stringify(id);
}

function mac(secrets: Secrets, kind: LinkKind, id: Buffer): Buffer {
  return createHmac('sha256', secrets.linkKey).update(`${kind}:`).update(id).digest().subarray(0, macBytes);
}
