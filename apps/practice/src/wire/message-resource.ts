import { codeMeaning } from '../carrier/error-codes.js';
import type { Text } from '../carrier/phone-book.js';
import { segmentsOf } from '../carrier/segments.js';

/** A Message as Twilio's API shows it. */
export interface MessageResource {
  readonly account_sid: string;
  readonly api_version: string;
  readonly body: string;
  readonly date_created: string;
  readonly date_sent: string | null;
  readonly date_updated: string;
  readonly direction: 'inbound' | 'outbound-api';
  readonly error_code: number | null;
  readonly error_message: string | null;
  readonly from: string | null;
  readonly messaging_service_sid: string | null;
  readonly num_media: string;
  readonly num_segments: string;
  readonly price: null;
  readonly price_unit: string;
  readonly sid: string;
  readonly status: string;
  readonly subresource_uris: { readonly media: string };
  readonly to: string;
  readonly uri: string;
}

/** The resource of a text. While a messaging service has not chosen the sender, it has no `from` and no segments. */
export function messageResource(accountSid: string, text: Text): MessageResource {
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${text.sid}`;
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: text.body,
    ...datesOf(text),
    ...partiesOf(text),
    error_code: text.errorCode,
    error_message: text.errorCode === null ? null : codeMeaning(text.errorCode).message,
    messaging_service_sid: text.accepted?.serviceSid ?? null,
    num_media: '0',
    price: null,
    price_unit: 'USD',
    sid: text.sid,
    status: text.status,
    subresource_uris: { media: `${uri}/Media.json` },
    uri: `${uri}.json`,
  };
}

function datesOf(text: Text): Pick<MessageResource, 'date_created' | 'date_sent' | 'date_updated'> {
  return {
    date_created: rfc2822(text.at),
    date_sent: text.sentAt === null ? null : rfc2822(text.sentAt),
    date_updated: rfc2822(text.updatedAt),
  };
}

function partiesOf(text: Text): Pick<MessageResource, 'direction' | 'from' | 'to' | 'num_segments'> {
  const num_segments = String(segmentsOf(text.body).count);
  if (text.direction === 'inbound') {
    return { direction: 'inbound', from: text.phone, to: text.sender, num_segments };
  }
  const undecided = text.status === 'accepted' || text.status === 'scheduled';
  const outbound = { direction: 'outbound-api', to: text.phone } as const;
  return undecided ? { ...outbound, from: null, num_segments: '0' } : { ...outbound, from: text.sender, num_segments };
}

/** An instant as in "Thu, 24 Aug 2023 05:01:45 +0000". */
function rfc2822(instant: string): string {
  return new Date(instant).toUTCString().replace(/GMT$/, '+0000');
}
