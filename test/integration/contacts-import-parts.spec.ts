import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceCall } from '#runtime';
import { probe } from '#testing';
import type { ImportReply } from '../../apps/contacts/src/imports/imports.routes.js';
import { ForgetImportFiles } from '../../apps/contacts/src/imports/forget-import-files.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';
import type { Answer } from './one-service.js';
import { buildPeopleFile, peopleIn } from './people-file.js';

const partBytes = 512 * 1024;
const consent = {
  channels: ['email'],
  how: 'newsletter form',
  obtainedAt: '2026-05-04T23:00:00Z',
  wording: 'Write to me about pickets and actions, about 8 a month.',
  attestedBy: 'Maria Attestor',
};

let house: ContactsHouse;

beforeAll(async () => {
  house = await openContacts();
});
afterAll(() => house.close());

function ask<T = ImportReply>(method: ServiceCall['method'], path: string, body?: object): Promise<T> {
  return good(house.as<T>('chair', method, `/api/imports/${path}`, body));
}

function begin(file: Buffer, fileName = 'people.csv'): Promise<ImportReply> {
  return ask('POST', 'files', { fileName, kind: 'csv', bytes: file.length });
}

function put(id: string, position: number, part: Buffer): Promise<Answer<ImportReply & { code?: string }>> {
  return house.asBytes('chair', `/api/imports/${id}/parts/${position}`, part);
}

async function send(file: Buffer): Promise<ImportReply> {
  const begun = await begin(file);
  let last = begun;
  for (let at = 0; at * partBytes < file.length; at++) {
    last = (await put(begun.id, at, file.subarray(at * partBytes, (at + 1) * partBytes))).body;
  }
  return last;
}

function finished(id: string): Promise<ImportReply> {
  const isOver = async (): Promise<ImportReply> => {
    const seen = await ask('GET', `${id}?rows=none`);
    if (seen.state === 'running') throw new Error(JSON.stringify(seen.counts));
    return seen;
  };
  return probe('the import to end', isOver, { withinMs: 90_000 });
}

async function codeOf(asked: Promise<Answer<{ code?: string }>>): Promise<string> {
  const { status, body } = await asked;
  return `${String(status)} ${body.code ?? ''}`;
}

const asChair = (method: ServiceCall['method'], path: string, body?: object): Promise<Answer<{ code?: string }>> =>
  house.as('chair', method, `/api/imports/${path}`, body);

/** Kept bytes of files and of refused rows. */
async function kept(): Promise<number> {
  const [row] = await house.database.query<{ kept: number }>(
    'SELECT ((SELECT count(*) FROM import_parts) + (SELECT count(*) FROM import_rejects))::int AS kept',
  );
  return row?.kept ?? 0;
}

describe('a file that comes in parts', () => {
  const csv = buildPeopleFile(20_000);
  const file = Buffer.from(csv);

  it('check F12: goes on after a lost connection, is taken in once, and nothing of it stays', async () => {
    const begun = await begin(file);
    expect(begun).toMatchObject({ state: 'receiving', bytes: file.length, receivedParts: 0, total: null });
    const cut = (at: number): Buffer => file.subarray(at * partBytes, (at + 1) * partBytes);
    expect((await put(begun.id, 0, cut(0))).body.receivedParts).toBe(1);
    expect((await put(begun.id, 2, cut(2))).body.receivedParts).toBe(1);
    // Nobody heard of the first one, so it comes again.
    expect((await put(begun.id, 0, cut(0))).body.receivedParts).toBe(1);
    expect(await codeOf(asChair('POST', `${begun.id}/start`, { consent }))).toBe('409 import_parts_missing');
    for (let at = 1; at * partBytes < file.length; at++) await put(begun.id, at, cut(at));
    const started = await ask('POST', `${begun.id}/start`, { consent });
    expect(started.receivedParts).toBe(Math.ceil(file.length / partBytes));
    const done = await finished(begun.id);
    const people = peopleIn(csv);
    expect(done).toMatchObject({ state: 'done', total: 20_000, receivedParts: 0 });
    expect(done.counts).toEqual({ imported: people, updated: 0, unchanged: 20_000 - people, refused: 0 });
    expect(await kept()).toBe(0);
  }, 120_000);

  it('is not taken in twice unless somebody says so, and then changes nothing', async () => {
    const list = await good(house.as<{ items: ImportReply[] }>('chair', 'GET', '/api/imports?limit=1'));
    const { id } = await send(file);
    const refused = await asChair('POST', `${id}/start`, { consent });
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { code: 'import_file_known', detail: list.items[0]?.id },
    ]);
    await ask('POST', `${id}/start`, { consent, again: true });
    expect((await finished(id)).counts).toEqual({ imported: 0, updated: 0, unchanged: 20_000, refused: 0 });
  }, 60_000);

  it('stops when it is told to and goes on where it stopped, also on another replica', async () => {
    const other = Buffer.from(buildPeopleFile(8_000).replaceAll('people.example.org', 'stop.example.org'));
    const { id } = await send(other);
    await ask('POST', `${id}/start`, { consent });
    await probe('the first rows', async () => {
      const { counts } = await ask('GET', `${id}?rows=none`);
      if (counts.imported === 0) throw new Error('none yet');
      return true;
    });
    const stopped = await ask('POST', `${id}/stop`, {});
    expect(stopped).toMatchObject({ state: 'stopped', finishedAt: null });
    expect(rowsOf(stopped)).toBeLessThan(8_000);
    const replica = await house.replica();
    try {
      await ask('POST', `${id}/resume`, {});
      const { counts } = await finished(id);
      expect(rowsOf({ counts })).toBe(8_000);
      expect(counts.imported).toBe(peopleIn(other.toString()));
    } finally {
      await replica.close();
    }
    const [entries] = await house.database.query<{ times: number }>(
      'SELECT count(*)::int AS times FROM consent_entries WHERE import_id = $1',
      [id],
    );
    expect(entries?.times).toBe(peopleIn(other.toString()));
  }, 60_000);

  it('is gone on with when the replica that was at it is gone, and every row is taken in once', async () => {
    const csv = buildPeopleFile(1_500).replaceAll('people.example.org', 'gone.example.org');
    const { id } = await send(Buffer.from(csv));
    // As a replica leaves it that was killed after its first batch.
    await house.database.query(
      `UPDATE imports SET state = 'running', language = 'en', imported = 1, worker = gen_random_uuid(),
              leased_until = clock_timestamp() + interval '2 seconds' WHERE id = $1`,
      [id],
    );
    await house.database.query(
      `INSERT INTO import_rows (import_id, line, outcome, remarks) VALUES ($1, 2, 'imported', '{}')`,
      [id],
    );
    expect(await ask('GET', `${id}?rows=none`)).toMatchObject({ state: 'running', counts: { imported: 1 } });
    const done = await finished(id);
    expect(done).toMatchObject({ state: 'done', total: 1_500 });
    expect(rowsOf(done)).toBe(1_500);
    const [rows] = await house.database.query<{ rows: number; people: number }>(
      'SELECT count(*)::int AS rows, count(DISTINCT contact_id)::int AS people FROM import_rows WHERE import_id = $1',
      [id],
    );
    // The one whose report was here already was invented with it.
    expect(rows).toEqual({ rows: 1_500, people: peopleIn(csv.split('\n').toSpliced(1, 1).join('\n')) });
  }, 60_000);
});

function rowsOf({ counts }: Pick<ImportReply, 'counts'>): number {
  return Object.values(counts).reduce((sum, one) => sum + one, 0);
}

describe('what cannot be done', () => {
  it('is refused, and says how the import stands', async () => {
    const file = Buffer.from('first_name,last_name,email\nAna,Luz,ana@refused.example.org');
    const { id } = await begin(file);
    expect(await codeOf(put(id, 0, Buffer.from('short')))).toBe('422 import_part_unfit');
    expect(await codeOf(put(id, 1, file))).toBe('422 import_part_unfit');
    expect(await codeOf(asChair('POST', `${id}/stop`, {}))).toBe('409 import_state_unfit');
    expect(await codeOf(asChair('GET', `${id}/rejected`))).toBe('410 import_rejects_gone');
    expect(await codeOf(house.asBytes('captain', `/api/imports/${id}/parts/0`, file))).toBe('403 not_allowed');
    await put(id, 0, file);
    await ask('DELETE', id);
    expect(await codeOf(asChair('GET', id))).toBe('404 not_found');
    expect(await kept()).toBe(0);
  });

  it('is said of a file that cannot be read, and nobody of it is taken in', async () => {
    const rows = Array.from({ length: 700 }, (_, at) => `Ana,Luz${String(at)},a${String(at)}@broken.example.org`);
    const { id } = await send(Buffer.from(['first_name,last_name,email', ...rows, '"Ana,Luz,no end'].join('\n')));
    await ask('POST', `${id}/start`, { consent });
    const failed = await finished(id);
    expect(failed).toMatchObject({
      state: 'failed',
      refusal: { code: 'import_file_unreadable' },
      counts: { imported: 0 },
    });
    expect(failed.refusal?.detail).toContain('702');
    expect(await kept()).toBe(0);
  });
});

describe('refused rows', () => {
  it('come back as a file with why, without anything that a spreadsheet runs, and go after a day', async () => {
    const lines = [
      'first_name,last_name,email',
      '"=HYPERLINK(""x"")",,',
      'Bea,Sol,',
      'Cid,Sol,c@rejects.example.org',
      'Dee',
    ];
    const { id } = await send(Buffer.from(lines.join('\n')));
    await ask('POST', `${id}/start`, { consent: null });
    expect((await finished(id)).counts).toEqual({ imported: 1, updated: 0, unchanged: 0, refused: 3 });
    const text = await ask<string>('GET', `${id}/rejected?language=es`);
    expect(text.split('\r\n')).toEqual([
      '\uFEFF"Línea","Por qué","first_name","last_name","email"',
      `"2","Sin teléfono ni correo.","'=HYPERLINK(""x"")",,`,
      '"3","Sin teléfono ni correo.","Bea","Sol",',
      '"5","Más o menos celdas que el encabezado.","Dee"',
      '',
    ]);
    expect(await kept()).toBe(1);
    const open = await begin(Buffer.from('left alone'));
    house.clock.step(24 * 60 * 60_000 + 1);
    const forget = house.service.app.get(ForgetImportFiles, { strict: false });
    while ((await forget.run()) > 0);
    expect(await kept()).toBe(0);
    expect(await codeOf(asChair('GET', `${id}/rejected`))).toBe('410 import_rejects_gone');
    expect(await ask('GET', open.id)).toMatchObject({ state: 'given_up' });
  });
});
