import { describe, expect, it } from '@jest/globals';
import { KnownNames } from './known-names.js';
import { readHeader } from './membership-file.rules.js';
import { readMappedRow, type RowReading, rulesFor } from './row.rules.js';

const newer =
  'ak_id,dsa_id,first_name,middle_name,last_name,suffix,family_first_name,family_last_name,organization,' +
  'address_line_1,address_line_2,city,state,zip,country,mobile_phone,home_phone,work_phone,email,mail_preference,' +
  'do_not_call,join_date,xdate,memb_status,membership_type,monthly_status';

/** Where each column of a header stands. */
function headerOf(line: string): Record<string, number> {
  const header = readHeader(line.split(','));
  if ('missing' in header) throw new Error(`Missing ${header.missing.join()}`);
  return Object.fromEntries(header.columns.map(({ meaning, place }) => [meaning, place]));
}

const small = 'First_Name,Last_Name,suffix,zip,mobile_phone,home_phone,work_phone,email,do_not_call,join_date'.split(
  ',',
);

function row(cells: string, circleId: string | null = null): RowReading {
  const header = readHeader(small);
  if ('missing' in header) throw new Error(`Missing ${header.missing.join()}`);
  return readMappedRow(
    cells.split(','),
    rulesFor({ ...header, dates: 'month_first' }, small, new KnownNames(), circleId),
  );
}

describe('the header of a membership file', () => {
  it('is known with the names of the newer export, whatever their case and order', () => {
    expect(headerOf(newer)).toMatchObject({
      ...{ first_name: 2, last_name: 4, postal_code: 13, mobile_phone: 15, do_not_call: 20 },
    });
    expect(headerOf(newer.toUpperCase().split(',').reverse().join(','))).toMatchObject({ first_name: 23 });
  });

  it('takes the mailing address of the older export before the billing one', () => {
    const older = headerOf('first_name,last_name,Billing_Zip,Mailing_Zip,Mobile_Phone,Email,Do_Not_Call');
    expect(older.postal_code).toBe(3);
  });

  it('names the columns without which nothing can be told of a row', () => {
    expect(readHeader(['name', 'phone'])).toEqual({
      missing: [['first_name'], ['last_name'], ['mobile_phone', 'email']],
    });
  });

  it('may have no phones, and needs the column of those who said no to them when it has', () => {
    const osdi = headerOf('Household ID,Last,First,Middle,YoB,MoB,DoB,Address,City,State,Zip,Email');
    expect(osdi).toEqual({ first_name: 2, last_name: 1, postal_code: 10, email: 11 });
    expect(readHeader(['first_name', 'last_name', 'home_phone', 'email'])).toEqual({ missing: [['do_not_call']] });
  });
});

describe('a row of a membership file', () => {
  it('texts the mobile number alone, and asks it first', () => {
    expect(row('Ana,Luz,,2111,3125550103,3125550101,3125550102,,no,8/19/18')).toEqual({
      remarks: [],
      draft: {
        name: 'Ana Luz',
        email: null,
        phones: [
          { e164: '+13125550103', textable: true },
          { e164: '+13125550101', textable: false },
          { e164: '+13125550102', textable: false },
        ],
        language: null,
        postalCode: '02111',
        workplaceId: null,
        memberSince: '2018-08-19',
        circleIds: [],
        doNotCall: false,
        noMail: false,
        profile: null,
      },
    });
  });

  it('keeps a number once that stands in two columns', () => {
    const { draft } = row('Ana,Luz,,,3125550103,(312) 555-0103,,,no,');
    expect(draft?.phones).toEqual([{ e164: '+13125550103', textable: true }]);
  });

  it.each([
    ['yes', true, ['do_not_call']],
    ['TRUE', true, ['do_not_call']],
    ['ask first', true, ['do_not_call_unclear']],
    ['', false, []],
    ['0', false, []],
  ])('takes do-not-call %j for %s', (cell, doNotCall, remarks) => {
    expect(row(`Ana,Luz,,,3125550103,,,,${cell},`)).toMatchObject({ draft: { doNotCall }, remarks });
  });

  it.each([
    [',,,,3125550103,,,,no,', ['no_name']],
    ['?,-,,,3125550103,,,,no,', ['no_name']],
    ['Ana,Luz,,60601,,,,,no,', ['no_way_to_reach']],
    ['Ana,Luz,,60601,12,13,,a@b,no,', ['phone_unreadable', 'email_unreadable', 'no_way_to_reach']],
    ['Ana,Luz,,,3125550103,,,,no', ['cells_do_not_match']],
    ['Ana,Luz,Jr, Esq.,,3125550103,,,,yes,', ['cells_do_not_match']],
  ])('refuses %j', (cells, remarks) => {
    expect(row(cells)).toEqual({ draft: null, remarks });
  });

  it('says where a letter of the name was lost on the way', () => {
    expect(row('Jos\uFFFD,Luz,,,3125550103,,,,no,')).toMatchObject({ remarks: ['letters_lost'] });
  });

  it('puts everybody of the file into its circle', () => {
    expect(row('Ana,Luz,,,3125550103,,,,no,', 'circle-1').draft?.circleIds).toEqual(['circle-1']);
  });
});
