import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readPhone } from '../people/phone.rules.js';
import { type ExportedPerson, writeRows, writtenPhone } from './export-file.rules.js';
import { osdiTail, writeOsdi } from './osdi-file.rules.js';

const mark = { exportId: '01999999-0000-7000-8000-000000000001', askedBy: '01999999-0000-7000-8000-000000000002' };

/** What a spreadsheet takes for a formula when it stands first, in the shapes that some programs make of others. */
const starters = ['=', '+', '-', '@', '\t', '\r', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20'];

const person: ExportedPerson = {
  ...{ id: '01999999-0000-7000-8000-000000000003', name: 'Rosa Martínez', email: 'rosa@example.org' },
  phones: [
    { e164: '+13125550172', textable: false },
    { e164: '+13125550171', textable: true },
    { e164: '+525512345678', textable: false },
  ],
  ...{ language: 'es', postalCode: '00901', timeZones: ['America/Chicago'], workplace: 'Mercy', memberSince: null },
  ...{ circles: ['K-12', 'Ñandú'], smsConsent: 'opted_in', emailConsent: 'unknown', source: 'import' },
  createdAt: new Date('2026-12-03T18:00:00Z'),
};

/** The cells as a spreadsheet reads them. */
const cellsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

/** What whoever reads the file by a program does with a cell. */
const unguarded = (cell: string): string => (cell.startsWith("'") && isGuarded(cell) ? cell.slice(1) : cell);

const isGuarded = (cell: string): boolean => starters.includes(cell.replace(/^'+/, '')[0] ?? '');

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .tuple(fc.constantFrom(...starters, "'", "'=", "''@", '"', ',', ';', '\n'), fc.string({ maxLength: 10 }))
    .map(([first, rest]) => first + rest),
);

describe('the file of an export', () => {
  it('has everything that is known of a person, phones as people dial them, and whose copy it is', () => {
    const text = writeRows([person], mark, true);
    expect(text.startsWith('\uFEFF"person_id","name","mobile_phone"')).toBe(true);
    expect(cellsOf(text)).toEqual([
      {
        ...{ person_id: person.id, name: 'Rosa Martínez', mobile_phone: '312-555-0171' },
        ...{ other_phones: '312-555-0172; 011 525512345678', email: 'rosa@example.org', language: 'es', zip: '00901' },
        ...{ time_zones: 'America/Chicago', workplace: 'Mercy', join_date: '', circles: 'K-12; Ñandú' },
        ...{ text_consent: 'opted_in', email_consent: 'unknown', source: 'import' },
        ...{ added_at: '2026-12-03T18:00:00.000Z', export: `${mark.exportId} asked by ${mark.askedBy}` },
      },
    ]);
  });

  it('says what its columns are once, at its beginning', () => {
    expect(cellsOf(writeRows([], mark, true) + writeRows([person], mark, false))).toHaveLength(1);
    expect(writeRows([person], mark, false)).not.toContain('person_id');
  });

  it('never has a cell that begins a formula, and gives every value back', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (name, email, workplace, circle) => {
        const text = writeRows([{ ...person, name, email, workplace, circles: [circle] }], mark, true);
        const [row] = cellsOf(text);
        const cells = Object.values(row ?? {});
        expect(cells.filter((cell) => starters.includes(cell[0] ?? ''))).toEqual([]);
        const back = [row?.name, row?.email, row?.workplace, row?.circles].map((cell) => unguarded(cell ?? ''));
        expect(back).toEqual([name, email, workplace, circle]);
      }),
    );
  });

  it('writes numbers so that whoever dials or imports them gets the same number', () => {
    const local = fc.integer({ min: 2000000, max: 9999999 }).map((last) => `+1312${String(last)}`);
    const abroad = fc.integer({ min: 10_000_000, max: 99_999_999 }).map((last) => `+5255${String(last)}`);
    fc.assert(
      fc.property(fc.oneof(local, abroad), (e164) => {
        fc.pre(readPhone(e164) !== null);
        const written = writtenPhone(e164) ?? '';
        expect(starters).not.toContain(written[0]);
        expect(readPhone(written)?.e164).toBe(e164);
      }),
    );
  });
});

describe('the same as an OSDI collection', () => {
  const first = { isFirst: true, total: 2 };

  it('has the fields of an OSDI person, and in custom fields what OSDI has none for', () => {
    const file = JSON.parse(writeOsdi([person], mark, first) + osdiTail) as { _embedded: Record<string, unknown[]> };
    expect(file).toMatchObject({ total_records: 2, total_pages: 1 });
    expect(file._embedded['osdi:people']).toEqual([
      {
        ...{
          identifiers: [`turnout:${person.id}`],
          origin_system: 'Turnout',
          created_date: '2026-12-03T18:00:00.000Z',
        },
        ...{ given_name: 'Rosa', family_name: 'Martínez', languages_spoken: ['es'] },
        postal_addresses: [{ primary: true, postal_code: '00901' }],
        email_addresses: [{ primary: true, address: 'rosa@example.org' }],
        phone_numbers: [
          { primary: true, number: '+13125550172', sms_capable: false },
          { primary: false, number: '+13125550171', number_type: 'Mobile', sms_capable: true, status: 'subscribed' },
          { primary: false, number: '+525512345678', sms_capable: false },
        ],
        custom_fields: {
          ...{ full_name: 'Rosa Martínez', circles: ['K-12', 'Ñandú'], workplace: 'Mercy', join_date: null },
          ...{ time_zones: ['America/Chicago'], source: 'import' },
          export: `${mark.exportId} asked by ${mark.askedBy}`,
        },
      },
    ]);
  });

  it('is one collection of however many parts, whatever stands in the names, and of nobody too', () => {
    fc.assert(
      fc.property(fc.array(fc.array(hostile, { minLength: 1, maxLength: 3 }), { maxLength: 4 }), (parts) => {
        const texts = parts.map((names, place) =>
          writeOsdi(
            names.map((name) => ({ ...person, name })),
            mark,
            { isFirst: place === 0, total: parts.flat().length },
          ),
        );
        const whole = (texts.length === 0 ? writeOsdi([], mark, first) : texts.join('')) + osdiTail;
        const file = JSON.parse(whole) as {
          _embedded: { 'osdi:people': { custom_fields: { full_name: string } }[] };
        };
        expect(file._embedded['osdi:people'].map((one) => one.custom_fields.full_name)).toEqual(parts.flat());
      }),
    );
  });
});
