import type { Secrets } from '../secrets/secrets.js';
import { SettingsError } from './load-settings.js';
import type { Settings } from './settings.js';

/** The account that texts are sent with: Twilio's, or the simulator's in practice mode. */
export interface TwilioAccount {
  readonly accountSid: string;
  readonly authToken: string;
  /** Webhooks that are signed with it count too, while the token is changed at the provider. */
  readonly previousAuthToken?: string;
  readonly messagingServiceSid: string;
  /** Base URL of the API, without a slash at its end. */
  readonly apiUrl: string;
}

const practiceSid = (prefix: string): string => prefix + '0'.repeat(32);

/**
 * The account of this installation.
 *
 * @throws SettingsError when the account is set by half, or when practice mode would speak to Twilio itself.
 */
export function twilioAccount(settings: Settings, secrets: Secrets): TwilioAccount {
  const { twilioAccountSid, twilioAuthToken, twilioMessagingServiceSid, twilioApiUrl } = settings.values;
  const apiUrl = twilioApiUrl.replace(/\/+$/, '');
  if (settings.practice) {
    if (new URL(apiUrl).hostname.endsWith('twilio.com')) {
      throw new SettingsError('Practice mode sends nothing to Twilio: set TWILIO_API_URL to the simulator.');
    }
    return {
      accountSid: practiceSid('AC'),
      authToken: secrets.practiceToken,
      messagingServiceSid: practiceSid('MG'),
      apiUrl,
    };
  }
  if (!twilioAccountSid || !twilioAuthToken || !twilioMessagingServiceSid) {
    throw new SettingsError(
      'Live texting needs TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_MESSAGING_SERVICE_SID; set all three.',
    );
  }
  return {
    accountSid: twilioAccountSid,
    authToken: twilioAuthToken,
    previousAuthToken: settings.values.twilioPreviousAuthToken,
    messagingServiceSid: twilioMessagingServiceSid,
    apiUrl,
  };
}
