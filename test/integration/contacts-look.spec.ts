import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { probe } from '#testing';
import type { ImportReply } from '../../apps/contacts/src/imports/imports.routes.js';
import type { LookReply } from '../../apps/contacts/src/imports/look.routes.js';
import type { ContactDetailReply } from '../../apps/contacts/src/people/people.routes.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';
import { type SheetCell, spreadsheetOf, zipOf } from './spreadsheet-file.js';

const partBytes = 512 * 1024;
const consent = {
  channels: ['sms', 'email'],
  how: 'sign-up form',
  obtainedAt: '2026-05-04T23:00:00Z',
  wording: 'Write to me about pickets and actions, about 8 a month.',
  attestedBy: 'Maria Attestor',
};

let house: ContactsHouse;

beforeAll(async () => {
  house = await openContacts();
});
afterAll(() => house.close());

async function send(file: Buffer, kind: 'csv' | 'xlsx' = 'csv'): Promise<string> {
  const body = { fileName: `people.${kind}`, kind, bytes: file.length };
  const { id } = await good(house.as<ImportReply>('chair', 'POST', '/api/imports/files', body));
  for (let at = 0; at * partBytes < file.length; at++) {
    const part = file.subarray(at * partBytes, (at + 1) * partBytes);
    await good(house.asBytes('chair', `/api/imports/${id}/parts/${String(at)}`, part));
  }
  return id;
}

function look(id: string, body: object = {}): Promise<LookReply> {
  return good(house.as<LookReply>('chair', 'POST', `/api/imports/${id}/look`, body));
}

async function refusal(file: Buffer, kind: 'csv' | 'xlsx'): Promise<string> {
  const id = await send(file, kind);
  const { status, body } = await house.as<{ code?: string; detail?: string }>(
    'chair',
    'POST',
    `/api/imports/${id}/look`,
    {},
  );
  // A chair may leave a few files lying about and no more.
  await good(house.as('chair', 'DELETE', `/api/imports/${id}`));
  return [status, body.code, body.detail].filter(Boolean).join(' ');
}

async function takeIn(id: string, mapping: object): Promise<ImportReply> {
  await good(house.as('chair', 'POST', `/api/imports/${id}/start`, { mapping, consent }));
  return probe('the import to end', async () => {
    const seen = await good(house.as<ImportReply>('chair', 'GET', `/api/imports/${id}?rows=none`));
    if (seen.state === 'running') throw new Error(JSON.stringify(seen.counts));
    return seen;
  });
}

async function person(email: string): Promise<ContactDetailReply> {
  const found = await good(
    house.as<{ items: { id: string; email: string | null }[] }>('chair', 'GET', '/api/contacts?limit=500'),
  );
  const id = found.items.find((one) => one.email === email)?.id ?? '';
  return good(house.as<ContactDetailReply>('chair', 'GET', `/api/contacts/${id}`));
}

describe('check F12: a look at a file', () => {
  it('shows how each export that is known would be read, and takes nobody in', async () => {
    const actionNetwork =
      'first_name,last_name,email,can2_subscription_status,zip_code,can2_phone,can2_user_tags\n' +
      'Ana,Luz,ana@an.example.org,subscribed,2111,3125550103,marshal\nBen,Luz,ben@an.example.org,unsubscribed,60601,1.23457E+09,';
    const seen = await look(await send(Buffer.from(actionNetwork)));
    expect(seen).toMatchObject({ export: 'action_network', total: 2, looked: 2, refused: 0 });
    expect(seen.unknown).toEqual([{ kind: 'tag', name: 'marshal', of: null, rows: 1 }]);
    expect(seen.remarks.map(({ remark, rows, firstLine }) => `${remark} ${rows} ${firstLine}`).sort()).toEqual([
      'no_mail 1 3',
      'phone_lost_digits 1 3',
      'tag_unknown 1 2',
    ]);
    expect(seen.preview.map((row) => row.person)).toEqual([
      expect.objectContaining({ name: 'Ana Luz', phones: [{ masked: '…0103', textable: true }], postalCode: '02111' }),
      expect.objectContaining({ name: 'Ben Luz', phones: [], emails: ['b…@an.example.org'] }),
    ]);
    expect(seen.fileRemarks).toEqual(['no_do_not_call']);
    const people = await good(house.as<{ items: unknown[] }>('chair', 'GET', '/api/contacts'));
    expect(people.items).toEqual([]);
  });

  it('reads as it is told when the guess is wrong, and only for whoever sent the file', async () => {
    const id = await send(Buffer.from('wer;womit;wann\nAna Luz;ana@x.example.org;3/4/2019'));
    const guessed = await look(id);
    expect(guessed.mapping).toMatchObject({
      encoding: 'utf-8',
      delimiter: ';',
      columns: [{ place: 1, meaning: 'email' }],
    });
    expect(guessed.fileRemarks).toEqual(['no_name_column']);
    const columns = ['full_name', 'email', 'member_since'].map((meaning, place) => ({ place, meaning }));
    const told = await look(id, { mapping: { ...guessed.mapping, columns, dates: 'day_first' } });
    expect(told.preview[0]?.person).toMatchObject({ name: 'Ana Luz', memberSince: '2019-04-03' });
    const other = await house.asPerson({ id: 'somebody-else', role: 'chair' }, 'POST', `/api/imports/${id}/look`, {});
    expect(other.status).toBe(404);
    await good(house.as('chair', 'DELETE', `/api/imports/${id}`));
  });

  it('answers for a file whose columns nobody can guess, and asks for them', async () => {
    const id = await send(Buffer.from('a,b\nwhat,ever'));
    const seen = await look(id);
    expect(seen).toMatchObject({ mapping: { columns: [] }, refused: 1, people: { new: 0, known: 0, repeated: 0 } });
    expect(seen.fileRemarks).toEqual(['no_name_column', 'no_way_column']);
    await good(house.as('chair', 'DELETE', `/api/imports/${id}`));
  });

  it.each([
    ['xlsx', Buffer.from('first_name\nAna'), '422 import_not_a_spreadsheet'],
    ['xlsx', zipOf({ 'xl/workbook.xml': 'x', 'a.xml': Buffer.alloc(60_000_000, 32) }), '422 import_file_too_tight'],
    ['xlsx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(99)]), '422 import_old_spreadsheet'],
    ['csv', Buffer.from('a,b\n1,"2\n3,4'), '422 import_file_unreadable Reading stopped near line 2.'],
  ] as const)('refuses %s that cannot be read', async (kind, file, said) => {
    expect(await refusal(file, kind)).toBe(said);
  });
});

describe('check F12: a file with a mapping', () => {
  const sheet: SheetCell[][] = [
    [
      'Nombre',
      'Apellidos',
      'Correo',
      'Otro correo',
      'Celular',
      'Código postal',
      'Círculo',
      'Centro de trabajo',
      'Local',
      'Unidad',
      'Habilidades',
      'Etiquetas',
      'Idiomas',
      'A cualquier hora',
    ],
    [
      'Eva',
      'Paz',
      'eva@xl.example.org',
      'eva2@xl.example.org',
      { n: '13125550107' },
      { n: '2111' },
      'Hoteles',
      'Gran Hotel',
      'Local 1',
      'Cocina',
      'médica',
      'tiene carro; canta',
      'Tagalog',
      { b: true },
    ],
  ];

  it('makes what was ticked and nothing else, and writes all that it says of people; once more changes nothing', async () => {
    const file = spreadsheetOf(sheet);
    const first = await send(file, 'xlsx');
    const seen = await look(first);
    const columns = [...seen.mapping.columns.filter(({ place }) => place !== 3), { place: 3, meaning: 'email' }];
    expect(seen.unknown.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual([
      ...['bargaining_unit Cocina', 'circle Hoteles', 'tag canta', 'tag tiene carro'],
      ...['union_local Local 1', 'workplace Gran Hotel'],
    ]);
    const make = seen.unknown.filter(({ name }) => name !== 'canta').map(({ kind, name, of }) => ({ kind, name, of }));
    const mapping = { ...seen.mapping, columns, make };
    expect(await takeIn(first, mapping)).toMatchObject({ state: 'done', counts: { imported: 1, refused: 0 } });
    const eva = await person('e…@xl.example.org');
    expect(eva).toMatchObject({
      name: 'Eva Paz',
      postalCode: '02111',
      circles: [{ name: 'Hoteles' }],
      workplaces: [{ name: 'Gran Hotel', role: 'rank_and_file' }],
    });
    const written = await house.database.query(
      `SELECT (SELECT array_agg(skill) FROM contact_skills) AS skills, (SELECT array_agg(name) FROM tags) AS tags,
              (SELECT count(*)::int FROM contact_emails) AS further, other_languages AS spoken, any_hour AS "anyHour",
              (SELECT name FROM bargaining_units u WHERE u.id = bargaining_unit_id) AS unit
         FROM contacts WHERE id = $1`,
      [eva.id],
    );
    expect(written).toEqual([
      { skills: ['medic'], tags: ['tiene carro'], further: 1, spoken: ['tl'], anyHour: true, unit: 'Cocina' },
    ]);
    const again = await send(spreadsheetOf([...sheet, [], ['']]), 'xlsx');
    expect(await takeIn(again, mapping)).toMatchObject({ counts: { imported: 0, updated: 0, unchanged: 1 } });
  });

  it('does not open the mail of whom the list calls unsubscribed, whatever is attested', async () => {
    const csv =
      'first_name,last_name,email,email_status\nLea,Sol,lea@s.example.org,subscribed\nMax,Sol,max@s.example.org,bounced';
    const id = await send(Buffer.from(csv));
    const { mapping } = await look(id);
    expect(await takeIn(id, mapping)).toMatchObject({ counts: { imported: 2 } });
    expect((await person('l…@s.example.org')).emailConsent).toBe('opted_in');
    expect((await person('m…@s.example.org')).emailConsent).toBe('unknown');
  });
});
