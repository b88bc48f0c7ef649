import { expect } from '@jest/globals';
import { probe } from '#testing';
import { type FullRun, nameOf, personAt } from './full-run.js';
import type { LeakHouse } from './leak-house.js';

/** What the house gives out to those who may see it: numbers in full, all about one person, and a file of everybody. */
export async function handOut(house: LeakHouse, run: FullRun): Promise<void> {
  const { chair } = house;
  const person = personAt(3);
  const path = `/api/contacts/${await run.idOf(person)}`;
  for (const what of ['phones', 'email']) {
    const { values } = await chair.ask<{ values: string[] }>('POST', `${path}/reveal`, { what, reason: 'No answer' });
    expect(values.join()).toContain(what === 'phones' ? person.digits : person.email);
  }
  const naming = { what: 'phones', reason: `${nameOf(person)} asked, ${person.digits}` };
  expect((await house.askAsChair('POST', `${path}/reveal`, naming)).status).toBe(422);
  expect((await house.askAsChair('POST', `${path}/own-data`, {})).text).toContain(person.first);
  const asked = { circleId: null, reason: 'Phone bank on Friday' };
  const { id } = await chair.ask<{ id: string }>('POST', '/api/exports', asked);
  await probe(
    'the export',
    async () => (await chair.ask<{ state: string }>('GET', `/api/exports/${id}`)).state === 'ready',
  );
  expect((await house.askAsChair('GET', `/api/exports/${id}/file`, '')).text).toContain(person.email);
}
