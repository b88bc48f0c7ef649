/**
 * The ideal fan-out: the same durable work as a wave and nothing else. One INSERT … SELECT makes the messages of all who
 * have not opted out, then pages of them are read, posted, and their results written, the next page being read and the
 * last results written while one is posted.
 *
 * `claim` marks each row before its POST and writes the result into the row: the denominator of bars F1 and F2.
 * `append` reads by key and appends results to a table of their own: the fastest known, without anything that would
 * let two replicas share the work.
 */
import { Client } from 'pg';
import { Pool } from 'undici';
import { serve } from '../harness/program.mjs';

const waveId = 7;
const pageRows = 2_000;
const sockets = 64;
/** Posts in hand at once: enough that each socket has its next one ready. */
const inHand = 128;

const schema = `
  DROP TABLE IF EXISTS ideal_contact, ideal_message, ideal_result;
  CREATE TABLE ideal_contact (
    id int PRIMARY KEY, phone text NOT NULL, name text, zone smallint NOT NULL, opted_out boolean NOT NULL);
  CREATE TABLE ideal_message (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, wave_id int NOT NULL, contact_id int NOT NULL,
    phone text NOT NULL, name text, status smallint NOT NULL DEFAULT 0, provider_sid text,
    send_after timestamptz NOT NULL DEFAULT now()) WITH (fillfactor = 80);
  CREATE UNIQUE INDEX ON ideal_message (wave_id, contact_id);
  CREATE INDEX ideal_message_pending ON ideal_message (send_after, id) WHERE status = 0;
  CREATE TABLE ideal_result (message_id bigint, status smallint, sid text, at timestamptz DEFAULT now())`;

const fill = `
  INSERT INTO ideal_contact
  SELECT g, '+1555' || lpad(g::text, 7, '0'), 'Name' || g % 1000, g % 4, g % 50 = 0 FROM generate_series(1, $1::int) AS g`;

const insertWave = `
  INSERT INTO ideal_message (wave_id, contact_id, phone, name, send_after)
  SELECT ${waveId}, id, phone, name, now() FROM ideal_contact WHERE NOT opted_out
  ON CONFLICT (wave_id, contact_id) DO NOTHING`;

const claimPage = `
  WITH page AS (
    SELECT id FROM ideal_message WHERE status = 0 AND send_after <= now()
     ORDER BY send_after, id LIMIT ${pageRows} FOR UPDATE SKIP LOCKED)
  UPDATE ideal_message AS m SET status = 1 FROM page WHERE m.id = page.id RETURNING m.id, m.phone, m.name`;

const readPage = `
  SELECT id, phone, name FROM ideal_message WHERE wave_id = ${waveId} AND id > $1 ORDER BY id LIMIT ${pageRows}`;

const writeInPlace = `
  UPDATE ideal_message AS m SET status = 2, provider_sid = result.sid
    FROM unnest($1::bigint[], $2::text[]) AS result (id, sid) WHERE m.id = result.id`;

const writeBehind = `
  INSERT INTO ideal_result (message_id, status, sid)
  SELECT id, 2, sid FROM unnest($1::bigint[], $2::text[]) AS result (id, sid)`;

let reader, writer, provider, mode;

/** Pages of messages that are still to be sent, as arrays of id, phone and name. */
function pages() {
  if (mode === 'claim') {
    return async () => (await reader.query({ name: 'claim', rowMode: 'array', text: claimPage })).rows;
  }
  let last = '0';
  return async () => {
    const { rows } = await reader.query({ name: 'read', rowMode: 'array', text: readPage, values: [last] });
    if (rows.length > 0) last = rows.at(-1)[0];
    return rows;
  };
}

const request = {
  method: 'POST',
  path: `/2010-04-01/Accounts/AC${'0'.repeat(32)}/Messages.json`,
  headers: {
    'content-type': 'application/x-www-form-urlencoded',
    authorization: `Basic ${Buffer.from('account:token').toString('base64')}`,
  },
};
const bodyStart = `MessagingServiceSid=MG${'0'.repeat(32)}&StatusCallback=${encodeURIComponent('http://127.0.0.1:3000/status')}&To=%2B`;
const bodyText = `&Body=${encodeURIComponent('Strike support needed at Gate 4 tomorrow 6-10 am, ')}`;
const bodyEnd = encodeURIComponent('. 1=yes 2=maybe 3=no. STOP to opt out.');

/** Undici's handler for one answer: no streams, no copies. */
class Answer {
  text = '';

  constructor(done) {
    this.done = done;
  }
  onRequestStart() {}
  onResponseStart() {}
  onResponseData(_controller, chunk) {
    this.text += chunk.latin1Slice(0, chunk.length);
  }
  onResponseEnd() {
    this.done(JSON.parse(this.text).sid);
  }
  onResponseError(_controller, error) {
    throw error;
  }
}

function post(phone, name) {
  const body = bodyStart + phone.slice(1) + bodyText + encodeURIComponent(name) + bodyEnd;
  return new Promise((done) => provider.dispatch({ ...request, body }, new Answer(done)));
}

async function postPage(rows) {
  const ids = rows.map(([id]) => id);
  const sids = new Array(rows.length);
  let next = 0;
  const worker = async () => {
    while (next < rows.length) {
      const at = next++;
      sids[at] = await post(rows[at][1], rows[at][2]);
    }
  };
  await Promise.all(Array.from({ length: inHand }, worker));
  return [ids, sids];
}

function record(values) {
  const text = mode === 'claim' ? writeInPlace : writeBehind;
  return writer.query({ name: 'record', text, values });
}

async function sendAll() {
  const nextPage = pages();
  let sent = 0;
  let coming = nextPage();
  let recorded = Promise.resolve();
  for (let rows = await coming; rows.length > 0; rows = await coming) {
    coming = nextPage();
    const results = await postPage(rows);
    sent += rows.length;
    await recorded;
    recorded = record(results);
  }
  await recorded;
  return sent;
}

serve({
  async prepare({ socket, sinkUrl, contacts, arm }) {
    mode = arm;
    [reader, writer] = [
      new Client({ ...socket, database: 'postgres' }),
      new Client({ ...socket, database: 'postgres' }),
    ];
    await Promise.all([reader.connect(), writer.connect()]);
    provider = new Pool(sinkUrl, { connections: sockets, pipelining: 1 });
    await writer.query(schema);
    await writer.query(fill, [contacts]);
    await writer.query('ANALYZE ideal_contact');
    await writer.query('CHECKPOINT');
  },

  async run() {
    const startedAt = performance.now();
    await writer.query(insertWave);
    // Without statistics each page would scan the whole wave.
    await writer.query('ANALYZE ideal_message');
    const insertedAt = performance.now();
    const sent = await sendAll();
    const endedAt = performance.now();
    return { units: sent, ms: endedAt - startedAt, insertMs: insertedAt - startedAt };
  },

  async counts() {
    const text =
      mode === 'claim'
        ? `SELECT count(*)::int AS rows, count(DISTINCT provider_sid)::int AS sids FROM ideal_message WHERE status = 2`
        : 'SELECT count(DISTINCT message_id)::int AS rows, count(DISTINCT sid)::int AS sids FROM ideal_result';
    return (await reader.query(text)).rows[0];
  },

  async finish() {
    await Promise.all([reader.end(), writer.end(), provider.close()]);
  },
});
