import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FieldCipher } from '#database';
import { InProcessBroker } from '#messaging';
import {
  identityHeader,
  loadOrCreateSecrets,
  loadSettings,
  readSecretsFile,
  replaceSecretsFile,
  Secrets,
  type ServiceAnswer,
  ServiceIdentity,
  Settings,
  SystemClock,
  withNewFieldKeys,
} from '#runtime';
import { bootService, type RunningService } from '#service';
import { probe, temporaryFolder, type TestDatabases, testDatabases } from '#testing';
import { actions } from '../../apps/actions/src/actions.module.js';

const folder = temporaryFolder('field-keys');
const fileOf = (replica: string): string => join(folder, `${replica}.json`);
const place = { table: 'actions', column: 'host_words', rowId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f81' };
let databases: TestDatabases;
let first: RunningService;
let second: RunningService;

const boot = (replica: string): Promise<RunningService> =>
  bootService(actions, {
    settings: new Settings(loadSettings({}).values),
    clock: new SystemClock(),
    secrets: loadOrCreateSecrets(fileOf(replica)),
    broker: new InProcessBroker(['actions']),
    ...{ databaseUrl: databases.databaseUrl, databasePrefix: databases.databasePrefix },
    ...{ transports: {}, logLevel: 'fatal', logFormat: 'json' },
    onFatal: (error) => {
      throw error;
    },
  });

beforeAll(async () => {
  databases = await testDatabases([actions]);
  first = await boot('first');
  copyFileSync(fileOf('first'), fileOf('second'));
  second = await boot('second');
});

afterAll(async () => {
  await Promise.all([first.close(), second.close()]);
  await databases.close();
});

const choose = (service: RunningService, key: string): Promise<ServiceAnswer> => {
  const web = new ServiceIdentity('web', new Secrets(readSecretsFile(fileOf('first'))), new SystemClock());
  const headers = { [identityHeader]: web.sign('actions') };
  return service.transport({ method: 'POST', path: '/internal/field-keys/choose', body: { key }, headers });
};
const cipherOf = (service: RunningService): FieldCipher => service.app.get(FieldCipher);
const sealsWith = (service: RunningService): string => cipherOf(service).seal(place, 'Rosa').toString('ascii', 1, 3);

describe('two replicas whose secrets files are handed out one after the other', () => {
  it('go on sealing with the old key until both can open the new one', async () => {
    replaceSecretsFile(fileOf('first'), withNewFieldKeys(readSecretsFile(fileOf('first'))));
    const refused = await choose(first, 'k2');
    expect([refused.status, JSON.parse(refused.text)]).toEqual([
      409,
      expect.objectContaining({ code: 'field_key_not_everywhere' }),
    ]);
    expect([sealsWith(first), sealsWith(second)]).toEqual(['k1', 'k1']);

    copyFileSync(fileOf('first'), fileOf('second'));
    await probe('both to hold the new key', async () => (await choose(first, 'k2')).status === 200);
    expect(cipherOf(second).open(place, cipherOf(first).seal(place, 'Rosa'))).toBe('Rosa');
    await probe('both to seal with the new key', () => sealsWith(first) === 'k2' && sealsWith(second) === 'k2');
  });

  it('do not start without the key that seals', async () => {
    const secrets = readSecretsFile(fileOf('first'));
    const { k1 = '' } = secrets.fieldKeys.actions ?? {};
    copyFileSync(fileOf('first'), fileOf('third'));
    replaceSecretsFile(fileOf('third'), { ...secrets, fieldKeys: { actions: { k1 } } });
    await expect(boot('third')).rejects.toThrow(/lack the field key k2 that this service seals with/);
  });
});
