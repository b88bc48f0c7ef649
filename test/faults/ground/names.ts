import { emailIndex, phoneIndex } from '#database';
import { makeUnsubscribeLink, type Secrets } from '#runtime';

/** The name of a phone number or e-mail address in the tables. */
export function indexOf({ indexKey }: Secrets, address: string): string {
  return address.includes('@') ? emailIndex(indexKey, address) : phoneIndex(indexKey, address);
}

/** The path of the link in an e-mail that ends all e-mail to an address. */
export function wayOut(secrets: Secrets, address: string): string {
  return `/unsubscribe/${encodeURIComponent(makeUnsubscribeLink(secrets, indexOf(secrets, address)))}`;
}
