import { z } from 'zod';
import { defineSetting, type ProcessName } from './define-setting.js';
import { doorSettings } from './door-settings.js';
import { keepingSettings } from './keeping-settings.js';
import { networkSettings } from './network-settings.js';

const services: readonly ProcessName[] = ['actions', 'contacts', 'notifications'];
const servers: readonly ProcessName[] = [...services, 'web'];

const optionalText = z.string().min(1).optional();
const optionalUrl = z.url().optional();

/** Every setting there is. The order is that of the generated page. */
export const settingDefinitions = {
  port: defineSetting({
    name: 'PORT',
    schema: z.coerce.number().int().min(0).max(65535).default(3000),
    shownDefault: '3000',
    help: 'The port this process listens on; for `npm start`, the front door.',
    usedBy: [...servers, 'practice'],
  }),
  publicUrl: defineSetting({
    name: 'PUBLIC_URL',
    schema: optionalUrl,
    shownDefault: 'http://localhost:PORT',
    help: 'What links, webhooks and signatures use; with Twilio an https address. It is never derived from Host or X-Forwarded headers.',
    usedBy: [...servers, 'practice', 'cli'],
  }),
  databaseUrl: defineSetting({
    name: 'DATABASE_URL',
    schema: optionalText,
    shownDefault: 'embedded',
    help: 'A PostgreSQL server; one database per service is created in it.',
    secret: true,
    usedBy: servers,
  }),
  kafkaBrokers: defineSetting({
    name: 'KAFKA_BROKERS',
    schema: optionalText.transform((list) => list?.split(',').map((broker) => broker.trim())),
    shownDefault: 'in-process',
    help: 'Comma-separated Kafka brokers. Unset, events travel inside the one process.',
    usedBy: services,
  }),
  dataDir: defineSetting({
    name: 'TURNOUT_DATA_DIR',
    schema: z.string().min(1).default('.turnout'),
    shownDefault: '.turnout',
    help: 'Embedded data, generated secrets (mode 600) and backups.',
    usedBy: [...servers, 'practice', 'cli'],
  }),
  secretsFile: defineSetting({
    name: 'TURNOUT_SECRETS_FILE',
    schema: optionalText,
    shownDefault: 'TURNOUT_DATA_DIR/secrets.json, generated',
    help: 'The keys of this process: `turnout secrets` writes one file per service for a cluster.',
    usedBy: [...servers, 'practice', 'cli'],
  }),
  orgName: defineSetting({
    name: 'TURNOUT_ORG_NAME',
    schema: z.string().min(1).max(40).default('Turnout'),
    shownDefault: 'Turnout',
    help: 'The name that texts and pages sign with. A neutral one protects people who read texts at work.',
    usedBy: servers,
  }),
  contact: defineSetting({
    name: 'TURNOUT_CONTACT',
    schema: z.string().trim().min(3).max(120).optional(),
    shownDefault: 'unset: people are told to ask a captain',
    help: 'Where people reach the chapter: an address or a number that somebody answers, shown on /privacy and /terms.',
    usedBy: ['web'],
  }),
  timeZone: defineSetting({
    name: 'TURNOUT_TIME_ZONE',
    schema: z.string().min(1).default('America/Chicago'),
    shownDefault: 'America/Chicago',
    help: 'The zone of the chapter: what a new action starts with, and where a person with no better clue lives.',
    usedBy: servers,
  }),
  twilioAccountSid: defineSetting({
    name: 'TWILIO_ACCOUNT_SID',
    schema: optionalText,
    shownDefault: 'unset: practice mode',
    help: 'The Twilio account that texts are sent with.',
    usedBy: ['notifications', 'web', 'practice'],
  }),
  twilioAuthToken: defineSetting({
    name: 'TWILIO_AUTH_TOKEN',
    schema: optionalText,
    shownDefault: 'unset: practice mode',
    help: 'Signs the requests to Twilio and checks the signatures of its webhooks.',
    secret: true,
    usedBy: ['notifications', 'practice'],
  }),
  twilioMessagingServiceSid: defineSetting({
    name: 'TWILIO_MESSAGING_SERVICE_SID',
    schema: optionalText,
    shownDefault: 'unset: practice mode',
    help: 'The messaging service that holds the sending numbers.',
    usedBy: ['notifications', 'practice'],
  }),
  twilioApiUrl: defineSetting({
    name: 'TWILIO_API_URL',
    schema: z.url().default('https://api.twilio.com'),
    shownDefault: "Twilio's",
    help: 'Base URL that the official SDK is pointed at: the simulator, or a stand-in in tests.',
    usedBy: ['notifications'],
  }),
  smsPerSecond: defineSetting({
    name: 'SMS_MESSAGES_PER_SECOND',
    schema: z.coerce.number().positive().max(100_000).optional(),
    shownDefault: '1 in live, 200 in practice',
    help: "The sender's rate in segments per second, over all replicas.",
    usedBy: ['notifications'],
  }),
  smtpUrl: defineSetting({
    name: 'SMTP_URL',
    schema: z.url({ protocol: /^smtps?$/ }).optional(),
    shownDefault: 'the built-in mailbox in practice mode; live: no e-mail',
    help: 'The server that e-mail is handed to: smtp://user:password@host:587, or smtps:// for TLS from the first byte.',
    secret: true,
    usedBy: ['notifications'],
  }),
  realMail: defineSetting({
    name: 'TURNOUT_REAL_MAIL',
    schema: z
      .enum(['yes', 'no'])
      .transform((word) => word === 'yes')
      .optional(),
    shownDefault: 'in one process: whether SMTP_URL is set',
    help: 'Tells the pages of a cluster in practice mode that e-mail leaves all the same, `yes` or `no`.',
    usedBy: ['web', 'practice'],
  }),
  mailFrom: defineSetting({
    name: 'TURNOUT_MAIL_FROM',
    schema: z.email().optional(),
    shownDefault: 'turnout@ the host of PUBLIC_URL',
    help: 'The address that e-mail comes from; its domain must allow the SMTP server to send for it.',
    usedBy: ['notifications'],
  }),
  practiceSmtpPort: defineSetting({
    name: 'PRACTICE_SMTP_PORT',
    schema: z.coerce.number().int().min(0).max(65535).default(2525),
    shownDefault: '2525; for `npm start` a free one',
    help: 'Where the mailbox of practice mode takes mail in a cluster, on the host of TWILIO_API_URL.',
    usedBy: ['practice', 'notifications'],
  }),
  undoSeconds: defineSetting({
    name: 'TURNOUT_UNDO_SECONDS',
    schema: z.coerce.number().int().min(0).max(3600).default(60),
    shownDefault: '60',
    help: 'Time to stop a wave between posting and the first text.',
    usedBy: ['notifications'],
  }),
  twoPeople: defineSetting({
    name: 'TURNOUT_TWO_PEOPLE',
    schema: z.enum(['on', 'off']).default('on'),
    shownDefault: 'on',
    help: 'Large waves, exports and roles on the staff wait for a second person. A chapter with one chair turns it off; every page of the console says so.',
    usedBy: ['notifications', 'contacts', 'web'],
  }),
  approvalAbove: defineSetting({
    name: 'TURNOUT_APPROVAL_ABOVE',
    schema: z.coerce.number().int().min(0).max(1_000_000).default(500),
    shownDefault: '500',
    help: 'Waves to more people than this need a second person.',
    usedBy: ['notifications'],
  }),
  actionsUrl: defineSetting({
    name: 'ACTIONS_URL',
    schema: optionalUrl,
    shownDefault: 'in process',
    help: 'Where the actions service answers in a cluster.',
    usedBy: ['web', 'notifications'],
  }),
  contactsUrl: defineSetting({
    name: 'CONTACTS_URL',
    schema: optionalUrl,
    shownDefault: 'in process',
    help: 'Where the contacts service answers in a cluster.',
    usedBy: ['web', 'notifications'],
  }),
  notificationsUrl: defineSetting({
    name: 'NOTIFICATIONS_URL',
    schema: optionalUrl,
    shownDefault: 'in process',
    help: 'Where the notifications service answers in a cluster.',
    usedBy: ['web', 'practice'],
  }),
  clockStartsAt: defineSetting({
    name: 'TURNOUT_CLOCK',
    schema: z.iso
      .datetime({ offset: true })
      .transform((text) => new Date(text))
      .optional(),
    shownDefault: 'system',
    help: "An instant at which the product's clock starts (tests, demonstrations). Refused with Twilio's own URL.",
    usedBy: servers,
  }),
  crashpoint: defineSetting({
    name: 'TURNOUT_CRASHPOINT',
    schema: optionalText,
    shownDefault: 'unset',
    help: "Fault tests only: the process kills itself at this named point. Refused with Twilio's own URL.",
    usedBy: services,
  }),
  lookupSeconds: defineSetting({
    name: 'TURNOUT_LOOKUP_SECONDS',
    schema: z
      .string()
      .regex(/^\d+(\.\d+)?(,\d+(\.\d+)?)*$/, 'Give seconds, with commas between them.')
      .transform((text) => text.split(',').map(Number))
      .optional(),
    shownDefault: '20,120,600',
    help: "Fault tests only: when a text of unknown fate is looked up at the provider. Refused with Twilio's own URL.",
    usedBy: ['notifications'],
  }),
  ...networkSettings,
  ...doorSettings,
  ...keepingSettings,
  logLevel: defineSetting({
    name: 'LOG_LEVEL',
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).optional(),
    shownDefault: '`warn` for `npm start`, `info` elsewhere',
    help: 'The least grave level that is logged.',
    usedBy: [...servers, 'practice'],
  }),
  logFormat: defineSetting({
    name: 'LOG_FORMAT',
    schema: z.enum(['pretty', 'json']).optional(),
    shownDefault: '`pretty` for `npm start`, `json` elsewhere',
    help: 'Lines for people or lines for machines.',
    usedBy: [...servers, 'practice'],
  }),
} as const;
