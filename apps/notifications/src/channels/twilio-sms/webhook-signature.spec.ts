import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { generateSecrets, loadSettings, Secrets, Settings } from '#runtime';
import { SmsAccount } from './sms-account.js';
import { WebhookSignature } from './webhook-signature.js';

const form = { From: '+13125550142', Body: 'STOP' };
const path = '/hooks/twilio/inbound';

function signatureBy(token: string, url: string): string {
  const signed = `${url}Body${form.Body}From${form.From}`;
  return createHmac('sha1', token).update(signed, 'utf8').digest('base64');
}

function checker(environment: Record<string, string> = {}): WebhookSignature {
  const account = { TWILIO_ACCOUNT_SID: 'AC1', TWILIO_MESSAGING_SERVICE_SID: 'MG1', TWILIO_AUTH_TOKEN: 'new-token' };
  const { values } = loadSettings({ ...account, PUBLIC_URL: 'https://turnout.test', ...environment });
  return new WebhookSignature(new SmsAccount(new Settings(values), new Secrets(generateSecrets())));
}

describe('the signature of a webhook (fault F9)', () => {
  const byOld = signatureBy('old-token', `https://turnout.test${path}`);

  it('fault F9: is good by the token of the account, and while it is changed by the one before', () => {
    expect(checker().isValid(path, form, signatureBy('new-token', `https://turnout.test${path}`))).toBe(true);
    expect(checker().isValid(path, form, byOld)).toBe(false);
    expect(checker({ TWILIO_AUTH_TOKEN_PREVIOUS: 'old-token' }).isValid(path, form, byOld)).toBe(true);
  });

  it.each([
    ['another host', 'https://evil.test/hooks/twilio/inbound'],
    ['another address of ours', 'https://turnout.test/hooks/twilio/status/x'],
    ['plain http', 'http://turnout.test/hooks/twilio/inbound'],
  ])('fault F9: is not good for %s, by neither token', (_, url) => {
    const both = checker({ TWILIO_AUTH_TOKEN_PREVIOUS: 'old-token' });
    for (const token of ['new-token', 'old-token']) {
      expect(both.isValid(path, form, signatureBy(token, url))).toBe(false);
    }
  });
});
