import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import twilio from 'twilio';
import { SmsAccount } from './sms-account.js';

/** The form of a webhook as it was parsed. */
export type WebhookForm = Readonly<Record<string, unknown>>;

/** A token of our account, as text for the SDK and as a key for ourselves. */
interface Signer {
  readonly token: string;
  readonly key: KeyObject;
}

/**
 * Checks that a webhook was signed with our account's token, for the address that we gave the provider. While the
 * token is changed at the provider, the one before counts as well, so that no STOP is refused meanwhile.
 */
@Injectable()
export class WebhookSignature {
  private readonly signers: readonly Signer[];

  constructor(private readonly sms: SmsAccount) {
    const { authToken, previousAuthToken } = sms.account;
    const tokens = previousAuthToken === undefined ? [authToken] : [authToken, previousAuthToken];
    this.signers = tokens.map((token) => ({ token, key: createSecretKey(Buffer.from(token)) }));
  }

  /**
   * @param path of the webhook, from the leading slash; Host and forwarded headers are never asked.
   * @param signature the `X-Twilio-Signature` header as it came.
   */
  isValid(path: string, form: WebhookForm, signature: unknown): boolean {
    if (typeof signature !== 'string' || signature === '') return false;
    const url = this.sms.publicUrl + path;
    // The SDK tries the address with and without its port, two hashes and two parsed addresses each time; the
    // signature nearly always is that of the address as it stands.
    return (
      this.signers.some(({ key }) => matches(key, { url, form, signature })) ||
      this.signers.some(({ token }) => twilio.validateRequest(token, signature, url, form))
    );
  }
}

function matches(
  key: KeyObject,
  { url, form, signature }: { url: string; form: WebhookForm; signature: string },
): boolean {
  const names = Object.keys(form).sort();
  if (names.some((name) => typeof form[name] !== 'string')) return false;
  let signed = url;
  for (const name of names) signed += name + String(form[name]);
  const expected = createHmac('sha1', key).update(signed, 'utf8').digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
