import { once } from 'node:events';
import { connect } from 'node:net';

/** Key of the Metadata request and the oldest version of it that suits (Kafka protocol guide, "Metadata"). */
const metadata = { key: 3, version: 5 } as const;
const answerWithinMs = 2_000;

/**
 * How many brokers a Kafka cluster says are up, asked in its own protocol: a broker that merely listens does not
 * answer yet, and one that answers with 0 has not joined its own cluster yet.
 *
 * @param broker host:port
 */
export async function brokersUp(broker: string): Promise<number> {
  const [host, port] = broker.split(':');
  const socket = connect({ host, port: Number(port) });
  const bell = AbortSignal.timeout(answerWithinMs);
  try {
    await once(socket, 'connect', { signal: bell });
    socket.write(metadataRequest());
    const answer = await readFrame(socket, bell);
    // Correlation id and throttle time, four bytes each, come before the array of brokers.
    return answer.readInt32BE(8);
  } finally {
    socket.destroy();
  }
}

function metadataRequest(): Buffer {
  const client = Buffer.from('probe');
  const body = Buffer.alloc(10 + client.length + 5);
  body.writeInt16BE(metadata.key, 0);
  body.writeInt16BE(metadata.version, 2);
  body.writeInt32BE(1, 4);
  body.writeInt16BE(client.length, 8);
  client.copy(body, 10);
  // No topics are asked for (an empty array, then "create none"): the brokers come all the same.
  body.writeInt32BE(0, 10 + client.length);
  const size = Buffer.alloc(4);
  size.writeInt32BE(body.length);
  return Buffer.concat([size, body]);
}

async function readFrame(socket: NodeJS.ReadableStream, bell: AbortSignal): Promise<Buffer> {
  let read = Buffer.alloc(0);
  while (read.length < 4 || read.length < 4 + read.readInt32BE(0)) {
    const [chunk] = (await once(socket, 'data', { signal: bell })) as [Buffer];
    read = Buffer.concat([read, chunk]);
  }
  return read.subarray(4);
}
