import { afterAll } from '@jest/globals';
import { type RunningKafka, startKafka } from '#testing';
import { brokerConformance } from '../../libs/testing/src/broker-conformance/broker-conformance.js';
import { outagesHold } from '../../libs/testing/src/broker-conformance/outages.js';

let kafka: RunningKafka | null = null;

afterAll(async () => {
  await kafka?.stop();
});

outagesHold();

brokerConformance('in-process', async () => ({ kind: 'in-process' }));

brokerConformance('kafka', async () => {
  kafka = await startKafka();
  return { kind: 'kafka', brokers: kafka.brokers };
});
