import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { request } from 'undici';
import { loadSettings, Logger } from '#runtime';
import { freePort, probe, startChromium, temporaryFolder } from '#testing';
import { type House, startHouse } from '../../apps/all-in-one/src/start-house.js';
import { type ArrivedMail, MailReader, scan } from './mail-reader.js';
import { Product } from './product.js';
import { type WatchedBoard, watchBoard } from './watch-board.js';

const consent = {
  channels: ['sms', 'email'],
  how: 'Sign-up sheet at the hall',
  obtainedAt: '2026-09-01T00:00:00Z',
  wording: 'I want texts and e-mail about pickets and actions, about 8 a month. STOP ends it.',
  attestedBy: 'Rosa M., chair',
};

/** Both agreed to texts and to e-mail; only one of them has a phone. */
const marisol = { name: 'Marisol Vega', email: 'marisol@example.org', language: 'es', phones: [] };
const lee = { name: 'J. Lee', email: 'lee@example.org', language: 'en', phones: [{ number: '+13125550160' }] };

interface Posted {
  readonly id: string;
  readonly board: string;
}

let house: House;
let product: Product;
let browser: Browser;
let mailbox: MailReader;

beforeAll(async () => {
  const port = await freePort();
  const dataDir = temporaryFolder('by-mail');
  const { values } = loadSettings({
    PORT: String(port),
    TURNOUT_DATA_DIR: dataDir,
    TURNOUT_CLOCK: '2026-12-03T18:00:00Z',
    TURNOUT_UNDO_SECONDS: '0',
    LOG_LEVEL: 'error',
    LOG_FORMAT: 'json',
  });
  const logger = new Logger({ service: 'test', level: 'error', format: 'json' });
  house = await startHouse(values, logger, (error) => {
    throw error;
  });
  const url = `http://localhost:${String(port)}`;
  product = await Product.enter(url, url, join(dataDir, 'secrets.json'));
  mailbox = new MailReader(url);
  browser = await startChromium();
  for (const person of [marisol, lee]) await product.ask('POST', '/api/contacts', { ...person, consent });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await house.close();
});

async function post(title: string): Promise<Posted> {
  const { id } = await product.ask<{ id: string }>('POST', '/api/actions', {
    kind: 'picket',
    title,
    place: '2525 S Michigan Ave',
    timeZone: 'America/Chicago',
    shifts: [{ startsAt: '2026-12-04T06:00', endsAt: '2026-12-04T10:00', target: 40 }],
  });
  const link = { name: 'Local 1021', endsAt: '2026-12-05T16:00:00Z' };
  const { url } = await product.ask<{ url: string }>('POST', `/api/actions/${id}/boards`, link);
  await product.ask('POST', `/api/actions/${id}/post`);
  return { id, board: new URL(url).pathname };
}

const totalsOf = async ({ id }: Posted) =>
  (await product.ask<{ totals: { committed: number } }>('GET', `/api/actions/${id}/counts`)).totals;

const mailConsentOf = async (name: string) => {
  const path = '/api/contacts?limit=500';
  const { items } = await product.ask<{ items: { name: string; emailConsent: string }[] }>('GET', path);
  return items.find((person) => person.name === name)?.emailConsent;
};

async function sentFully({ id }: Posted): Promise<object> {
  return probe(
    'the wave to be through',
    async () => {
      type Wave = { audience: number | null; waiting: number; asked: number; byChannel: object[]; leftOut: object[] };
      const { waves } = await product.ask<{ waves: Wave[] }>('GET', `/api/waves?actionId=${id}`);
      const [wave] = waves;
      if (wave?.audience === null || wave?.waiting !== 0) throw new Error(JSON.stringify(wave));
      return wave;
    },
    { withinMs: 30_000 },
  );
}

/** The actions that Marisol was asked for by e-mail; what reads an answer back is no ask. */
async function askedByMail(): Promise<string[]> {
  const mails = await mailbox.mailsTo(marisol.email);
  const asks = mails.filter(({ text }) => text.includes('¿Vienes?'));
  return asks.map(({ attachments }) => /UID:([\w-]+)\./.exec(attachments[0]?.text ?? '')?.[1] ?? '');
}

describe('an invite by e-mail', () => {
  let posted: Posted;
  let mail: ArrivedMail;
  let board: WatchedBoard;

  beforeAll(async () => {
    posted = await post('Picket line at Mercy Hospital');
    mail = await mailbox.arrived(marisol.email);
    board = await watchBoard(product.url, posted.board);
  }, 60_000);

  afterAll(() => board.close());

  it('goes to who has no phone for texts; who has one is asked once, by text', async () => {
    await sentFully(posted);
    const [first = '', ...more] = await product.received('+13125550160', 1);
    expect([first.includes('1=yes'), more]).toEqual([true, []]);
    expect(await mailbox.mailsTo(lee.email)).toEqual([]);
    expect(mail.unsubscribe.verdict).toBe('one-click');
    expect(mail.attachments.map(({ text }) => text)).toEqual([expect.stringContaining('BEGIN:VEVENT')]);
  });

  it('the scanner of this test sees a page that submits itself', async () => {
    const page = '<form method="post"></form><script>document.forms[0].submit()</script>';
    const server = createServer(({ method }, reply) => {
      reply.setHeader('content-type', 'text/html').end(method === 'GET' ? page : 'Taken.');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
    const { changes } = await scan(browser, { ...mail, text: address, html: '', headers: [] });
    expect(changes).toContain(`POST ${address}`);
    server.closeAllConnections();
    server.close();
  }, 30_000);

  it('a scanner that opens every link and runs its scripts changes nothing', async () => {
    const { opened, changes } = await scan(browser, mail);
    expect(opened.length).toBeGreaterThanOrEqual(5);
    expect(opened.filter(({ status }) => status !== 200)).toEqual([]);
    expect(changes).toEqual([]);
    expect(await totalsOf(posted)).toMatchObject({ committed: 0, yes: 0, maybe: 0, no: 0, unverified: 0 });
    expect(await mailConsentOf(marisol.name)).toBe('opted_in');
  }, 60_000);

  it('check B2: is read in the mailbox and answered with JavaScript off, and the board counts it', async () => {
    const open = await mailbox.openWithoutScripts(browser, mail);
    const page = await open.follow('Sí, voy');
    expect(await page.getByRole('radio', { name: 'Sí, voy' }).isChecked()).toBe(true);
    await page.getByLabel('¿Cuántos?').selectOption('2');
    expect(await page.getByRole('button').count()).toBe(1);
    await page.getByRole('button', { name: 'Enviar mi respuesta' }).click();
    await page.getByRole('heading', { level: 1, name: 'Contamos contigo' }).waitFor();
    expect(page.url()).not.toMatch(/[?&]t=/);
    await probe('a board that says 3', () => board.counts()?.yes === 3);
    expect(await totalsOf(posted)).toMatchObject({ committed: 3, yes: 1, guests: 2, unverified: 0 });
    const echo = await probe('what she said, read back', async () => (await mailbox.mailsTo(marisol.email))[1]);
    expect(echo.subject).toBe('Contamos contigo: Picket line at Mercy Hospital, vie 4 dic, 6-10 am');
    expect(echo.text).toMatch(/^Anotado: tú y 2 personas más, vie 4 dic, 6-10 am, 2525 S Michigan Ave\./);
    expect(echo.attachments.map(({ text }) => text)).toEqual([expect.stringContaining('BEGIN:VEVENT')]);
    await open.close();
  }, 60_000);

  it('check B6: is answered anew by the same link, and the last answer wins', async () => {
    const open = await mailbox.openWithoutScripts(browser, mail);
    const page = await open.follow('No puedo');
    await page.getByText('Dijiste que sí, y traes a 2 personas.').waitFor();
    await page.getByRole('button', { name: 'Enviar mi respuesta' }).click();
    await page.getByRole('heading', { level: 1, name: 'Gracias por avisar' }).waitFor();
    expect(await totalsOf(posted)).toMatchObject({ committed: 0, yes: 0, no: 1 });
    await open.close();
  }, 60_000);

  it('check B8: ends by one click of a mail program, without cookies, and the next action asks nobody by e-mail', async () => {
    const { statusCode } = await request(mail.unsubscribe.url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(statusCode).toBe(200);
    await probe('the opt-out in contacts', async () => (await mailConsentOf(marisol.name)) === 'opted_out', {
      withinMs: 20_000,
    });
    const next = await post('Leaflets at the gate');
    await sentFully(next);
    expect(await askedByMail()).toEqual([posted.id]);
    expect(await product.received('+13125550160', 2)).toHaveLength(2);
  }, 60_000);

  it('inv I16: comes again only when its reader says so, by one button behind the link that ended it', async () => {
    const open = await mailbox.openWithoutScripts(browser, mail);
    const page = await open.follow('No más correos de nosotros');
    await page.getByRole('heading', { level: 1, name: 'Listo: no más correos' }).waitFor();
    await page.getByRole('button', { name: 'Escríbanme otra vez' }).click();
    await page.getByRole('heading', { level: 1, name: 'Te escribimos otra vez' }).waitFor();
    await open.close();
    await probe('her consent', async () => (await mailConsentOf(marisol.name)) === 'opted_in', { withinMs: 20_000 });
    const third = await post('Rally at the hall');
    await probe('her next ask', async () => (await askedByMail()).includes(third.id), { withinMs: 20_000 });
  }, 60_000);
});
