import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';
import type { Secrets } from './secrets/secrets.js';

/** Whose answer to which action a link in an e-mail is for. */
export interface AnswerLink {
  readonly actionId: string;
  readonly contactId: string;
}

type MailLinkKind = 'answer' | 'unsubscribe';

const idBytes = 16;
const indexBytes = 32;
const macBytes = 16;

/**
 * The token of the link that lets one person answer for one action: both ids and 128 bits of HMAC-SHA-256 under the
 * key of mail links, as base64url (64 letters). It is the same for every e-mail about the action, and whoever reads it
 * decides until when it is good.
 */
export function makeAnswerLink(secrets: Secrets, { actionId, contactId }: AnswerLink): string {
  return seal(secrets, 'answer', Buffer.concat([parse(actionId), parse(contactId)]));
}

/** What an answer link stands for, or null for anything we did not make. */
export function readAnswerLink(secrets: Secrets, token: string): AnswerLink | null {
  const bytes = unseal(secrets, 'answer', 2 * idBytes, token);
  if (!bytes) return null;
  return { actionId: stringify(bytes.subarray(0, idBytes)), contactId: stringify(bytes.subarray(idBytes)) };
}

/** The token that closes one e-mail address, named by its keyed hash (64 hex digits); it never ends. */
export function makeUnsubscribeLink(secrets: Secrets, emailIndex: string): string {
  return seal(secrets, 'unsubscribe', Buffer.from(emailIndex, 'hex'));
}

/** The keyed hash (64 hex digits) of the address that a token closes, or null for anything we did not make. */
export function readUnsubscribeLink(secrets: Secrets, token: string): string | null {
  return unseal(secrets, 'unsubscribe', indexBytes, token)?.toString('hex') ?? null;
}

function seal(secrets: Secrets, kind: MailLinkKind, bytes: Buffer): string {
  return Buffer.concat([bytes, mac(secrets, kind, bytes)]).toString('base64url');
}

function unseal(secrets: Secrets, kind: MailLinkKind, length: number, token: string): Buffer | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== length + macBytes) return null;
  const content = bytes.subarray(0, length);
  return timingSafeEqual(bytes.subarray(length), mac(secrets, kind, content)) ? content : null;
}

function mac(secrets: Secrets, kind: MailLinkKind, bytes: Buffer): Buffer {
  return createHmac('sha256', secrets.mailLinkKey).update(`${kind}:`).update(bytes).digest().subarray(0, macBytes);
}
