import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Message } from 'kafkajs';
import { leanProduce, type ProduceOptions, produceRequests } from './lean-produce.js';

const kafkajs = produceRequests.protocol;

async function bytesOf(protocol: typeof kafkajs, version: number, options: ProduceOptions): Promise<Buffer> {
  const { buf, offset } = await protocol({ version })(options).request.encode();
  return Buffer.from(buf.subarray(0, offset));
}

function requestOf(...messages: Message[]): ProduceOptions {
  const partitions = [
    { partition: 3, messages },
    { partition: 70_000, messages: messages.slice(0, 1) },
  ];
  return {
    acks: -1,
    timeout: 30_000,
    topicData: [
      { topic: 'actions.rsvps', partitions },
      { topic: 'é', partitions },
    ],
  };
}

const headers = { ce_id: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f81', ce_type: 'ü — ✊', empty: '' };

describe('what is sent to Kafka', () => {
  beforeAll(() => {
    jest.useFakeTimers({ now: new Date('2026-12-03T15:02:10.123Z'), doNotFake: ['nextTick', 'queueMicrotask'] });
    leanProduce();
    leanProduce();
  });
  afterAll(() => void jest.useRealTimers());

  it.each([3, 5, 7])('is byte for byte what kafkajs would send, in version %d', async (version) => {
    const sizes = [0, 1, 63, 64, 127, 128, 8_191, 8_192, 70_000, 2_000_000];
    const messages = [
      { key: 'a key', value: '{"answer":"sí"}', headers },
      { key: null, value: null },
      { key: Buffer.from('bytes'), value: Buffer.from('bytes too'), headers: {} },
      ...sizes.map((size) => ({ key: 'k'.repeat(size % 200), value: 'é'.repeat(size) })),
      ...Array.from({ length: 300 }, (_, at) => ({ key: String(at), value: 'x'.repeat(at), headers })),
    ];
    const ours = await bytesOf(produceRequests.protocol, version, requestOf(...messages));
    expect(ours.equals(await bytesOf(kafkajs, version, requestOf(...messages)))).toBe(true);
  });

  it.each([
    ['a header of bytes', requestOf({ value: 'x', headers: { a: Buffer.from('b') } })],
    ['a header that repeats', requestOf({ value: 'x', headers: { a: ['b', 'c'] } })],
    ['a time of its own', requestOf({ value: 'x', timestamp: '1700000000000' })],
    ['a producer of a transaction', { ...requestOf({ value: 'x' }), transactionalId: 't' }],
  ])('is left to kafkajs when it has %s', async (_what, options) => {
    const ours = await bytesOf(produceRequests.protocol, 7, options);
    expect(ours.equals(await bytesOf(kafkajs, 7, options))).toBe(true);
  });
});
