import { describe, expect, it } from '@jest/globals';
import { loadSettings } from './load-settings.js';
import { Settings } from './settings.js';

const live = {
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 't',
  TWILIO_MESSAGING_SERVICE_SID: 'MG1',
  PUBLIC_URL: 'https://turnout.example',
};
const simulator = { TWILIO_API_URL: 'http://practice:3000' };

describe('where e-mail is handed to', () => {
  it.each<[string, NodeJS.ProcessEnv, string | null]>([
    ['the server that is set', { ...live, SMTP_URL: 'smtps://u:p@mail.example:465' }, 'smtps://u:p@mail.example:465'],
    ['the server that is set, also in practice', { ...simulator, SMTP_URL: 'smtp://mail:25' }, 'smtp://mail:25'],
    ['the mailbox of the simulator in practice', simulator, 'smtp://practice:2525'],
    ['its own port', { ...simulator, PRACTICE_SMTP_PORT: '25250' }, 'smtp://practice:25250'],
    ['nowhere when texts are live and no server is set', live, null],
    ['nowhere when texts are live through a stand-in', { ...live, ...simulator }, null],
    ['nowhere in practice without a simulator', {}, null],
  ])('%s', (_, environment, expected) => {
    expect(new Settings(loadSettings(environment).values).smtpUrl).toBe(expected);
  });
});

describe('whether pages of practice mode say that e-mail leaves', () => {
  it.each<[string, NodeJS.ProcessEnv, boolean]>([
    ['yes where a server is set', { ...simulator, SMTP_URL: 'smtp://mail:25' }, true],
    ['no where the mailbox takes it', simulator, false],
    ['yes where the cluster says so', { ...simulator, TURNOUT_REAL_MAIL: 'yes' }, true],
    ['no where it says nothing', { ...simulator, TURNOUT_REAL_MAIL: '' }, false],
  ])('%s', (_, environment, expected) => {
    expect(new Settings(loadSettings(environment).values).mailLeaves).toBe(expected);
  });
});
