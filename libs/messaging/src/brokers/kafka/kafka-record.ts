import type { IHeaders, KafkaMessage } from 'kafkajs';
import type { IncomingRecord } from '../../consuming/record.js';
import type { RecordHeaders } from '../../event-headers.js';

/** A message of kafkajs as the dispatcher takes it. */
export function toIncoming(topic: string, partition: number, message: KafkaMessage): IncomingRecord {
  const { offset, key, value, headers } = message;
  return { topic, partition, offset, key, value, headers: asText(headers ?? {}) };
}

/** Headers may hold bytes and repeat; ours are text, and of a repeated one the last counts. */
function asText(headers: IHeaders): RecordHeaders {
  const text: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const last = Array.isArray(value) ? value.at(-1) : value;
    if (last !== undefined) text[name] = last.toString();
  }
  return text;
}
