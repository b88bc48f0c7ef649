import { afterAll } from '@jest/globals';
import { type RunningKafka, startKafka } from '#testing';
import { brokerConformance } from '../../libs/testing/src/broker-conformance/broker-conformance.js';

let kafka: RunningKafka | null = null;

afterAll(async () => {
  await kafka?.stop();
});

brokerConformance('in-process', async () => ({ kind: 'in-process' }));

brokerConformance('kafka', async () => {
  kafka = await startKafka();
  return { kind: 'kafka', brokers: kafka.brokers };
});
