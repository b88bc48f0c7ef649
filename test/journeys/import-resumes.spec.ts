import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort, temporaryFolder } from '#testing';
import { buildPeopleFile, peopleIn } from '../integration/people-file.js';
import { Product } from './product.js';
import { Program } from './program.js';

const rows = 2600;
const csv = buildPeopleFile(rows);

let house: Program;
let port: number;
let folder: string;

function startHouse(crashpoint: string): Program {
  const env = { PORT: String(port), TURNOUT_DATA_DIR: folder, TURNOUT_CRASHPOINT: crashpoint };
  return new Program('all-in-one', [], env);
}

function importFile(...more: string[]): Program {
  const words = ['--how', 'newsletter form', '--obtained', '2026-05-01', '--attested-by', 'Rosa M., chair'];
  const agreed = [...words, '--wording', 'Write to me about pickets and actions.', '--agreed-to', 'email'];
  const env = { PORT: String(port), TURNOUT_DATA_DIR: folder };
  return new Program('cli', ['--json', 'import', join(folder, 'people.csv'), ...agreed, ...more], env);
}

beforeAll(async () => {
  port = await freePort();
  folder = temporaryFolder('import');
  writeFileSync(join(folder, 'people.csv'), csv);
  house = startHouse('mid-import');
  await house.says('Ctrl-C stops');
}, 120_000);

afterAll(() => house.end(), 60_000);

describe('npx turnout import', () => {
  it('check F12: goes on by itself when Turnout is killed with -9 halfway and started again, and takes each row in once', async () => {
    const report = join(folder, 'report.csv');
    const importing = importFile('--report', report);
    expect(await house.ended()).toBe('SIGKILL');
    expect(house.printed).toContain('crashpoint mid-import reached');
    await importing.says('Turnout does not answer');
    house = startHouse('');
    expect(await importing.ended()).toBe('0');
    expect(importing.printed).toContain(`${String(rows)} of ${String(rows)} rows`);

    const people = peopleIn(csv);
    const counts = { imported: people, updated: 0, unchanged: rows - people, refused: 0 };
    const product = await Product.enter(`http://127.0.0.1:${String(port)}`, '', join(folder, 'secrets.json'));
    const { items } = await product.ask<{ items: object[] }>('GET', '/api/imports');
    expect(items).toEqual([expect.objectContaining({ total: rows, counts, finishedAt: expect.any(String) })]);
    const audience = { circleId: null, language: null };
    const preview = await product.ask('POST', '/api/audiences/preview', audience);
    expect(preview).toMatchObject({ people, byChannel: { sms: 0, email: people } });
    const lines = readFileSync(report, 'utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(rows + 1);
    expect(lines.slice(0, 3)).toEqual(['"Line","Result","Why"', '"2","new",""', '"3","new",""']);
  }, 180_000);

  it('changes nothing the second time, and ends with 1 when nobody is there', async () => {
    const before = importFile('--language', 'es');
    expect(await before.ended()).toBe('0');
    expect(before.printed).toContain('"before":true');
    const again = importFile('--language', 'es', '--again');
    expect(await again.ended()).toBe('0');
    const counts = { imported: 0, updated: 0, unchanged: rows, refused: 0 };
    expect(again.printed).toContain(`"counts":${JSON.stringify(counts)}`);
    await house.end();
    const alone = importFile();
    expect(await alone.ended()).toBe('1');
    expect(alone.printed).toContain('Turnout does not answer');
  }, 120_000);
});
