/**
 * The ideal import: reads the list, knows each number by a memo of its first six digits, seals name, address and number,
 * hashes number and address, and writes the rows that an import leaves behind into the product's own tables with their
 * indexes, side by side with reading. It asks nobody's consent, tells nobody, cannot stop, and begins anew when killed.
 */
import { createCipheriv, createHmac, createSecretKey, randomBytes, randomFillSync, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import Papa from 'papaparse';
import { Client } from 'pg';
import { serve } from '../harness/program.mjs';
import { listOf } from './list.mjs';

const rowsPerStatement = 2_000;
const [sealingKey, indexKey] = [createSecretKey(randomBytes(32)), createSecretKey(randomBytes(32))];
const nonces = Buffer.alloc(12 * 1024);
let nonceAt = nonces.length;

const insertPeople = `
  WITH people AS (
    INSERT INTO contacts (id, name, email, email_index, language, postal_code, time_zones, member_since, sms_consent,
                          sms_consent_at, email_consent, source, version, created_at, changed_at)
    SELECT id, name, email, email_index, 'en', zip, '{America/Chicago}', NULL, 'opted_in', now(), 'unknown', 'import', 1,
           now(), now()
      FROM unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::text[], $5::text[]) AS p (id, name, email, email_index, zip)
  ), phones AS (
    INSERT INTO contact_phones (id, contact_id, phone, phone_index, textable, position)
    SELECT id, id, phone, phone_index, true, 0 FROM unnest($1::uuid[], $6::bytea[], $7::text[]) AS p (id, phone, phone_index)
  )
  INSERT INTO consent_entries (id, contact_id, channel, purpose, state, cause, happened_at, recorded_at)
  SELECT id, id, 'sms', 'turnout', 'opted_in', 'attested', now(), now() FROM unnest($1::uuid[]) AS p (id)`;

const insertReports = `
  INSERT INTO import_rows (import_id, line, outcome, remarks, contact_id)
  SELECT $1, line, outcome, '{}', id FROM unnest($2::int[], $3::text[], $4::uuid[]) AS r (line, outcome, id)`;

function seal(place, plain) {
  if (nonceAt >= nonces.length) {
    randomFillSync(nonces);
    nonceAt = 0;
  }
  const nonce = nonces.subarray(nonceAt, (nonceAt += 12));
  const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce, { authTagLength: 16 });
  cipher.setAAD(Buffer.from(place));
  const text = cipher.update(plain, 'utf8');
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

const hashed = (text) => createHmac('sha256', indexKey).update(text).digest('hex');

const verdicts = new Map();

function phoneOf(text) {
  let digits = text.replaceAll(/\D/g, '');
  if (digits.length === 11 && digits.startsWith('1')) digits = digits.slice(1);
  if (digits.length !== 10) return null;
  const prefix = digits.slice(0, 6);
  if (!verdicts.has(prefix)) verdicts.set(prefix, parsePhoneNumberFromString(`+1${digits}`)?.isValid() ?? false);
  return verdicts.get(prefix) ? `+1${digits}` : null;
}

/** What one row leaves behind; only its report where nobody is in it or somebody stood in the list before. */
function take(batch, known, cells, line) {
  const [first, last, zip, phone, email] = cells;
  const number = cells.length === 7 && first !== '' ? phoneOf(phone) : null;
  const mark = `${number} ${first} ${last}`.toLowerCase();
  const before = known.get(mark);
  const id = before ?? randomUUID();
  batch.lines.push(line);
  batch.outcomes.push(number === null ? 'refused' : before ? 'unchanged' : 'imported');
  batch.of.push(number === null ? null : id);
  if (number === null || before) return;
  known.set(mark, id);
  batch.ids.push(id);
  batch.names.push(seal(`contacts\0name\0${id}`, `${first} ${last}`));
  batch.emails.push(seal(`contacts\0email\0${id}`, email));
  batch.emailIndexes.push(hashed(`mailto:${email.toLowerCase()}`));
  batch.zips.push(zip);
  batch.phones.push(seal(`contact_phones\0phone\0${id}`, number));
  batch.phoneIndexes.push(hashed(number));
}

const emptyBatch = () => ({
  ...{ lines: [], outcomes: [], of: [], ids: [], names: [], emails: [], emailIndexes: [], zips: [], phones: [] },
  phoneIndexes: [],
});

async function write(client, importId, batch) {
  await client.query('BEGIN');
  const { ids, names, emails, emailIndexes, zips, phones, phoneIndexes } = batch;
  await client.query(insertPeople, [ids, names, emails, emailIndexes, zips, phones, phoneIndexes]);
  await client.query(insertReports, [importId, batch.lines, batch.outcomes, batch.of]);
  await client.query('COMMIT');
}

async function takeIn(client, importId, list) {
  const known = new Map();
  let [batch, line, written] = [emptyBatch(), 1, Promise.resolve()];
  const flush = async () => {
    await written;
    written = write(client, importId, batch);
    batch = emptyBatch();
  };
  const chunks = Readable.from(
    (function* () {
      for (let at = 0; at < list.length; at += 1 << 18) yield list.subarray(at, at + (1 << 18));
    })(),
  );
  for await (const cells of chunks.pipe(Papa.parse(Papa.NODE_STREAM_INPUT, {}))) {
    if (line > 1) take(batch, known, cells, line);
    line += 1;
    if (batch.lines.length >= rowsPerStatement) await flush();
  }
  await flush();
  await written;
}

serve({
  async run({ socket, database, importId, rows }) {
    const list = listOf(rows);
    const client = new Client({ ...socket, database });
    await client.connect();
    const startedAt = performance.now();
    const cpu = process.cpuUsage();
    await takeIn(client, importId, list);
    const { user, system } = process.cpuUsage(cpu);
    const ms = performance.now() - startedAt;
    await client.end();
    return { ms, cpuUs: user + system };
  },
});
