import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { type EmbeddedPostgres, startEmbeddedPostgres, withDatabase } from '#database';
import { loadSettings, Logger } from '#runtime';
import { freePort, probe, repositoryRoot, startChromium, temporaryFolder } from '#testing';
import { type House, startHouse } from '../../apps/all-in-one/src/start-house.js';
import { PhoneConsole } from './phone-console.js';
import { Product } from './product.js';

const turnout = join(repositoryRoot(), 'apps', 'cli', 'bin', 'turnout.js');

let server: EmbeddedPostgres;
let house: House;
let product: Product;
let browser: Browser | undefined;
let admin: PhoneConsole;
let dataDir: string;
let texting: pg.Client;

beforeAll(async () => {
  const port = await freePort();
  dataDir = temporaryFolder('waiting');
  server = await startEmbeddedPostgres({ dir: temporaryFolder('waiting-postgres'), settings: { fsync: 'off' } });
  const { values } = loadSettings({
    PORT: String(port),
    TURNOUT_DATA_DIR: dataDir,
    DATABASE_URL: server.url,
    TURNOUT_CLOCK: '2026-12-03T18:00:00Z',
    LOG_LEVEL: 'fatal',
    LOG_FORMAT: 'json',
  });
  house = await startHouse(values, new Logger({ service: 'test', level: 'fatal', format: 'json' }), (error) => {
    throw error;
  });
  const url = `http://127.0.0.1:${String(port)}`;
  product = await Product.enter(url, url, join(dataDir, 'secrets.json'));
  texting = new pg.Client({ connectionString: withDatabase(server.url, 'turnout_notifications') });
  await texting.connect();
  browser = await startChromium();
  const link = await cli('staff', 'invite', '--role', 'admin');
  admin = await PhoneConsole.enter(browser, house.publicUrl, link.words.trim());
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await texting.end();
  await house.close();
  await server.stop();
});

interface Told {
  readonly code: number | null;
  readonly words: string;
  readonly complaint: string;
}

/** `npx turnout …` as a script runs it: nobody sits at a keyboard. */
function cli(...verb: string[]): Promise<Told> {
  const { PATH } = process.env;
  const env = { PATH, TURNOUT_DATA_DIR: dataDir, PUBLIC_URL: house.publicUrl };
  const child = spawn(process.execPath, [turnout, ...verb], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [words, complaint]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => words.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => complaint.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ code, words: Buffer.concat(words).toString(), complaint: Buffer.concat(complaint).toString() }),
    );
  });
}

interface Waiting {
  readonly waiting: number;
  readonly items: readonly { readonly id: string; readonly reason: string; readonly behind: number }[];
}

async function waiting(): Promise<Waiting> {
  const { words, complaint } = await cli('parked', 'list', '--json');
  if (words === '') throw new Error(complaint);
  return JSON.parse(words) as Waiting;
}

/** Somebody joins: a fact that notifications has to take in, which it cannot while its table refuses everybody. */
function join_(name: string, phone: string): Promise<unknown> {
  return product.ask('POST', '/api/contacts', { name, phones: [{ number: phone }] });
}

interface Sends {
  readonly parked: number;
  readonly messages: readonly { readonly id: string }[];
}

async function sends(): Promise<Sends> {
  return JSON.parse((await cli('parked', 'sends', '--json')).words) as Sends;
}

/** Two answers to the one person there is, of which nobody knows whether they went. */
const unknownFates = `
  WITH person AS (SELECT contact_id, phone_index FROM contact_numbers LIMIT 1), answers AS (
    INSERT INTO messages (id, contact_id, phone_index, channel, purpose, language, state, slice, segments, zones,
                          created_at, attempted_at, attempts)
    SELECT gen_random_uuid(), contact_id, phone_index, 'sms', 'answer', 'en', 'parked', 0, 1, '{}',
           '2026-12-03T17:58:00Z', '2026-12-03T17:58:00Z', 1 FROM person, generate_series(1, 2)
    RETURNING id)
  INSERT INTO doubtful_messages (message_id, since, parked_at, looks, looked_at, next_look_at)
  SELECT id, now(), '2026-12-03T18:00:00Z', 3, '2026-12-03T18:00:00Z', 'infinity' FROM answers`;

const known = async (): Promise<number> =>
  Number((await texting.query<{ n: string }>('SELECT count(*) AS n FROM known_contacts')).rows[0]?.n);

describe('what waits for a person', () => {
  it('fault F16: an event that fails is told of by /status, the command and the console, with what is known', async () => {
    await texting.query('ALTER TABLE known_contacts ADD CONSTRAINT refuses_all CHECK (false) NOT VALID');
    await join_('Darnell Okafor', '+13125550101');
    const { items } = await probe('a parked event', async () => ((await waiting()).waiting === 1 ? waiting() : null), {
      withinMs: 20_000,
    });
    expect(items).toMatchObject([{ reason: 'handler_failed', behind: 0 }]);
    const shown = await cli('parked', 'show', items[0]?.id ?? '');
    expect(shown.words).toMatch(/violates check constraint/);
    expect(shown.words).not.toMatch(/Okafor|5550101/);
    expect((await product.page('/status')).text).toContain('1 event waits for a person');
    await expect(product.ask('GET', '/api/parked-events')).rejects.toThrow(/not_allowed/);
  }, 60_000);

  it('inv I8, inv I9: is tried again by a person, who is asked first, and takes effect once', async () => {
    const id = (await waiting()).items[0]?.id ?? '';
    const unasked = await cli('parked', 'replay', id);
    expect(unasked).toMatchObject({ code: 1, complaint: expect.stringContaining('say --yes') });
    const again = await cli('parked', 'replay', id, '--yes');
    expect(again).toMatchObject({ code: 1, words: expect.stringContaining('failed again') });
    await texting.query('ALTER TABLE known_contacts DROP CONSTRAINT refuses_all');
    await admin.open('/console', 'en');
    expect(await admin.page.getByRole('navigation', { name: 'Sections' }).innerText()).toMatch(/^Waiting/);
    await admin.page.getByText('It was understood, and taking it in failed.').waitFor();
    expect(await admin.thumbView()).toMatchObject({ sideways: 0, tooSmall: [] });
    await admin.press('Try again');
    await admin.page.getByText('1 event taken in. Nothing of this waits any more.').waitFor();
    expect(await known()).toBe(1);
    expect((await cli('parked', 'replay', id, '--yes')).complaint).toContain('parked_event_settled');
    expect(await waiting()).toMatchObject({ waiting: 0, items: [] });
  }, 60_000);

  it('fault F16: is given up for a reason only, by keyboard too', async () => {
    await poison();
    await probe('a parked event', async () => (await waiting()).waiting === 1, { withinMs: 20_000 });
    await admin.open('/console/waiting', 'es');
    await admin.button('Descartar').focus();
    await admin.page.keyboard.press('Enter');
    expect(await admin.button('Descartarlo para siempre').isDisabled()).toBe(true);
    await admin.page.keyboard.press('Tab');
    await admin.page.keyboard.press('Space');
    await admin.page.keyboard.press('Tab');
    await admin.page.keyboard.press('Tab');
    await admin.page.keyboard.press('Enter');
    await admin.page.getByText('Descartado.').waitFor();
    expect(await waiting()).toMatchObject({ waiting: 0 });
    const entries = await texting.query<{ deed: string; details: object }>(
      `SELECT deed, details FROM audit_entries WHERE deed = 'parked-event.discarded'`,
    );
    expect(entries.rows).toEqual([{ deed: 'parked-event.discarded', details: { why: 'done_by_hand' } }]);
  }, 60_000);

  it('fault F2: a message of unknown fate is shown to a chair, who sends it again or lets it be, and is asked first', async () => {
    await texting.query(unknownFates);
    expect((await product.page('/status')).text).toContain('2 messages wait for a person');
    const [one = ''] = (await sends()).messages.map(({ id }) => id);
    const { words } = await cli('staff', 'invite', '--role', 'chair');
    const chair = await PhoneConsole.enter(browser as Browser, house.publicUrl, words.trim());
    await chair.page.getByRole('link', { name: 'Waiting 2' }).click();
    const first = chair.page.getByRole('article').filter({ hasText: 'Darnell Okafor' }).first();
    await first.getByText('was asked 3 times').waitFor();
    await first.getByRole('button', { name: 'Send again' }).click();
    await first.getByText(/this person gets it twice/).waitFor();
    await first.getByRole('button', { name: 'Leave it waiting' }).click();
    expect((await sends()).parked).toBe(2);
    await first.getByRole('button', { name: 'Send again' }).click();
    await first.getByRole('button', { name: 'Yes, send it again' }).click();
    await chair.page.getByText('It goes out again').waitFor();
    const left = (await sends()).messages.map(({ id }) => id);
    expect(left).toHaveLength(1);
    expect((await cli('parked', 'drop', left[0] ?? '')).code).toBe(1);
    expect(await cli('parked', 'drop', left[0] ?? '', '--yes')).toMatchObject({ code: 0 });
    expect((await cli('parked', 'release', one, '--yes')).code).toBe(1);
    expect((await cli('parked', 'sends')).words).toContain('No message waits');
    const entries = await texting.query<{ deed: string }>(
      `SELECT deed FROM audit_entries WHERE deed LIKE 'message.%' ORDER BY position`,
    );
    expect(entries.rows.map(({ deed }) => deed)).toEqual(['message.released', 'message.dropped']);
    expect(chair.complaints).toEqual([]);
    await chair.close();
  }, 60_000);

  it('check G7, inv I11: is in the audit chains, which verify while everything runs; a changed entry is found', async () => {
    const whole = await cli('verify-audit');
    expect(whole).toMatchObject({ code: 0, words: expect.stringMatching(/notifications +\d+ +1 to \d+ +whole/) });
    await admin.open('/console/audit', 'en');
    await admin.page.getByText(/^Texts and e-mail, out and in: whole/).waitFor();
    await admin.page
      .getByRole('article')
      .filter({ hasText: 'Left a message unsent' })
      .getByText('What is known')
      .click();
    await admin.press('Only about this');
    await probe('the one entry', async () => (await admin.page.getByRole('article').count()) === 1);
    expect(await admin.thumbView()).toMatchObject({ sideways: 0, tooSmall: [] });
    expect(await admin.page.locator('main').innerText()).not.toMatch(/Okafor|5550101/);
    await texting.query('ALTER TABLE audit_entries DISABLE TRIGGER audit_entries_stay');
    await texting.query(`UPDATE audit_entries SET actor = 'person:nobody' WHERE deed = 'message.dropped'`);
    const { code, words } = await cli('verify-audit', '--json');
    const { chains } = JSON.parse(words) as { chains: { service: string; findings: { kind: string }[] }[] };
    expect(code).toBe(4);
    expect(chains.flatMap(({ service, findings }) => findings.map(({ kind }) => `${service} ${kind}`))).toEqual([
      'notifications changed',
    ]);
    await admin.open('/console/audit', 'es');
    await admin.page.getByText(/La entrada \d+ ya no dice lo que decía/).waitFor();
    expect(await admin.thumbView()).toMatchObject({ sideways: 0, tooSmall: [] });
  }, 60_000);

  it('never makes the browser complain, of the content policy least of all', () => {
    // Not even of a refusal: what an admin may not see is never asked for.
    expect(admin.complaints).toEqual([]);
  });
});

/** An event as no contacts of ours would tell it. */
async function poison(): Promise<void> {
  const contacts = new pg.Client({ connectionString: withDatabase(server.url, 'turnout_contacts') });
  await contacts.connect();
  await contacts.query(`
    INSERT INTO outbox (topic, key, type, event_id, source, time, correlation_id, payload)
    VALUES ('contacts.contacts', 'nobody', 'contacts.contacts-changed.v1', gen_random_uuid(), 'contacts', now(),
            gen_random_uuid(), '{"contacts":"many"}')`);
  await contacts.end();
}
