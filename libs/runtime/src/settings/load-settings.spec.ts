import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadSettings, SettingsError } from './load-settings.js';
import { Settings } from './settings.js';
import { twilioAccount } from './twilio-account.js';
import { generateSecrets } from '../secrets/secrets-file.js';
import { Secrets } from '../secrets/secrets.js';

const live = { TWILIO_ACCOUNT_SID: 'AC1', PUBLIC_URL: 'https://turnout.example' };

describe('reading the settings', () => {
  it('fills in the defaults of an empty environment', () => {
    const { values, warnings } = loadSettings({});
    expect(values).toMatchObject({ port: 3000, dataDir: '.turnout', undoSeconds: 60 });
    expect(warnings).toEqual([]);
    expect(new Settings(values)).toMatchObject({
      practice: true,
      publicUrl: 'http://localhost:3000',
      smsPerSecond: 200,
    });
  });

  it('names every value that cannot be used, not only the first', () => {
    expect(() => loadSettings({ PORT: 'many', SMS_MESSAGES_PER_SECOND: '-1' })).toThrow(
      /PORT[^]*SMS_MESSAGES_PER_SECOND/,
    );
  });

  it('warns of a misspelt name with the nearest known one', () => {
    expect(loadSettings({ TURNOUT_DATADIR: 'x' }).warnings).toEqual([
      'TURNOUT_DATADIR is not a setting of Turnout and was ignored. Did you mean TURNOUT_DATA_DIR?',
    ]);
  });

  it('reads a secret from the file that its _FILE variant names', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'turnout-')), 'token');
    writeFileSync(file, 'from-a-file\n');
    expect(loadSettings({ TWILIO_AUTH_TOKEN_FILE: file }).values.twilioAuthToken).toBe('from-a-file');
  });

  it("refuses a clock of choice while texts go through Twilio, and allows it with a stand-in's URL", () => {
    const stepped = { ...live, TURNOUT_CLOCK: '2026-12-03T05:00:00Z' };
    expect(() => loadSettings(stepped)).toThrow(/TURNOUT_CLOCK/);
    expect(loadSettings({ ...stepped, TWILIO_API_URL: 'http://127.0.0.1:1' }).values.clockStartsAt).toEqual(
      new Date('2026-12-03T05:00:00Z'),
    );
  });

  it('reads when texts are looked up as seconds, and refuses to be told so while texts go through Twilio', () => {
    expect(loadSettings({ TURNOUT_LOOKUP_SECONDS: '1,2.5,10' }).values.lookupSeconds).toEqual([1, 2.5, 10]);
    expect(() => loadSettings({ TURNOUT_LOOKUP_SECONDS: 'soon' })).toThrow(SettingsError);
    expect(() => loadSettings({ ...live, TURNOUT_LOOKUP_SECONDS: '1' })).toThrow(/TURNOUT_LOOKUP_SECONDS/);
  });

  it('refuses an address without https while texts go through Twilio', () => {
    expect(() => loadSettings({ TWILIO_ACCOUNT_SID: 'AC1' })).toThrow(/PUBLIC_URL: must be the https:/);
    expect(() => loadSettings({ TWILIO_ACCOUNT_SID: 'AC1', PUBLIC_URL: 'http://turnout.example' })).toThrow(
      SettingsError,
    );
    const standIn = loadSettings({ TWILIO_ACCOUNT_SID: 'AC1', TWILIO_API_URL: 'http://127.0.0.1:1' });
    expect(standIn.values.publicUrl).toBeUndefined();
  });

  it('sends one text a second in live mode unless told otherwise', () => {
    expect(new Settings(loadSettings(live).values).smsPerSecond).toBe(1);
  });
});

describe('the account that texts are sent with', () => {
  const secrets = new Secrets(generateSecrets());

  it('is never Twilio itself in practice mode', () => {
    expect(() => twilioAccount(new Settings(loadSettings({}).values), secrets)).toThrow(SettingsError);
    const values = loadSettings({ TWILIO_API_URL: 'http://127.0.0.1:9/' }).values;
    expect(twilioAccount(new Settings(values), secrets)).toMatchObject({
      apiUrl: 'http://127.0.0.1:9',
      authToken: secrets.practiceToken,
    });
  });

  it('is refused when it is set by half', () => {
    const half = new Settings(loadSettings(live).values);
    expect(() => twilioAccount(half, secrets)).toThrow(/set all three/);
  });
});
