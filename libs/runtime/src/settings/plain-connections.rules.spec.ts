import { describe, expect, it } from '@jest/globals';
import { loadSettings } from './load-settings.js';

const refused = (environment: Record<string, string>): string[] => {
  try {
    loadSettings(environment);
    return [];
  } catch (error) {
    return [...String(error).matchAll(/^ {2}(\w+): leads to another machine without TLS/gm)].map(
      ([, name = '']) => name,
    );
  }
};

describe('a connection to another machine', () => {
  it.each([
    ['postgres://u:p@db.internal:5432/postgres'],
    ['postgres://u:p@198.51.100.5/postgres?sslmode=disable'],
    ['postgres://u:p@db.internal/postgres?sslmode=no-verify'],
    ['postgres://u:p@db.internal/postgres?sslmode=require&uselibpqcompat=true'],
    ['postgres://u:p@localhost/postgres?host=db.internal'],
    ['postgres://u:p@localhost.example.org/postgres'],
  ])('is refused without a checked certificate: %s', (url) => {
    expect(refused({ DATABASE_URL: url })).toEqual(['DATABASE_URL']);
  });

  it.each([
    ['postgres://u:p@db.internal/postgres?sslmode=verify-full'],
    ['postgres://u:p@db.internal/postgres?sslmode=require'],
    ['postgres://u:p@127.0.0.1:5432/postgres'],
    ['postgres://u:p@[::1]:5432/postgres'],
    ['postgres://u:p@localhost/postgres'],
    ['postgres://u:p@localhost/postgres?host=/var/run/postgresql'],
    ['postgres://%2Fvar%2Frun%2Fpostgresql/postgres'],
  ])('is made: %s', (url) => {
    expect(refused({ DATABASE_URL: url })).toEqual([]);
  });

  it('of Kafka and of the services is refused, each by its name, unless it is TLS or the network is said to be ours', () => {
    const plain = {
      KAFKA_BROKERS: '127.0.0.1:9092,kafka.internal:9092',
      CONTACTS_URL: 'http://contacts.internal:3000',
      ACTIONS_URL: 'http://127.0.0.1:3001',
    };
    expect(refused(plain)).toEqual(['KAFKA_BROKERS', 'CONTACTS_URL']);
    expect(refused({ ...plain, KAFKA_TLS: 'on', CONTACTS_URL: 'https://contacts.internal' })).toEqual([]);
    expect(refused({ ...plain, TURNOUT_OWN_NETWORK: 'yes' })).toEqual([]);
    expect(refused({ KAFKA_BROKERS: 'localhost:9092,[::1]:9093' })).toEqual([]);
  });
});
