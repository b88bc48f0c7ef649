import { createRequire } from 'node:module';
import type { Message } from 'kafkajs';

/*
 * The record batch of Kafka (format 2), as its protocol defines it. kafkajs writes each record and each header into a
 * buffer of its own, half a kilobyte at the least, and copies them together; that was half of all that telling an event
 * cost. Here all records of a partition are measured and then written into one.
 */

const crc32c = createRequire(import.meta.url)('kafkajs/src/protocol/recordBatch/crc32C') as (bytes: Buffer) => number;

const magic = 2;
const noProducer = -1n;
/** Of the batch, from its first offset to the number of its records. */
const headBytes = 61;
const lengthAt = 8;
const leaderEpochAt = 12;
const magicAt = 16;
const checksumAt = 17;
const checkedFrom = 21;

type Text = string | Buffer | null;

/** What is written of one record, measured. */
interface Measured {
  readonly key: Text;
  readonly value: Text;
  readonly headers: readonly (readonly [string, string])[];
  /** Behind the length that stands in front. */
  readonly bytes: number;
}

/** Whether a message is one of those that {@link recordBatch} writes; all of ours are. */
export function isPlain({ timestamp, headers = {} }: Message): boolean {
  return timestamp === undefined && Object.values(headers).every((value) => typeof value === 'string');
}

/** Bytes of plain messages for one partition, told now. */
export function recordBatch(messages: readonly Message[], nowMs: number): Buffer {
  const records = messages.map(measure);
  const bytes = records.reduce((sum, record) => sum + sizeOfInt(record.bytes) + record.bytes, headBytes);
  const writer = new Writer(Buffer.allocUnsafe(bytes));
  writeHead(writer, records.length, nowMs);
  records.forEach((record, at) => writeRecord(writer, record, at));
  const { buffer } = writer;
  buffer.writeInt32BE(bytes - leaderEpochAt, lengthAt);
  buffer.writeUInt32BE(crc32c(buffer.subarray(checkedFrom)), checksumAt);
  return buffer;
}

function measure({ key, value, headers }: Message, at: number): Measured {
  const told = Object.entries(headers ?? {}) as [string, string][];
  const headerBytes = told.reduce((sum, [name, text]) => sum + sizeOfText(name) + sizeOfText(text), 0);
  const bytes = 2 + sizeOfInt(at) + sizeOfText(key ?? null) + sizeOfText(value) + sizeOfInt(told.length) + headerBytes;
  return { key: key ?? null, value, headers: told, bytes };
}

function writeHead(writer: Writer, records: number, nowMs: number): void {
  writer.int64(0n);
  writer.at = leaderEpochAt;
  writer.int32(0);
  writer.buffer[magicAt] = magic;
  writer.at = checkedFrom;
  writer.int16(0);
  writer.int32(records - 1);
  writer.int64(BigInt(nowMs));
  writer.int64(BigInt(nowMs));
  writer.int64(noProducer);
  writer.int16(0);
  writer.int32(0);
  writer.int32(records);
}

function writeRecord(writer: Writer, { bytes, key, value, headers }: Measured, at: number): void {
  writer.varInt(bytes);
  writer.byte(0);
  writer.varInt(0);
  writer.varInt(at);
  writer.text(key);
  writer.text(value);
  writer.varInt(headers.length);
  for (const [name, text] of headers) {
    writer.text(name);
    writer.text(text);
  }
}

/** Small numbers take few bytes, also negative ones: the sign is the lowest bit. */
function zigzag(value: number): number {
  return ((value << 1) ^ (value >> 31)) >>> 0;
}

function sizeOfInt(value: number): number {
  let size = 1;
  for (let rest = zigzag(value); rest > 0x7f; rest >>>= 7) size += 1;
  return size;
}

function lengthOf(text: Exclude<Text, null>): number {
  return typeof text === 'string' ? Buffer.byteLength(text) : text.length;
}

function sizeOfText(text: Text): number {
  if (text === null) return 1;
  const length = lengthOf(text);
  return sizeOfInt(length) + length;
}

/** Writes one thing behind the other. */
class Writer {
  at = 0;

  constructor(readonly buffer: Buffer) {}

  byte(value: number): void {
    this.buffer[this.at++] = value;
  }

  int16(value: number): void {
    this.at = this.buffer.writeInt16BE(value, this.at);
  }

  int32(value: number): void {
    this.at = this.buffer.writeInt32BE(value, this.at);
  }

  int64(value: bigint): void {
    this.at = this.buffer.writeBigInt64BE(value, this.at);
  }

  varInt(value: number): void {
    let rest = zigzag(value);
    for (; rest > 0x7f; rest >>>= 7) this.byte((rest & 0x7f) | 0x80);
    this.byte(rest);
  }

  text(text: Text): void {
    if (text === null) return this.varInt(-1);
    this.varInt(lengthOf(text));
    if (typeof text === 'string') this.at += this.buffer.write(text, this.at);
    else this.at += text.copy(this.buffer, this.at);
  }
}
