import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { processIdentity } from '#database';
import { brokersUp } from './ask-kafka.js';
import type { RunningKafka } from './kafka-broker.js';
import { startKafka } from './start-kafka.js';

describe('startKafka', () => {
  let kafka: RunningKafka;
  beforeAll(async () => {
    kafka = await startKafka({ own: true });
  });
  afterAll(() => kafka.stop());

  it('answers as soon as it is given', async () => {
    expect(await brokersUp(kafka.brokers)).toBe(1);
    expect(processIdentity(kafka.pid ?? 0)).not.toBeNull();
  });

  it('is gone when killed, and answers on the same port when restarted', async () => {
    const { brokers, pid } = kafka;
    await kafka.kill();
    expect(kafka.pid).toBeNull();
    expect(processIdentity(pid ?? 0)).toBeNull();
    await expect(brokersUp(brokers)).rejects.toThrow(/ECONNREFUSED/);

    await kafka.restart();
    expect(kafka.brokers).toBe(brokers);
    expect(kafka.pid).not.toBe(pid);
    expect(await brokersUp(brokers)).toBe(1);
  });

  it('stops when asked, twice if need be, and tells what it printed last', async () => {
    await kafka.stop();
    await kafka.stop();
    expect(kafka.pid).toBeNull();
    expect(await kafka.logTail(40)).toMatch(/shut(ting)? down completed|shutdown completed/i);
    await kafka.restart();
    expect(await brokersUp(kafka.brokers)).toBe(1);
  });
});
