import { timingSafeEqual } from 'node:crypto';
import { TwilioError } from '../carrier/error-codes.js';
import type { CarrierSettings } from '../carrier/options.js';

/**
 * Lets only the account's own credentials through, by HTTP Basic.
 *
 * @throws TwilioError 20003 for other credentials, 20404 for an account in the path that is not theirs.
 */
export function checkCredentials(settings: CarrierSettings, authorization: string | undefined, account: string): void {
  const expected = Buffer.from(`${settings.accountSid}:${settings.authToken}`).toString('base64');
  const [scheme, given] = (authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'basic' || !isSame(given ?? '', expected)) throw new TwilioError(20003);
  if (account !== settings.accountSid) throw new TwilioError(20404);
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
