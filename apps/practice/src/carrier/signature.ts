import { createHmac } from 'node:crypto';

/**
 * The `X-Twilio-Signature` of a form POST: base64 of HMAC-SHA1, under the auth token, over the URL followed by every
 * name and value in the order of the names.
 */
export function twilioSignature(authToken: string, url: string, form: Readonly<Record<string, string>>): string {
  const signed = Object.keys(form)
    .sort()
    .reduce((text, name) => `${text}${name}${form[name]}`, url);
  return createHmac('sha1', authToken).update(signed, 'utf8').digest('base64');
}
