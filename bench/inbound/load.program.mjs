/**
 * Sixty-four phones of a carrier: raw connections, on each of which one text is under way, written as bytes that were
 * prepared beforehand. So little work of its own that both cores are left to what is measured.
 */
import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { serve } from '../harness/program.mjs';

/** What people write: digits and words of both languages, with and without company; all of it plainly an answer. */
const words = ['1', 'yes', 'si', '2', '3', 'YES 3', '1 +2', 'si, 2 mas', 'no puedo', 'tal vez'];

const endOfHead = Buffer.from('\r\n\r\n');
let requests = [];

function formOf(phone, sid, body, { account, service }) {
  return {
    ToCountry: 'US', ToState: 'IL', SmsMessageSid: sid, NumMedia: '0', ToCity: 'CHICAGO', FromZip: '60601',
    SmsSid: sid, FromState: 'IL', SmsStatus: 'received', FromCity: 'CHICAGO', Body: body, FromCountry: 'US',
    To: '+13125550000', MessagingServiceSid: service, ToZip: '60601', NumSegments: '1', MessageSid: sid,
    AccountSid: account, From: phone, ApiVersion: '2010-04-01',
  }; // prettier-ignore
}

function signatureOf(form, publicUrl, token) {
  const signed = Object.keys(form).sort().reduce((text, name) => text + name + form[name], publicUrl); // prettier-ignore
  return createHmac('sha1', token).update(signed).digest('base64');
}

function requestOf(form, { publicUrl, token, host }) {
  const body = new URLSearchParams(form).toString();
  const head =
    `POST ${new URL(publicUrl).pathname} HTTP/1.1\r\nHost: ${host}\r\nUser-Agent: TwilioProxy/1.1\r\n` +
    `Content-Type: application/x-www-form-urlencoded\r\nX-Twilio-Signature: ${signatureOf(form, publicUrl, token)}\r\n` +
    `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
  return Buffer.from(head + body);
}

/** Length of the whole answer at the start of these bytes, or 0 when it is not all there. */
function answerLength(bytes) {
  const end = bytes.indexOf(endOfHead);
  if (end < 0) return 0;
  const length = /content-length: *(\d+)/i.exec(bytes.latin1Slice(0, end))?.[1];
  if (length === undefined) throw new Error('An answer without a length cannot be told from the next one.');
  const whole = end + endOfHead.length + Number(length);
  return bytes.length >= whole ? whole : 0;
}

function status(bytes) {
  return Number(bytes.latin1Slice(9, 12));
}

/** One connection: it takes the next request as soon as its last one is answered. */
function phoneCall(port, take, tell) {
  return new Promise((done, failed) => {
    let sentAt = 0;
    let held = Buffer.alloc(0);
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const next = () => {
      const request = take();
      if (request === undefined) return socket.end();
      sentAt = performance.now();
      socket.write(request);
    };
    socket.on('connect', next);
    socket.on('data', (chunk) => {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      const length = answerLength(held);
      if (length === 0) return;
      tell(status(held), performance.now() - sentAt);
      held = held.subarray(length);
      next();
    });
    socket.on('error', failed);
    socket.on('close', done);
  });
}

serve({
  /** Prepares one signed request per phone; ids of texts differ in every round. */
  async prepare({ phones, round, ...how }) {
    requests = phones.map((phone, at) => {
      const sid = `SM${(round * 10_000_000 + at + 1).toString(16).padStart(32, '0')}`;
      return requestOf(formOf(phone, sid, words[at % words.length], how), how);
    });
  },
  /** Posts them all; answers how long that took and how long each waited. */
  async post({ port, connections }) {
    let at = 0;
    const waits = [];
    let bad = 0;
    const tell = (code, ms) => {
      if (code !== 200) bad += 1;
      waits.push(ms);
    };
    const startedAt = performance.now();
    await Promise.all(Array.from({ length: connections }, () => phoneCall(port, () => requests[at++], tell)));
    const ms = performance.now() - startedAt;
    waits.sort((a, b) => a - b);
    return {
      ms,
      bad,
      answered: waits.length,
      p50: waits[waits.length >> 1],
      p99: waits[Math.floor(waits.length * 0.99)],
    };
  },
});
