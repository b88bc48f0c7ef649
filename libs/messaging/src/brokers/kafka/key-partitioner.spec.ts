import { describe, expect, it } from '@jest/globals';
import kafkajs, { type PartitionerArgs } from 'kafkajs';
import { keyPartitioner } from './key-partitioner.js';

const partition = { isr: [1], leader: 1, partitionErrorCode: 0, replicas: [1] };

function argsOf(key: string | Buffer | null, partitions = 12): PartitionerArgs {
  const partitionMetadata = Array.from({ length: partitions }, (_, partitionId) => ({ ...partition, partitionId }));
  return { topic: 'actions.rsvps', partitionMetadata, message: { key, value: '{}' } };
}

describe('the partition of a key', () => {
  it("is the one that kafkajs's own partitioner chooses, so that a key keeps its partition and its order", () => {
    const [ours, theirs] = [keyPartitioner(), kafkajs.Partitioners.DefaultPartitioner()];
    const keys = Array.from(
      { length: 600 },
      (_, n) => `${'é'.repeat(n % 3)}${'ab12-'.repeat(n % 11)}${n.toString(36)}`,
    );
    const bytes = keys.map((key) => Buffer.from(key));
    for (const key of ['', ...keys, ...bytes]) expect(ours(argsOf(key))).toBe(theirs(argsOf(key)));
    for (const key of keys) expect(ours(argsOf(key, 7))).toBe(theirs(argsOf(key, 7)));
  });

  it('is refused to an event without a key', () => {
    expect(() => keyPartitioner()(argsOf(null))).toThrow('no order');
  });
});
