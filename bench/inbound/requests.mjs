/** What the provider posts at our webhooks, as bytes: forms as it fills them, signed as it signs them. */
import { createHmac } from 'node:crypto';

/** What people write: digits and words of both languages, with and without company; all of it plainly an answer. */
const words = ['1', 'yes', 'si', '2', '3', 'YES 3', '1 +2', 'si, 2 mas', 'no puedo', 'tal vez'];

/** Where inbound texts are posted. */
export const inboundPath = '/hooks/twilio/inbound';

/**
 * How requests are made: `base` is the public address of the webhooks, `host` where they are really posted.
 *
 * @typedef {{base: string, host: string, token: string, account: string, service: string}} Signing
 */

function replyForm(phone, sid, body, { account, service }) {
  return {
    ToCountry: 'US', ToState: 'IL', SmsMessageSid: sid, NumMedia: '0', ToCity: 'CHICAGO', FromZip: '60601',
    SmsSid: sid, FromState: 'IL', SmsStatus: 'received', FromCity: 'CHICAGO', Body: body, FromCountry: 'US',
    To: '+13125550000', MessagingServiceSid: service, ToZip: '60601', NumSegments: '1', MessageSid: sid,
    AccountSid: account, From: phone, ApiVersion: '2010-04-01',
  }; // prettier-ignore
}

function callbackForm({ sid, status, code }, { account, service }) {
  const form = {
    SmsSid: sid, SmsStatus: status, MessageStatus: status, To: '+13125550100', MessagingServiceSid: service,
    MessageSid: sid, AccountSid: account, From: '+13125550000', ApiVersion: '2010-04-01',
  }; // prettier-ignore
  return code === null ? form : { ...form, ErrorCode: String(code) };
}

function signatureOf(form, url, token) {
  const signed = Object.keys(form).sort().reduce((text, name) => text + name + form[name], url); // prettier-ignore
  return createHmac('sha1', token).update(signed).digest('base64');
}

/** @param {Signing} signing */
function requestOf(path, form, { base, host, token }) {
  const body = new URLSearchParams(form).toString();
  const head =
    `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nUser-Agent: TwilioProxy/1.1\r\n` +
    `Content-Type: application/x-www-form-urlencoded\r\nX-Twilio-Signature: ${signatureOf(form, base + path, token)}\r\n` +
    `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
  return Buffer.from(head + body);
}

/** The provider's id of the text that a phone sends in a round. */
export function replySid(round, at) {
  return `SM${(round * 10_000_000 + at + 1).toString(16).padStart(32, '0')}`;
}

/** One text per phone; ids of texts differ in every round. */
export function replyRequests({ phones, round }, signing) {
  return phones.map((phone, at) => {
    const form = replyForm(phone, replySid(round, at), words[at % words.length], signing);
    return requestOf(inboundPath, form, signing);
  });
}

/** @param {readonly {token: string, sid: string, status: string, code: number | null}[]} callbacks */
export function callbackRequests(callbacks, signing) {
  return callbacks.map((one) => requestOf(`/hooks/twilio/status/${one.token}`, callbackForm(one, signing), signing));
}
