import { createRequire } from 'node:module';
import type { Message } from 'kafkajs';
import { SystemClock } from '#runtime';
import { isPlain, recordBatch } from './record-batch.js';

const require = createRequire(import.meta.url);
const clock = new SystemClock();

/** A growing buffer of kafkajs, as far as it is used here. */
interface Encoder {
  buf: Buffer;
  offset: number;
  writeInt16(value: number): Encoder;
  writeInt32(value: number): Encoder;
  writeString(value: string | null): Encoder;
  writeBytes(value: Buffer): Encoder;
}

export interface ProduceOptions {
  readonly acks: number;
  readonly timeout: number;
  readonly compression?: number;
  readonly transactionalId?: string | null;
  readonly producerId?: { toNumber(): number } | number;
  readonly topicData: readonly {
    readonly topic: string;
    readonly partitions: readonly { readonly partition: number; readonly messages: readonly Message[] }[];
  }[];
}

interface ProduceRequest {
  readonly request: { readonly apiVersion: number; encode: () => Promise<Encoder> };
}

type MakeRequest = (options: ProduceOptions) => ProduceRequest;

/** Where kafkajs keeps its produce requests, by version; it has no setting for how they are written. */
export const produceRequests = require('kafkajs/src/protocol/requests/produce') as {
  protocol: (wanted: { version: number }) => MakeRequest;
};
const EncoderClass = require('kafkajs/src/protocol/encoder') as new (bytes?: number) => Encoder;

/** The first version that carries record batches, and the last whose frame is the same. */
const written = { from: 3, to: 7 };

let lean = false;

/** Lets kafkajs send plain messages as {@link recordBatch} writes them; whatever else is sent it writes by itself. */
export function leanProduce(): void {
  if (lean) return;
  const make = produceRequests.protocol;
  produceRequests.protocol = (wanted) => {
    const own = make(wanted);
    return wanted.version < written.from || wanted.version > written.to
      ? own
      : (options) => leanly(own(options), options);
  };
  lean = true;
}

function leanly(made: ProduceRequest, options: ProduceOptions): ProduceRequest {
  if (isOrdinary(options)) made.request.encode = () => Promise.resolve(encode(options));
  return made;
}

function isOrdinary({ compression = 0, transactionalId, producerId, topicData }: ProduceOptions): boolean {
  if (compression !== 0 || transactionalId || Number(producerId ?? -1) !== -1) return false;
  return topicData.every(({ partitions }) => partitions.every(({ messages }) => messages.every(isPlain)));
}

/** The body of the request, in all versions from 3 to 7. */
function encode({ acks, timeout, topicData }: ProduceOptions): Encoder {
  const encoder = new EncoderClass()
    .writeString(null)
    .writeInt16(acks)
    .writeInt32(timeout)
    .writeInt32(topicData.length);
  const nowMs = clock.nowMs();
  for (const { topic, partitions } of topicData) {
    encoder.writeString(topic).writeInt32(partitions.length);
    for (const { partition, messages } of partitions) {
      encoder.writeInt32(partition).writeBytes(recordBatch(messages, nowMs));
    }
  }
  return encoder;
}
