import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { loadSettings, Logger } from '#runtime';
import { freePort, probe, startChromium, temporaryFolder } from '#testing';
import { type House, startHouse } from '../../apps/all-in-one/src/start-house.js';
import { PhoneConsole } from './phone-console.js';
import { Product } from './product.js';

const rosa = '+13125550102';
const darnell = '+13125550101';
const noon = '2026-12-03T18:00:00Z';
const place = '2525 S. Michigan Ave., Gate B';

let house: House;
let product: Product;
let browser: Browser | undefined;
let chair: PhoneConsole;

beforeAll(async () => {
  const port = await freePort();
  const dataDir = temporaryFolder('post-by-phone');
  const { values } = loadSettings({
    PORT: String(port),
    TURNOUT_DATA_DIR: dataDir,
    TURNOUT_CLOCK: noon,
    LOG_LEVEL: 'error',
    LOG_FORMAT: 'json',
  });
  house = await startHouse(values, new Logger({ service: 'test', level: 'error', format: 'json' }), (error) => {
    throw error;
  });
  const url = `http://127.0.0.1:${String(port)}`;
  product = await Product.enter(url, url, join(dataDir, 'secrets.json'));
  await importPeople();
  browser = await startChromium();
  chair = await PhoneConsole.enter(browser, house.publicUrl, house.setUpUrl);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await house.close();
});

async function importPeople(): Promise<void> {
  const csv = [
    'ak_id,first_name,last_name,zip,mobile_phone,email,do_not_call,join_date,language',
    `1,Darnell,Okafor,60616,${darnell},,,2025-01-01,en`,
    `2,Rosa,Martinez,60616,${rosa},,,2025-01-01,es`,
    '3,Deb,Kowalski,60616,+13125550103,,TRUE,2025-01-01,en',
  ].join('\n');
  const consent = {
    how: 'Sign-up sheet at the hall',
    obtainedAt: '2026-09-01T00:00:00Z',
    wording: 'I want texts about pickets and actions. STOP ends it.',
    attestedBy: 'Rosa M., chair',
  };
  await product.ask('POST', '/api/imports', { fileName: 'people.csv', csv, consent });
}

/** The texts that a phone got from us so far. */
async function textsOf(phone: string): Promise<string[]> {
  const texts = await product.texts(phone);
  return texts.filter(({ direction }) => direction === 'outbound').map(({ body }) => body);
}

const moveClock = (change: { step: number } | { set: string }) => product.ask('POST', '/practice/api/clock', change);

/** Types what a screen cannot know, and nothing else. */
const screens = [
  { title: 'What is it?', fill: () => chair.page.getByLabel('Title of the public page').fill('Picket at Mercy') },
  { title: 'When?', fill: () => chair.page.getByLabel('People needed').fill('3') },
  { title: 'Where?', fill: () => chair.page.getByLabel('Place', { exact: true }).fill(place) },
  { title: 'Who is asked?', fill: () => chair.page.getByText('people get the text').waitFor() },
];

describe('the console on a phone', () => {
  it('check A1: posts a picket in five screens that fit the phone and its thumb', async () => {
    await chair.open('/console', 'en');
    await chair.page.getByRole('link', { name: 'Post an action' }).click();
    let seen = 0;
    for (const { title, fill } of screens) {
      await chair.shows(title);
      await fill();
      expect(await chair.thumbView()).toMatchObject({ sideways: 0, primary: [{ words: 'Next' }], tooSmall: [] });
      await chair.press('Next');
      seen++;
    }
    await chair.shows('Check and post');
    await chair.page.getByText('1 in English, 1 in Spanish.').waitFor();
    const view = await chair.thumbView();
    expect(view).toEqual({ sideways: 0, primary: [{ words: 'Post and text', inSight: true }], tooSmall: [] });
    expect(seen + 1).toBeLessThanOrEqual(5);
  }, 60_000);

  it('check A6, check A7: says before posting who is asked in which words, who is left out and why, and what to share', async () => {
    const text = await chair.page.locator('main').innerText();
    expect(text).toContain('2 people get the text');
    expect(text).toContain('1 person opted out');
    expect(text).toContain('1=yes 2=maybe');
    expect(text).toContain('1=voy 2=tal vez');
    expect(text).toContain('1 segment, GSM-7');
    expect(text).toContain('Are you coming? http');
    expect(text).toContain('¿Vienes? http');
  });

  it('check A3: finds the draft again after the tab was killed, and in the other language, where it was', async () => {
    await chair.killTab();
    await chair.page.getByText('2 people get the text').waitFor();
    await chair.press('Back');
    await chair.page.getByRole('link', { name: 'Español' }).click();
    await chair.shows('¿A quién se invita?');
    await chair.press('Atrás');
    expect(await chair.page.getByLabel('Lugar', { exact: true }).inputValue()).toBe(place);
    await chair.page.getByRole('link', { name: 'English' }).click();
    await chair.shows('Where?');
  });

  it('check A9: gives a minute to stop before anything goes out, then shows the texts arrive', async () => {
    await chair.press('Next');
    await chair.press('Next');
    await chair.press('Post and text');
    await chair.shows('Picket at Mercy');
    await chair.page.getByText(/seconds to stop it/).waitFor();
    expect(await textsOf(rosa)).toEqual([]);
    expect((await chair.thumbView()).primary).toEqual([{ words: 'Stop the texts', inSight: true }]);
    await moveClock({ step: 61_000 });
    const [pedido] = await product.received(rosa, 1);
    expect(pedido).toContain('1=voy');
    await numberShows('delivered', '2');
    await chair.button('Stop the texts').waitFor({ state: 'detached' });
  }, 60_000);

  it('counts an answer within the page that is open', async () => {
    await product.typeText(darnell, '1 +2');
    await numberShows('● said yes', '1');
    await numberShows('guests', '2');
    await chair.page.getByText('goal reached').waitFor();
  }, 60_000);

  it('check A14: reads what the rules could not, with nothing over the text, and answers in one tap', async () => {
    await product.typeText(rosa, 'tengo que llevar mi propia pancarta o ustedes tienen');
    await chair.page.getByText('1 reply needs a person').waitFor();
    await chair.page.getByRole('link', { name: 'Read' }).click();
    const card = chair.page.getByRole('article').filter({ hasText: 'Rosa Martinez' });
    await card.getByText('mi propia pancarta').waitFor();
    expect(await chair.page.locator('.bar:visible').count()).toBe(0);
    await card.getByRole('button', { name: /Maybe/ }).click();
    await chair.page.getByText('Nobody is waiting.').waitFor();
    const counts = () => product.ask<{ items: { totals: { maybe: number } }[] }>('GET', '/api/actions');
    await probe('one maybe', async () => (await counts()).items[0]?.totals.maybe === 1);
  }, 60_000);

  it('notes afterwards who came', async () => {
    await moveClock({ set: '2026-12-04T13:00:00Z' });
    await chair.open('/console', 'en');
    await chair.page.getByRole('link', { name: /Picket at Mercy/ }).click();
    const person = chair.page.getByRole('group', { name: 'Darnell Okafor' });
    await person.getByRole('button', { name: 'Came' }).click();
    await numberShows('✓ came', '1');
    await chair.page.getByLabel('People without a name').fill('4');
    await chair.press('Save');
    await numberShows('✓ came', '5');
  }, 60_000);

  it('check A8: at night, in Spanish, offers the morning, and what is stopped never goes', async () => {
    const before = await textsOf(rosa);
    await moveClock({ set: '2026-12-05T05:12:00Z' });
    await postInSpanish();
    await chair.page.getByText(/segundos para detenerlo/).waitFor();
    await chair.press('Detener los mensajes');
    await chair.page.getByText(/Detenido/).waitFor();
    await moveClock({ set: '2026-12-05T16:30:00Z' });
    await chair.page.getByText('2 mensajes detenidos por ti').waitFor();
    expect(await textsOf(rosa)).toEqual(before);
  }, 60_000);

  it('check F12: brings a file in on the phone, in Spanish and in an older encoding, and tells why of each row', async () => {
    const rows = ['Núñez,José,60616,jose@example.org', 'Peña,,60616,', 'Ibarra,Inés,abc,ines@example.org'];
    const file = Buffer.from(['Last,First,Zip,Email', ...rows].join('\n'), 'latin1');
    await chair.open('/console/people/import', 'es');
    const wrong = { name: 'otra.xlsx', mimeType: 'text/csv', buffer: Buffer.from('first,last\nA,B\n') };
    await chair.page.getByLabel('Archivo de personas (CSV o Excel)').setInputFiles(wrong);
    await chair.press('Revisarlo');
    const refusal = chair.page.getByRole('alert').filter({ hasText: 'No es un archivo de Excel legible' });
    await probe('the refusal in sight', async () => {
      const box = await refusal.boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= 844;
    });
    await chair.press('Otro archivo');
    await chair.page.getByLabel('Archivo de personas (CSV o Excel)').setInputFiles({
      name: 'lista.csv',
      mimeType: 'text/csv',
      buffer: file,
    });
    await chair.press('Revisarlo');
    await chair.page.getByText('José Núñez').waitFor();
    expect((await chair.thumbView()).sideways).toBe(0);
    await chair.press('Siguiente');
    await chair.shows('A dónde van y cómo aceptaron');
    await chair.page.getByText('La gente de este archivo aceptó recibir correo nuestro').click();
    await chair.page.getByLabel('¿Cómo aceptaron?').fill('hoja de la reunión');
    await chair.page.getByLabel('¿Con qué palabras?').fill('Escríbanme sobre piquetes.');
    await chair.page.getByLabel('¿Quién responde por ello? (tu nombre)').fill('Rosa M.');
    expect((await chair.thumbView()).sideways).toBe(0);
    await chair.press('Importar');
    await chair.shows('Importado');
    const told = await chair.page.locator('tbody tr').allInnerTexts();
    expect(told.map((row) => row.split(/\s*\t\s*/))).toEqual([
      ['3', 'fuera', 'Sin teléfono ni correo.'],
      ['4', 'nuevas', 'El código postal no se puede leer.'],
    ]);
    await chair.page.getByRole('link', { name: 'A la gente' }).click();
    await chair.page.getByText('José Núñez').waitFor();
    await numberShows('se pueden invitar por correo', '2');
  }, 60_000);

  it('never makes the browser complain, of the content policy least of all', () => {
    // A file that is refused is a failed request to the browser.
    expect(chair.complaints.filter((line) => !line.includes('422'))).toEqual([]);
  });
});

async function numberShows(label: string, n: string): Promise<void> {
  const tile = chair.page.locator('.number').filter({ has: chair.page.getByText(label, { exact: true }) });
  await tile.getByText(n, { exact: true }).waitFor();
}

async function postInSpanish(): Promise<void> {
  await chair.open('/console', 'es');
  await chair.page.getByRole('link', { name: 'Publicar una acción' }).click();
  await chair.page.getByLabel('Título de la página pública').fill('Mitin en la plaza');
  await chair.press('Seguir');
  await chair.page.getByLabel('Fecha').fill('2026-12-07');
  await chair.press('Seguir');
  await chair.page.getByLabel('Lugar', { exact: true }).fill('Plaza Daley');
  await chair.press('Seguir');
  await chair.press('Seguir');
  await chair.page.getByText(/¿Enviar el sábado, 5 de diciembre, 9:00\s/).waitFor();
  await chair.press('Publicar, avisar luego');
}
