import { createHmac, type KeyObject } from 'node:crypto';

/**
 * The keyed hash under which a phone number is looked up and joined: HMAC-SHA-256 of its E.164 form, 64 hex digits.
 * Without the key nobody can find out which number it stands for, though there are only some billions of them.
 */
export function phoneIndex(indexKey: KeyObject, e164: string): string {
  return createHmac('sha256', indexKey).update(e164).digest('hex');
}

/** The keyed hash of an e-mail address, folded to lower case. */
export function emailIndex(indexKey: KeyObject, address: string): string {
  return createHmac('sha256', indexKey).update('mailto:').update(address.trim().toLowerCase()).digest('hex');
}

/** What stays of an opted-out number when the person is erased, under a key of its own, so that no import opens it. */
export function suppressionHash(suppressionKey: KeyObject, e164: string): string {
  return createHmac('sha256', suppressionKey).update(e164).digest('hex');
}
