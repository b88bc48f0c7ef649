import type { FormBody } from './form-body.js';
import { TwilioError } from './error-codes.js';

/** A well-formed request for a message. */
export interface CreateRequest {
  readonly to: string;
  readonly from: string | null;
  readonly serviceSid: string | null;
  readonly body: string;
  readonly statusCallback: string | null;
  readonly validitySeconds: number;
  readonly sendAt: string | null;
}

const longestBody = 1_600;
const longestValiditySeconds = 36_000;

export function isPhoneNumber(text: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(text);
}

/**
 * The request in a form body.
 *
 * @throws TwilioError with the code that Twilio answers with.
 */
export function readCreateRequest(form: FormBody): CreateRequest {
  return {
    to: readTo(form.To),
    ...readSender(form),
    body: readBody(form.Body),
    statusCallback: readCallback(form.StatusCallback),
    validitySeconds: readValidity(form.ValidityPeriod),
    sendAt: readSendAt(form),
  };
}

function readTo(to: string | undefined): string {
  if (!to) throw new TwilioError(21604);
  if (!isPhoneNumber(to)) throw new TwilioError(21211, `The 'To' number ${to} is not a valid phone number.`);
  return to;
}

function readSender(form: FormBody): Pick<CreateRequest, 'from' | 'serviceSid'> {
  const { From: from, MessagingServiceSid: serviceSid } = form;
  if (!from && !serviceSid) throw new TwilioError(21603);
  if (serviceSid && !/^MG[0-9a-fA-F]{32}$/.test(serviceSid)) throw new TwilioError(21701);
  // Short codes and names may send too; they only have no plus sign.
  if (from && !/^(\+[1-9]\d{6,14}|[\w ]{3,11})$/.test(from)) throw new TwilioError(21212);
  return { from: from || null, serviceSid: serviceSid || null };
}

function readBody(body: string | undefined): string {
  if (!body) throw new TwilioError(21602);
  if (body.length > longestBody) throw new TwilioError(21617);
  return body;
}

function readCallback(url: string | undefined): string | null {
  if (!url) return null;
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) throw new TwilioError(21609);
  return url;
}

function readValidity(seconds: string | undefined): number {
  if (!seconds) return longestValiditySeconds;
  const count = Number(seconds);
  if (!Number.isInteger(count) || count < 1 || count > longestValiditySeconds) throw new TwilioError(21624);
  return count;
}

function readSendAt(form: FormBody): string | null {
  if (form.ScheduleType !== 'fixed' || !form.SendAt) return null;
  return new Date(form.SendAt).toISOString();
}
