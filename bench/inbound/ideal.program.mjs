/**
 * The ideal inbound webhook: the signature checked, the text, its answer and its event durable before the 200, and
 * nothing else. What arrives while a statement is on its way goes into the next one; two are on their way at once.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse } from 'node:querystring';
import fastify from 'fastify';
import { Pool } from 'pg';
import { serve } from '../harness/program.mjs';

const schema = `
  DROP TABLE IF EXISTS ideal_inbound, ideal_person, ideal_rsvp, ideal_outbox;
  CREATE TABLE ideal_inbound (sid text PRIMARY KEY, phone text, body text, at timestamptz DEFAULT now());
  CREATE TABLE ideal_person (phone text PRIMARY KEY, person int);
  CREATE TABLE ideal_rsvp (person int PRIMARY KEY, answer int);
  CREATE TABLE ideal_outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload jsonb, at timestamptz DEFAULT now())`;

const keep = `
  WITH fresh AS (
    INSERT INTO ideal_inbound (sid, phone, body) SELECT * FROM unnest($1::text[], $2::text[], $3::text[])
    ON CONFLICT (sid) DO NOTHING RETURNING phone, body
  ), known AS (
    SELECT fresh.body, known.person FROM fresh LEFT JOIN ideal_person AS known ON known.phone = fresh.phone
  ), answered AS (
    INSERT INTO ideal_rsvp (person, answer) SELECT DISTINCT person, 1 FROM known WHERE person IS NOT NULL
    ON CONFLICT (person) DO UPDATE SET answer = excluded.answer
  )
  INSERT INTO ideal_outbox (payload) SELECT jsonb_build_object('type', 'rsvp', 'person', person, 'body', body) FROM known`;

const together = 2;
let pool, publicUrl, token;
let waiting = [];
let running = 0;

async function flush() {
  if (running >= together || waiting.length === 0) return;
  const batch = waiting;
  waiting = [];
  running += 1;
  try {
    const column = (name) => batch.map(({ form }) => form[name]);
    await pool.query({ name: 'keep', text: keep, values: [column('MessageSid'), column('From'), column('Body')] });
    for (const { done } of batch) done();
  } catch (error) {
    for (const { failed } of batch) failed(error);
  } finally {
    running -= 1;
  }
  void flush();
}

function keepDurably(form) {
  return new Promise((done, failed) => {
    waiting.push({ form, done, failed });
    if (waiting.length === 1) setImmediate(flush);
  });
}

function isSigned(form, signature) {
  let signed = publicUrl;
  for (const name of Object.keys(form).sort()) signed += name + form[name];
  const wanted = Buffer.from(createHmac('sha1', token).update(signed).digest('base64'));
  const given = Buffer.from(signature ?? '');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function build() {
  const app = fastify();
  const readForm = (_request, body, done) => done(null, parse(body));
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, readForm);
  app.post('/hooks/twilio/inbound', async (request, reply) => {
    if (!isSigned(request.body, request.headers['x-twilio-signature'])) return reply.code(403).send();
    await keepDurably(request.body);
    reply.header('content-type', 'text/xml');
    return '<Response></Response>';
  });
  return app;
}

serve({
  async prepare({ socket, phones, ...signing }) {
    ({ publicUrl, token } = signing);
    pool = new Pool({ ...socket, database: 'postgres', max: together });
    await pool.query(schema);
    await pool.query(
      `INSERT INTO ideal_person SELECT phone, number FROM unnest($1::text[]) WITH ORDINALITY AS one (phone, number)`,
      [phones],
    );
    await pool.query('ANALYZE ideal_person');
    await pool.query('CHECKPOINT');
    const app = build();
    await app.listen({ port: 0, host: '127.0.0.1' });
    return app.server.address().port;
  },
  async counts() {
    const { rows } = await pool.query(`
      SELECT count(*)::int AS rows, (SELECT count(*)::int FROM ideal_outbox) AS events,
             (SELECT count(*)::int FROM ideal_rsvp) AS people FROM ideal_inbound`);
    return rows[0];
  },
});
