import { TwilioError } from '../carrier/error-codes.js';
import type { CarrierSettings } from '../carrier/options.js';

/** The one page of a messaging service's numbers, as Twilio's messaging API shows it. */
export interface SenderPage {
  readonly meta: {
    readonly page: number;
    readonly page_size: number;
    readonly first_page_url: string;
    readonly previous_page_url: null;
    readonly next_page_url: null;
    readonly url: string;
    readonly key: 'phone_numbers';
  };
  readonly phone_numbers: readonly object[];
}

/**
 * The numbers that a messaging service sends from; the simulator has one.
 *
 * @throws TwilioError 20404 for a service that is not the account's.
 */
export function senderPage(settings: CarrierSettings, service: string): SenderPage {
  if (settings.messagingServiceSid !== null && service !== settings.messagingServiceSid) throw new TwilioError(20404);
  const url = `https://messaging.twilio.com/v1/Services/${service}/PhoneNumbers`;
  const first = `${url}?PageSize=50&Page=0`;
  return {
    meta: {
      ...{ page: 0, page_size: 50, first_page_url: first, previous_page_url: null, next_page_url: null, url: first },
      key: 'phone_numbers',
    },
    phone_numbers: [
      {
        sid: `PN${'0'.repeat(32)}`,
        account_sid: settings.accountSid,
        service_sid: service,
        date_created: '2026-01-05T12:00:00Z',
        date_updated: '2026-01-05T12:00:00Z',
        phone_number: settings.sender,
        country_code: 'US',
        capabilities: ['SMS', 'MMS'],
        url: `${url}/PN${'0'.repeat(32)}`,
      },
    ],
  };
}
