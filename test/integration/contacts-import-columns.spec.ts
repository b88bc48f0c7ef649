import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { probe } from '#testing';
import type { ImportDetailReply, ImportReply } from '../../apps/contacts/src/imports/imports.routes.js';
import type { LookReply } from '../../apps/contacts/src/imports/look.routes.js';
import type { ContactDetailReply } from '../../apps/contacts/src/people/people.routes.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';

let house: ContactsHouse;

beforeAll(async () => {
  house = await openContacts();
});
afterAll(() => house.close());

/** Takes a list in as the look reads it. */
async function takeIn(lines: readonly string[]): Promise<ImportDetailReply> {
  const file = Buffer.from(lines.join('\n'));
  const begun = { fileName: 'people.csv', kind: 'csv', bytes: file.length };
  const { id } = await good(house.as<ImportReply>('chair', 'POST', '/api/imports/files', begun));
  await good(house.asBytes('chair', `/api/imports/${id}/parts/0`, file));
  const { mapping } = await good(house.as<LookReply>('chair', 'POST', `/api/imports/${id}/look`, {}));
  await good(house.as('chair', 'POST', `/api/imports/${id}/start`, { mapping, consent: null, again: true }));
  return probe('the import to end', async () => {
    const seen = await good(house.as<ImportDetailReply>('chair', 'GET', `/api/imports/${id}`));
    if (seen.state !== 'done') throw new Error(JSON.stringify(seen));
    return seen;
  });
}

function person(id: string | null | undefined): Promise<ContactDetailReply> {
  return good(house.as<ContactDetailReply>('chair', 'GET', `/api/contacts/${id ?? ''}`));
}

const header = 'first_name,middle_name,last_name,email,phone,availability,shift,notes,recruited_by';

describe('check F12: what else a column may hold', () => {
  it('is kept with the person, and the same list again changes nothing', async () => {
    const before = await takeIn([
      'name,phone',
      'Rosa Brava,3125550111',
      'Tomás Uno,3125550112',
      'Tomas Uno,3125550113',
    ]);
    const rosa = before.rows[0]?.contactId;
    const lines = [
      header,
      'Ana,María,Luz,ana@k.example.org,,Mon-Fri 9-17; Sat 10-14,Sun 22:00-06:00,"Speaks at rallies, has a van",rosa brava',
      'Ben,,Sol,ben@k.example.org,,whenever,,,312-555-0111',
      `Cid,,Sol,cid@k.example.org,,,,${'x'.repeat(2_100)},Tomás Uno`,
      'Dea,,Sol,dea@k.example.org,,,,,Nobody Known',
    ];
    const report = await takeIn(lines);
    expect(report.rows.map(({ remarks }) => remarks)).toEqual([
      [],
      ['hours_unreadable'],
      ['note_cut', 'through_unknown'],
      ['through_unknown'],
    ]);
    const ana = await person(report.rows[0]?.contactId);
    expect(ana).toMatchObject({ name: 'Ana María Luz', cameThrough: { id: rosa, name: 'Rosa Brava' } });
    expect(ana.notes).toEqual([expect.objectContaining({ text: 'Speaks at rallies, has a van', isMine: false })]);
    expect(ana.hours).toHaveLength(8);
    expect(ana.hours).toContainEqual({ kind: 'own_shift', weekday: 1, fromMinute: 0, untilMinute: 360 });
    expect((await person(report.rows[1]?.contactId)).cameThrough?.id).toBe(rosa);
    const again = await takeIn(lines);
    expect(again.counts).toEqual({ imported: 0, updated: 0, unchanged: 4, refused: 0 });
    expect((await person(report.rows[0]?.contactId)).notes).toHaveLength(1);
  });

  it('a later list says anew which hours are theirs, and leaves alone what it does not speak of', async () => {
    const report = await takeIn(['name,email,availability', 'Ana María Luz,ana@k.example.org,Tue 18-20']);
    expect(report.counts).toMatchObject({ updated: 1 });
    const ana = await person(report.rows[0]?.contactId);
    expect(ana.hours.filter(({ kind }) => kind === 'can_come')).toEqual([
      { kind: 'can_come', weekday: 2, fromMinute: 1080, untilMinute: 1200 },
    ]);
    expect(ana.hours.filter(({ kind }) => kind === 'own_shift')).toHaveLength(2);
    expect(ana.notes).toHaveLength(1);
  });

  it('nobody came through themselves, and who brought somebody stays', async () => {
    const report = await takeIn([
      'name,phone,recruited_by',
      'Rosa Brava,3125550111,Rosa Brava',
      'Eva Dos,3125550114,3125550112',
    ]);
    expect((await person(report.rows[0]?.contactId)).cameThrough).toBeNull();
    const eva = (await person(report.rows[1]?.contactId)).cameThrough?.name;
    expect(eva).toBe('Tomás Uno');
    const later = await takeIn(['name,phone,recruited_by', 'Eva Dos,3125550114,Rosa Brava']);
    expect((await person(later.rows[0]?.contactId)).cameThrough?.name).toBe('Tomás Uno');
  });
});
