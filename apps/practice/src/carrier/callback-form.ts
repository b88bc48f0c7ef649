import type { DeliveryStep } from './behaviour.rules.js';
import type { LedgerEntry } from './carrier-events.js';

const apiVersion = '2010-04-01';

/** The form of a status callback. `at` is the instant of the change, which a delivery report repeats in its own way. */
export function statusForm(
  accountSid: string,
  message: LedgerEntry,
  step: DeliveryStep,
  at: Date,
): Record<string, string> {
  return {
    AccountSid: accountSid,
    ApiVersion: apiVersion,
    From: message.from,
    MessageSid: message.sid,
    MessageStatus: step.status,
    SmsSid: message.sid,
    SmsStatus: step.status,
    To: message.to,
    ...(message.serviceSid ? { MessagingServiceSid: message.serviceSid } : {}),
    ...(step.errorCode === null ? {} : { ErrorCode: String(step.errorCode) }),
    ...(step.status === 'delivered' ? { RawDlrDoneDate: dlrDate(at) } : {}),
  };
}

/** What {@link inboundForm} says about a text from a phone. */
export interface InboundText {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly segments: number;
}

/**
 * The form of an incoming text. Twilio always names the places of both numbers, though often emptily; `OptOutType`
 * comes only with Advanced Opt-Out, which the simulated account does not have.
 */
export function inboundForm(accountSid: string, serviceSid: string | null, text: InboundText): Record<string, string> {
  return {
    AccountSid: accountSid,
    ApiVersion: apiVersion,
    Body: text.body,
    From: text.from,
    ...{ FromCity: '', FromCountry: 'US', FromState: '', FromZip: '' },
    MessageSid: text.sid,
    ...(serviceSid ? { MessagingServiceSid: serviceSid } : {}),
    NumMedia: '0',
    NumSegments: String(text.segments),
    SmsMessageSid: text.sid,
    SmsSid: text.sid,
    SmsStatus: 'received',
    To: text.to,
    ...{ ToCity: '', ToCountry: 'US', ToState: '', ToZip: '' },
  };
}

/** YYMMDDhhmm in UTC, as delivery reports write it. */
function dlrDate(at: Date): string {
  return at.toISOString().replace(/\D/g, '').slice(2, 12);
}
