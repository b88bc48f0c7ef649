/**
 * Raw connections, on each of which one request is under way, written as bytes that were prepared beforehand. So little
 * work of its own that both cores are left to what is measured.
 */
import { connect } from 'node:net';

const endOfHead = Buffer.from('\r\n\r\n');
const noContent = 204;

function statusOf(bytes) {
  return Number(bytes.latin1Slice(9, 12));
}

/** Length of the whole answer at the start of these bytes, or 0 when it is not all there. */
function answerLength(bytes) {
  const end = bytes.indexOf(endOfHead);
  if (end < 0) return 0;
  const head = end + endOfHead.length;
  if (statusOf(bytes) === noContent) return head;
  const length = /content-length: *(\d+)/i.exec(bytes.latin1Slice(0, end))?.[1];
  if (length === undefined) throw new Error('An answer without a length cannot be told from the next one.');
  const whole = head + Number(length);
  return bytes.length >= whole ? whole : 0;
}

/** One connection. `whenFree` is called when it is open and after each answer, and may ask the next thing. */
class Connection {
  held = Buffer.alloc(0);
  told = null;
  ending = false;

  constructor(port, { whenFree, failed }) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.on('connect', () => whenFree(this));
    this.socket.on('data', (chunk) => {
      this.held = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk]);
      const length = answerLength(this.held);
      if (length === 0) return;
      const status = statusOf(this.held);
      this.held = this.held.subarray(length);
      this.told(status);
      whenFree(this);
    });
    this.socket.on('error', failed);
    this.ended = new Promise((done) => this.socket.on('close', done));
    this.socket.on('end', () => this.ending || failed(new Error('The server ended a connection that was in use.')));
  }

  ask(request, told) {
    this.told = told;
    this.socket.write(request);
  }

  end() {
    this.ending = true;
    this.socket.end();
    return this.ended;
  }
}

/** Statuses and waits of all requests, by their number. */
function record(count, expected) {
  const waits = new Float64Array(count);
  let answered = 0;
  let bad = 0;
  return {
    waits,
    note(at, status, ms) {
      waits[at] = ms;
      answered += 1;
      if (status !== expected) bad += 1;
    },
    result(ms) {
      const sorted = waits.slice().sort();
      const at = (share) => sorted[Math.max(0, Math.ceil(count * share) - 1)];
      return { ms, bad, answered, p50: at(0.5), p99: at(0.99), longest: at(1) };
    },
  };
}

/**
 * Each connection asks the next request as soon as its last one is answered.
 *
 * @param {readonly Buffer[]} requests
 * @param {{port: number, connections: number, expected: number}} how
 */
export async function closedLoop(requests, { port, connections, expected }) {
  const recorded = record(requests.length, expected);
  let next = 0;
  const startedAt = performance.now();
  await new Promise((done, failed) => {
    let open = connections;
    const whenFree = (connection) => {
      const at = next++;
      if (at >= requests.length) {
        void connection.end().then(() => (open -= 1) === 0 && done());
        return;
      }
      const askedAt = performance.now();
      connection.ask(requests[at], (status) => recorded.note(at, status, performance.now() - askedAt));
    };
    for (let made = 0; made < connections; made++) new Connection(port, { whenFree, failed });
  });
  return recorded.result(performance.now() - startedAt);
}

/**
 * Each request is due at its own time, however long those before it take, and waits from the moment it was due: a server
 * that stalls for a second is charged for everything that it kept waiting meanwhile.
 *
 * @param {readonly Buffer[]} requests
 * @param {{port: number, connections: number, expected: number, perSecond: number}} how
 */
export async function openLoop(requests, { port, connections, expected, perSecond }) {
  const recorded = record(requests.length, expected);
  const free = [];
  let failure = null;
  const all = Array.from(
    { length: connections },
    () => new Connection(port, { whenFree: (one) => free.push(one), failed: (error) => (failure = error) }),
  );
  while (free.length < connections) await tick(failure);
  const startedAt = performance.now();
  const startUs = Number(process.hrtime.bigint() / 1_000n);
  const everyMs = 1000 / perSecond;
  const ask = (at, dueAt) =>
    free.pop().ask(requests[at], (status) => recorded.note(at, status, performance.now() - dueAt));
  for (let at = 0; at < requests.length;) {
    for (; at < requests.length && free.length > 0; at++) {
      const dueAt = startedAt + at * everyMs;
      if (dueAt > performance.now()) break;
      ask(at, dueAt);
    }
    await tick(failure);
  }
  while (free.length < connections) await tick(failure);
  const result = recorded.result(performance.now() - startedAt);
  await Promise.all(all.map((connection) => connection.end()));
  return { ...result, startUs };
}

/** A moment, in which answers come in. */
async function tick(failure) {
  if (failure !== null) throw failure;
  await new Promise((resume) => setTimeout(resume, 1));
}
