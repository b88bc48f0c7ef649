import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Jobs } from '#jobs';
import { probe, startChromium } from '#testing';
import { PhoneConsole } from './phone-console.js';
import { RolesHouse } from './roles-house.js';

const consent = {
  how: 'Sign-up sheet at the hall',
  obtainedAt: '2026-09-01T00:00:00Z',
  wording: 'I want texts about pickets and actions, about 8 a month. STOP ends it, HELP helps.',
  attestedBy: 'Rosa M., chair',
};
const numbers = {
  ana: '+13125550181',
  ben: '+13125550182',
  carla: '+13125550183',
  dora: '+13125550184',
  beto: '+13125550185',
};

let at: RolesHouse;
let browser: Browser;
let chair: PhoneConsole;
let actionId: string;

beforeAll(async () => {
  [at, browser] = await Promise.all([RolesHouse.open(), startChromium()]);
  const k12 = await made('/api/circles', { name: 'K-12' });
  const hotels = await made('/api/circles', { name: 'Hotels' });
  await person('Ana', numbers.ana, k12);
  await person('Ben', numbers.ben, k12);
  await person('Carla', numbers.carla, hotels);
  await person('Beto', numbers.beto, hotels, { language: 'es' });
  await person('Dora', numbers.dora, hotels, { consent: null });
  actionId = await made('/api/actions', {
    ...{ kind: 'picket', title: 'Picket at Mercy', place: '2525 S. Michigan Ave.', timeZone: 'America/Chicago' },
    ...{ audience: { circleId: k12, language: null }, extraWords: { en: 'Bring water', es: '' } },
    shifts: [{ startsAt: '2026-12-04T16:00', endsAt: '2026-12-04T20:00', target: 60 }],
  });
  await at.chair.ask('POST', `/api/actions/${actionId}/post`);
  await Promise.all([at.chair.received(numbers.ana, 1), at.chair.received(numbers.ben, 1)]);
  await at.chair.typeText(numbers.ana, '1');
  await at.chair.received(numbers.ana, 2);
  const invitation = await at.invitation({ role: 'chair' });
  chair = await PhoneConsole.enter(browser, new URL(invitation).origin, invitation);
  await tellAsked(2);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await at.house.close();
}, 60_000);

async function made(path: string, body: object): Promise<string> {
  return (await at.chair.ask<{ id: string }>('POST', path, body)).id;
}

async function person(name: string, number: string, circleId: string, more: object = {}): Promise<void> {
  await made('/api/contacts', { name, phones: [{ number }], circleIds: [circleId], consent, ...more });
}

/** Has notifications tell whom the waves asked, as it does each minute, until contacts knows of so many. */
async function tellAsked(people: number): Promise<void> {
  const rule = { is: 'asked', withinDays: null, actionId };
  await probe(`${String(people)} people who are known to be asked`, async () => {
    await at.house.services
      .find(({ name }) => name === 'notifications')
      ?.app.get(Jobs)
      .runNow('tell-asked');
    const body = { circleId: null, language: null, rule };
    return (await at.chair.ask<{ people: number }>('POST', '/api/audiences/preview', body)).people === people;
  });
}

const texted = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(numbers).map(async ([name, number]) => {
        const texts = await at.chair.texts(number);
        return [name, texts.filter(({ body }) => /Coming\?|Vienes/.test(body)).length] as const;
      }),
    ),
  );

interface Told {
  readonly kind: string;
  readonly audience: number | null;
  readonly asked: number;
}

/** What the waves asked, once nothing of them waits any more. */
function waves(): Promise<Told[]> {
  return probe('waves that are through', async () => {
    const path = `/api/waves?actionId=${actionId}`;
    const answer = await at.chair.ask<{ waves: (Told & { waiting: number })[] }>('GET', path);
    const isUnderWay = answer.waves.some(({ audience, waiting }) => audience === null || waiting > 0);
    if (isUnderWay) throw new Error(JSON.stringify(answer.waves));
    return answer.waves.map(({ kind, audience, asked }) => ({ kind, audience, asked }));
  });
}

describe('asking again', () => {
  it('check A11: texts those who have not answered in two taps, and nobody who has', async () => {
    const { page } = chair;
    await chair.open(`/console/actions/${actionId}`, 'en');
    await page.getByRole('link', { name: 'Ask again, or ask more people' }).click();
    await chair.shows('Ask again');
    await page.getByText('1 in English, 0 in Spanish.').waitFor();
    await page.getByText('1 person has answered').waitFor();
    await page.getByText(/Bring water\. Coming/).waitFor();
    expect(await chair.thumbView()).toMatchObject({ sideways: 0, primary: [{ words: 'Text 1 person' }], tooSmall: [] });
    await chair.press('Text 1 person');
    await chair.shows('Picket at Mercy');
    await at.chair.received(numbers.ben, 2);
    expect(await waves()).toEqual([
      { kind: 'invite', audience: 2, asked: 2 },
      { kind: 'nudge', audience: 1, asked: 1 },
    ]);
    expect(await texted()).toEqual({ ana: 1, ben: 2, carla: 0, dora: 0, beto: 0 });
    await page.getByText('1 person was asked a second time.').waitFor();
    await page
      .getByText(
        'For: People who were asked about “Picket at Mercy”, without those who answered about “Picket at Mercy”.',
      )
      .waitFor();
  }, 60_000);

  it('asks people who were not asked yet: counted, split and told apart before, and as many as counted', async () => {
    const { page } = chair;
    await page.getByRole('link', { name: 'Ask again, or ask more people' }).click();
    await page.getByText('People who were not asked yet').click();
    await page.getByText('1 in English, 1 in Spanish.').waitFor();
    await page.getByText('2 people were asked already').waitFor();
    await page.getByText('1 person never agreed to texts').waitFor();
    await page.getByLabel('Words to add in English (optional)').fill('We need you');
    await page.getByText(/We need you\. Coming/).waitFor();
    await chair.press('Text 2 people');
    await chair.shows('Picket at Mercy');
    await Promise.all([at.chair.received(numbers.carla, 1), at.chair.received(numbers.beto, 1)]);
    expect(await waves()).toContainEqual({ kind: 'further', audience: 2, asked: 2 });
    expect(await texted()).toEqual({ ana: 1, ben: 2, carla: 1, dora: 0, beto: 1 });
    expect((await at.chair.texts(numbers.beto))[0]?.body).toMatch(/¿Vienes\?/);
    await tellAsked(4);
  }, 60_000);

  it('has nobody left then, in Spanish and on the narrowest screen, with the keyboard alone', async () => {
    const { page } = chair;
    await chair.open(`/console/again/${actionId}`, 'es');
    await chair.shows('Preguntar otra vez');
    await page.getByText('Gente que no ha respondido').waitFor();
    await page.getByRole('radio', { name: 'Gente que no ha respondido' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('4 personas ya fueron invitadas').waitFor();
    expect(await chair.button('No queda a quién preguntar').isDisabled()).toBe(true);
    await page.getByLabel('A quién', { exact: true }).selectOption({ label: 'Hotels (3)' });
    await page.getByText('2 personas ya fueron invitadas').waitFor();
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      expect((await chair.thumbView()).sideways).toBe(0);
    }
    expect(chair.complaints).toEqual([]);
  }, 60_000);
});
