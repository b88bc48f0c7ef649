import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort, temporaryFolder } from '#testing';
import { spreadsheetOf } from '../integration/spreadsheet-file.js';
import { Program } from './program.js';

const rows = 60_000;
let house: Program;
let env: NodeJS.ProcessEnv;
let folder: string;

beforeAll(async () => {
  folder = temporaryFolder('import-by-command');
  env = { PORT: String(await freePort()), TURNOUT_DATA_DIR: folder };
  house = new Program('all-in-one', [], env);
  await house.says('Ctrl-C stops');
}, 120_000);

afterAll(() => house.end(), 60_000);

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function turnout(...words: string[]): Program {
  return new Program('cli', words, env);
}

async function says(words: string[], code = '0'): Promise<string> {
  const program = turnout(...words);
  expect([await program.ended(), program.printed]).toEqual([code, program.printed]);
  return program.printed;
}

describe('check F12: npx turnout import of any file', () => {
  it('says with --dry-run what a file holds, in both languages, and takes nobody in', async () => {
    const path = file(
      'few.csv',
      'Nombre;Correo;Círculo\nEva Paz;eva@d.example.org;Hoteles\n;;\nEva Paz;eva@d.example.org;',
    );
    const english = await says(['import', path, '--dry-run']);
    expect(english).toContain('New people: 1. Rows of people known already: 0. Rows of somebody further up: 1.');
    expect(english).toMatch(/Correo +E-mail +its name/);
    expect(english).toMatch(/2 +new +Eva Paz +e…@d\.example\.org/);
    expect(english).toContain('Not known yet: circle “Hoteles”, in one row. --make circle makes what the file names.');
    expect(await says(['import', path, '--dry-run', '--language', 'es'])).toContain('Personas nuevas: 1.');
    expect(await says(['--json', 'import', path, '--dry-run'])).toContain('"people":{"new":1,"known":0,"repeated":1}');
    expect(await says(['import', file('odd.csv', 'a,b\nEva,Paz'), '--dry-run'], '1')).toContain(
      'Nobody could be taken in.',
    );
  }, 120_000);

  it('takes a spreadsheet in by a mapping, makes what it may, and writes what was left out', async () => {
    const sheet = [
      ['wer', 'Email', 'Tags'],
      ['Lea Sol', 'lea@x.example.org', 'van'],
      ['', 'nobody@x.example.org', ''],
    ];
    const path = file('few.xlsx', spreadsheetOf(sheet));
    expect(await says(['import', path], '1')).toContain('--mapping');
    const columns = ['full_name', 'email', 'tags'].map((meaning, place) => ({ place, meaning }));
    const mapping = file('mapping.json', JSON.stringify({ columns }));
    const rejected = join(folder, 'rejected.csv');
    const words = await says(['import', path, '--mapping', mapping, '--make', 'tag,circle', '--rejected', rejected]);
    expect(words).toContain('2 rows: 1 new, 0 updated, 0 known already, 1 left out.');
    expect(words).not.toContain('A tag is not known');
    expect(readFileSync(rejected, 'utf8')).toContain('nobody@x.example.org');
    expect(await says(['import', path, '--mapping', mapping, '--rejected', rejected], '1')).toContain(
      'is there already',
    );
    const again = await says(['import', path, '--mapping', mapping]);
    expect(again).toContain('was taken in before');
    expect(await says(['import', path, '--mapping', mapping, '--again'])).toContain(
      '0 new, 0 updated, 1 known already',
    );
  }, 120_000);

  it('tells how far a long list is, stops at Ctrl-C, and goes on when it is called again', async () => {
    const line = (at: number): string => `Person${String(at)},Long,p${String(at)}@long.example.org`;
    const list = ['first_name,last_name,email', ...Array.from({ length: rows }, (_, at) => line(at))].join('\n');
    const path = file('long.csv', list);
    const report = join(folder, 'report.csv');
    const first = turnout('import', path, '--report', report);
    await first.says('rows a second');
    first.interrupt();
    expect(await first.ended()).toBe('130');
    const [, stopped = ''] = /Stopped after (\d+) rows/.exec(first.printed) ?? [];
    expect(Number(stopped)).toBeGreaterThan(0);
    expect(Number(stopped)).toBeLessThan(rows);
    expect(first.printed).toContain('Sending: 100 %');
    expect(existsSync(report)).toBe(false);
    const second = await says(['import', path, '--report', report]);
    expect(second).toContain('the import goes on');
    expect(second).toContain(`${String(rows)} rows: ${String(rows)} new, 0 updated, 0 known already, 0 left out.`);
    expect(readFileSync(report, 'utf8').trimEnd().split('\r\n')).toHaveLength(rows + 1);
  }, 300_000);
});
