import { probe } from '#testing';
import type { Caller } from '#runtime';
import type { ExportReply } from '../../apps/contacts/src/exports/exports.routes.js';
import { type ContactsHouse, good } from './contacts-house.js';
import type { Answer } from './one-service.js';

type Person = NonNullable<Caller['person']>;

/** Asks for an export. */
export function askFor(
  house: ContactsHouse,
  who: Person,
  circleId: string | null,
  format?: 'csv' | 'osdi',
): Promise<Answer<ExportReply & { code?: string }>> {
  return house.asPerson(who, 'POST', '/api/exports', { circleId, format, reason: 'A list for the phone bank' });
}

/** An export, once it is in that state. */
export function settled(house: ContactsHouse, id: string, state: ExportReply['state']): Promise<ExportReply> {
  return probe(`the export to be ${state}`, async () => {
    const seen = await good(house.as<ExportReply>('chair', 'GET', `/api/exports/${id}`));
    if (seen.state !== state) throw new Error(`it is ${seen.state}`);
    return seen;
  });
}

/** The whole file, as the front door puts it together. */
export async function fileOf(house: ContactsHouse, id: string, who: Person): Promise<string> {
  const file = await good(
    house.asPerson<{ parts: string[]; tail: string }>(who, 'POST', `/internal/exports/${id}/file`, {}),
  );
  const texts: string[] = [];
  for (const part of file.parts) {
    const path = `/internal/exports/${id}/parts/${part}`;
    texts.push((await good(house.asPerson<{ text: string }>(who, 'GET', path))).text);
  }
  return texts.join('') + file.tail;
}
