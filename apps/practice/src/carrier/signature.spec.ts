import { describe, expect, it } from '@jest/globals';
import twilio from 'twilio';
import { statusForm, inboundForm } from './callback-form.js';
import { twilioSignature } from './signature.js';

const token = 'f00dbabe'.repeat(4);
const text = { sid: 'SM1', from: '+15550100001', to: '+18005550199', body: '¿Sí? 1 +2 👍🏽 & más', segments: 2 };

describe('the signature of a webhook, held against the official SDK', () => {
  it.each([
    'http://localhost:3000/hooks/twilio/inbound',
    'https://turnout.example/hooks/twilio/inbound',
    'https://turnout.example:8443/hooks/twilio/status/0199a0b2?x=1&y=%20',
  ])('is valid for %s', (url) => {
    const form = inboundForm('AC1', null, text);
    expect(twilio.validateRequest(token, twilioSignature(token, url, form), url, form)).toBe(true);
  });

  it('covers every value, the address and the token', () => {
    const url = 'https://turnout.example/hooks/twilio/inbound';
    const form = inboundForm('AC1', 'MG1', text);
    const signature = twilioSignature(token, url, form);
    expect(twilio.validateRequest(token, signature, url, { ...form, Body: '1' })).toBe(false);
    expect(twilio.validateRequest(token, signature, `${url}x`, form)).toBe(false);
    expect(twilio.validateRequest(`not ${token}`, signature, url, form)).toBe(false);
  });
});

describe('the forms of webhooks', () => {
  const message = {
    kind: 'accepted' as const,
    ...{ n: 1, at: '2026-12-03T15:00:00.000Z', requestBegunAt: '2026-12-03T15:00:00.000Z', sid: 'SM1' },
    ...{ to: '+15550100001', from: '+18005550199', body: 'Coming?', token: 't', statusCallback: 'http://x/t' },
    ...{ serviceSid: 'MG1', validitySeconds: 36_000, sendAt: null },
  };
  const at = new Date('2026-12-03T15:04:59Z');

  it('tell a delivery with the date of its report', () => {
    expect(statusForm('AC1', message, { status: 'delivered', errorCode: null }, at)).toEqual({
      ...{ AccountSid: 'AC1', ApiVersion: '2010-04-01', From: '+18005550199', To: '+15550100001' },
      ...{ MessageSid: 'SM1', SmsSid: 'SM1', MessageStatus: 'delivered', SmsStatus: 'delivered' },
      ...{ MessagingServiceSid: 'MG1', RawDlrDoneDate: '2612031504' },
    });
  });

  it('tell a failure with its code', () => {
    const form = statusForm('AC1', { ...message, serviceSid: null }, { status: 'undelivered', errorCode: 30003 }, at);
    expect(form).toMatchObject({ MessageStatus: 'undelivered', ErrorCode: '30003' });
    expect(Object.keys(form)).not.toContain('MessagingServiceSid');
    expect(Object.keys(form)).not.toContain('RawDlrDoneDate');
  });

  it('tell a text from a phone with everything Twilio tells, and no OptOutType', () => {
    expect(Object.keys(inboundForm('AC1', 'MG1', text))).toEqual(
      (
        'AccountSid ApiVersion Body From FromCity FromCountry FromState FromZip MessageSid MessagingServiceSid ' +
        'NumMedia NumSegments SmsMessageSid SmsSid SmsStatus To ToCity ToCountry ToState ToZip'
      ).split(' '),
    );
  });
});
