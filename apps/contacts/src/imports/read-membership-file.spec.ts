import { describe, expect, it } from '@jest/globals';
import { Problem } from '#runtime';
import type { Language } from '#words';
import { readMembershipFile } from './read-membership-file.js';

const header = 'first_name,last_name,mobile_phone,email,do_not_call';

async function read(csv: string, language: Language = 'en'): Promise<string[]> {
  const rows = await readMembershipFile(csv, { circleId: null, language });
  return rows.map(({ line, draft }) => `${line} ${draft?.name ?? '-'}`);
}

async function refusal(csv: string, language: Language): Promise<string> {
  const refused = await read(csv, language).catch((error: unknown) => error);
  return refused instanceof Problem ? `${refused.definition.code}: ${String(refused.more.detail)}` : 'not refused';
}

describe('reading a membership file', () => {
  it('counts lines as an editor does, also around cells of several lines and empty lines', async () => {
    const csv = `\uFEFF${header}\r\n"Ana\nMaría",Luz,,ana@example.org,no\r\n\r\nBen,Luz,,ben@example.org,no`;
    expect(await read(csv)).toEqual(['3 Ana María Luz', '5 Ben Luz']);
  });

  it('keeps every letter where one part of the file ends and the next begins', async () => {
    const rows = Array.from({ length: 9000 }, (_, at) => `José 🌹${at},Núñez,,j${at}@example.org,no`);
    const names = await read([header, ...rows].join('\n'));
    expect(names).toEqual(rows.map((row, at) => `${at + 2} ${row.split(',')[0] ?? ''} Núñez`));
  });

  it.each([
    ['en', 'import_columns_missing: Missing: first_name, last_name, mobile_phone / email.'],
    ['es', 'import_columns_missing: Falta: first_name, last_name, mobile_phone / email.'],
  ] as const)('names the missing columns in %s', async (language, said) => {
    expect(await refusal('name,phone\nAna,1', language)).toBe(said);
    expect(await refusal('', language)).toBe(said);
  });

  it.each([
    ['en', 'import_file_unreadable: Reading stopped near line 3.'],
    ['es', 'import_file_unreadable: La lectura se detuvo cerca de la línea 3.'],
  ] as const)('says in %s where reading stopped', async (language, said) => {
    expect(await refusal(`${header}\nAna,Luz,,a@example.org,no\n"Ben,Luz,,,no`, language)).toBe(said);
  });
});
