import { Socket } from 'node:net';

const closed = Symbol.for('turnout.network-closed');

/** A test tried to reach another machine. */
export class NetworkClosedError extends Error {}

/**
 * Makes every attempt of this process to connect to anything but loopback (or a Unix socket) throw, whatever library
 * makes it: the built-in fetch, undici, pg, kafkajs and tls all end in the same place.
 *
 * @param allowed hosts that the person who runs the tests has named, such as their own Kafka brokers.
 */
export function closeNetwork(allowed: readonly string[] = []): void {
  // The prototype is one for all test files that a worker runs, each of which would wrap it again.
  const prototype = Socket.prototype as Socket & { [closed]?: true };
  if (prototype[closed]) return;
  prototype[closed] = true;
  const original = Reflect.get(prototype, 'connect') as (...args: unknown[]) => Socket;
  const guarded = function (this: Socket, ...args: unknown[]): Socket {
    const host = hostOf(args);
    if (host !== null && !isLoopback(host) && !allowed.includes(host)) {
      throw new NetworkClosedError(`A test tried to connect to ${host}. Tests reach nothing outside of this machine.`);
    }
    return original.apply(this, args);
  };
  Object.defineProperty(prototype, 'connect', { value: guarded, configurable: true, writable: true });
}

/** The host of a call of `socket.connect`, which takes options, or port and host, or a path; null for a path. */
function hostOf(args: readonly unknown[]): string | null {
  // Within Node the arguments come as one array, the options first.
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  if (typeof first === 'string' && Number.isNaN(Number(first))) return null;
  if (typeof first !== 'object' || first === null) return typeof second === 'string' ? second : 'localhost';
  if ('path' in first && typeof first.path === 'string') return null;
  return 'host' in first && typeof first.host === 'string' ? first.host : 'localhost';
}

function isLoopback(host: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[?::1\]?|::ffff:127(\.\d{1,3}){3})$/i.test(host);
}
