/**
 * Two services that do nothing but tell and hear: `notifications` publishes the real contract `replyUnderstood`,
 * `actions` hears it. Booted as every service is, so that what is measured is the library as the product uses it.
 */
import { Module } from '@nestjs/common';
import { auditEntities, auditMigrations } from '#audit';
import { replyUnderstood } from '#contracts';
import { fieldKeyMigrations } from '#database';
import { TimedJobs1790000000021 } from '#jobs';
import {
  Consumer,
  createBroker,
  Handles,
  MessagingTables1790000000001,
  ParkedAttempts1790000000010,
  Transactions,
} from '#messaging';
import { generateSecrets, loadSettings, Logger, newId, Secrets, Settings, SystemClock } from '#runtime';
import { bootService } from '#service';
import { serve } from '../harness/program.mjs';

/** Microseconds of the clock that all processes of a machine share. */
const nowUs = () => Number(process.hrtime.bigint() / 1_000n);

/** When each event came to its handler, by reply id. */
const arrivals = new Map();
let lastUs = 0;

class Listener {
  async hear({ replyId }) {
    lastUs = nowUs();
    arrivals.set(replyId, lastUs);
  }
}
// What the decorators of a TypeScript class do.
Handles(replyUnderstood)(Listener.prototype, 'hear', Object.getOwnPropertyDescriptor(Listener.prototype, 'hear'));
Consumer()(Listener);
class ReadingModule {}
Module({ controllers: [Listener] })(ReadingModule);
class TellingModule {}
Module({})(TellingModule);

const migrations = [
  ...[MessagingTables1790000000001, ParkedAttempts1790000000010],
  ...[...auditMigrations, ...fieldKeyMigrations, TimedJobs1790000000021],
];
const kept = { entities: auditEntities, migrations, sealed: [], hashed: [], isPart: true };
const definitions = {
  notifications: { name: 'notifications', module: TellingModule, ...kept },
  actions: { name: 'actions', module: ReadingModule, ...kept },
};

const running = new Map();
let broker;

function hostOf({ databaseUrl, databasePrefix, kafkaBrokers, services }) {
  const logger = new Logger({ service: 'bench', level: 'warn', format: 'json' });
  broker = createBroker({ kafkaBrokers, clientId: 'bench', services, logger });
  return {
    settings: new Settings(loadSettings({}).values),
    clock: new SystemClock(),
    secrets: new Secrets(generateSecrets()),
    databaseUrl,
    databasePrefix,
    broker,
    transports: {},
    logLevel: 'warn',
    logFormat: 'json',
    onFatal: (error) => {
      throw error;
    },
  };
}

function reply(n) {
  const contactId = newId();
  const common = { replyId: newId(), actionId: contactId, shiftId: null, answer: 'yes', guests: n % 3 };
  return { ...common, contactId, receivedAt: '2026-12-03T15:02:10.000Z' };
}

/** One transaction with one event; answers when its commit came back. */
async function publishOne(n) {
  const event = reply(n);
  await running
    .get('notifications')
    .app.get(Transactions)
    .run(async (tx) => tx.publish(replyUnderstood, event));
  return [event.replyId, nowUs()];
}

/** Open loop: each transaction begins at its own time, however long the ones before it take. */
function paced(count, perSecond) {
  const startUs = nowUs();
  const commits = [];
  return new Promise((done) => {
    const timer = setInterval(() => {
      while (commits.length < count && startUs + (commits.length * 1e6) / perSecond <= nowUs()) {
        commits.push(publishOne(commits.length));
      }
      if (commits.length < count) return;
      clearInterval(timer);
      done(Promise.all(commits));
    }, 1);
  });
}

serve({
  /** Boots the named services in this process. */
  async start(input) {
    const host = hostOf(input);
    for (const name of input.services) running.set(name, await bootService(definitions[name], host));
  },
  async publish({ events, perSecond }) {
    return paced(events, perSecond);
  },
  async arrivals() {
    return [...arrivals];
  },
  /** How many came, and when the last of them did. */
  async arrived() {
    return { count: arrivals.size, lastUs };
  },
  async forget() {
    arrivals.clear();
  },
  async finish() {
    for (const service of running.values()) await service.close();
    await broker.close();
  },
});
