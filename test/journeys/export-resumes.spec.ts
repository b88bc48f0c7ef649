import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { freePort, temporaryFolder } from '#testing';
import { buildPeopleFile, peopleIn } from '../integration/people-file.js';
import { Product } from './product.js';
import { Program } from './program.js';

const csv = buildPeopleFile(900);
const reason = ['--reason', 'A list for the phone bank'];

let house: Program;
let port: number;
let folder: string;

function startHouse(crashpoint: string): Program {
  const env = {
    PORT: String(port),
    TURNOUT_DATA_DIR: folder,
    TURNOUT_CRASHPOINT: crashpoint,
    TURNOUT_TWO_PEOPLE: 'off',
  };
  return new Program('all-in-one', [], env);
}

function turnout(...words: string[]): Program {
  return new Program('cli', words, { PORT: String(port), TURNOUT_DATA_DIR: folder });
}

const enter = () => Product.enter(`http://127.0.0.1:${String(port)}`, '', join(folder, 'secrets.json'));

beforeAll(async () => {
  port = await freePort();
  folder = temporaryFolder('export');
  house = startHouse('mid-export');
  await house.says('Ctrl-C stops');
  await (await enter()).ask('POST', '/api/imports', { fileName: 'people.csv', csv, consent: null });
}, 120_000);

afterAll(() => house.end(), 60_000);

describe('npx turnout export', () => {
  it('check G6: has a row for everybody, once, when Turnout was killed with -9 halfway', async () => {
    const file = join(folder, 'people.csv');
    const exporting = turnout('--json', '--yes', 'export', ...reason, '--to', file);
    expect(await house.ended()).toBe('SIGKILL');
    expect(house.printed).toContain('crashpoint mid-export reached');
    house = startHouse('');
    expect(await exporting.ended()).toBe('0');

    const people = peopleIn(csv);
    expect(exporting.printed).toContain(`"people":${String(people)}`);
    const rows = parse<Record<string, string>>(readFileSync(file), { columns: true, bom: true });
    expect([rows.length, new Set(rows.map((row) => row.person_id)).size]).toEqual([people, people]);
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    expect(rows[0]?.export).toMatch(/^[0-9a-f-]{36} asked by cli$/);
  }, 180_000);

  it('tells whose copy a piece of it is, without the columns that say so, and of another list nothing', async () => {
    const rows = readFileSync(join(folder, 'people.csv'), 'utf8').split('\r\n').slice(100, 160);
    const piece = rows.map((row) => parse(row)[0]?.slice(1, 5).join(','));
    writeFileSync(join(folder, 'piece.csv'), piece.join('\n'));
    const traced = turnout('--json', 'export', 'trace', join(folder, 'piece.csv'));
    expect(await traced.ended()).toBe('0');
    expect(JSON.parse(traced.printed)).toEqual({ exports: [expect.objectContaining({ askedBy: 'cli' })] });
    writeFileSync(join(folder, 'sorted.csv'), [...piece].sort().join('\n'));
    const sorted = turnout('export', 'trace', join(folder, 'sorted.csv'));
    expect(await sorted.ended()).toBe('0');
    expect(sorted.printed).toContain('Of no export');
  }, 60_000);

  it('asks back, overwrites nothing, and hands no file to somebody else', async () => {
    expect(await turnout('export', ...reason).ended()).toBe('1');
    const there = join(folder, 'there.csv');
    writeFileSync(there, 'ours');
    const refused = turnout('--yes', 'export', ...reason, '--to', there);
    expect(await refused.ended()).toBe('1');
    expect(refused.printed).toContain('is there already');
    expect(readFileSync(there, 'utf8')).toBe('ours');
    const product = await enter();
    const { items } = await product.ask<{ items: { id: string; mine: boolean }[] }>('GET', '/api/exports');
    expect(items.map(({ mine }) => mine)).toEqual([false]);
    const page = await product.page(`/api/exports/${items[0]?.id ?? ''}/file`);
    expect([page.status, page.text]).toEqual([401, expect.stringContaining('not_signed_in')]);
    await expect(product.ask('GET', `/api/exports/${items[0]?.id ?? ''}/file`)).rejects.toThrow('out_of_scope');
  }, 120_000);
});
