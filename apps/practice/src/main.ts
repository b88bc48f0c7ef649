import { parseArgs } from 'node:util';
import {
  loadOrCreateSecrets,
  loadSettings,
  Logger,
  Settings,
  stopOnSignal,
  twilioAccount,
  type SettingValues,
} from '#runtime';
import type { PracticeOptions } from './carrier/options.js';
import { openMailbox, practiceApp } from './practice.module.js';

/** What tests and the bench may say on the command line; everything else comes from the settings. */
const { values: flags } = parseArgs({
  options: {
    host: { type: 'string', default: '0.0.0.0' },
    seed: { type: 'string' },
    /** Least and most milliseconds between two states of a message, as in 0-400. */
    delay: { type: 'string' },
    'no-ledger': { type: 'boolean', default: false },
  },
});

const { values, warnings } = loadSettings();
const logger = new Logger({
  service: 'practice',
  level: values.logLevel ?? 'info',
  format: values.logFormat ?? 'json',
});
for (const warning of warnings) logger.warn(warning);
const options = { ...fromSettings(values), ...fromFlags() };
const mailbox = await openMailbox(options);
const app = await practiceApp(options, mailbox);
const smtpUrl = await mailbox.listen(values.practiceSmtpPort, flags.host);
const url = await app.listen({ port: values.port, host: flags.host });
logger.info({ url: smtpUrl }, 'mail is taken');
logger.info({ url }, 'practice is ready');
stopOnSignal(() => app.close(), logger);

function fromSettings(settingValues: SettingValues): PracticeOptions {
  const secrets = loadOrCreateSecrets(settingValues.secretsFile ?? `${settingValues.dataDir}/secrets.json`);
  // The simulator is what TWILIO_API_URL points to; that setting is of no use to itself.
  const settings = new Settings({ ...settingValues, twilioApiUrl: 'http://localhost' });
  const { accountSid, authToken, messagingServiceSid } = twilioAccount(settings, secrets);
  const { publicUrl } = settings;
  const { notificationsUrl, timeZone, orgName } = settingValues;
  return {
    ...{ accountSid, authToken, messagingServiceSid, publicUrl, timeZone },
    organisation: orgName,
    mailLeaves: settings.mailLeaves,
    inboundUrl: `${publicUrl}/hooks/twilio/inbound`,
    webhookOrigin: notificationsUrl ? { signed: publicUrl, reached: notificationsUrl } : undefined,
    dataDir: `${settingValues.dataDir}/practice`,
  };
}

function fromFlags(): PracticeOptions {
  const [least = 0, most = least] = flags.delay?.split('-').map(Number) ?? [];
  return {
    ...(flags.seed === undefined ? {} : { seed: Number(flags.seed) }),
    ...(flags.delay === undefined ? {} : { deliveryDelay: [least, most] }),
    ...(flags['no-ledger'] ? { ledger: 'none' } : {}),
  };
}
