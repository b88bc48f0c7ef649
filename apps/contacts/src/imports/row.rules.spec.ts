import { describe, expect, it } from '@jest/globals';
import { KnownNames } from './known-names.js';
import type { ColumnMeaning } from './mapping.shapes.js';
import { readMappedRow, rulesFor } from './row.rules.js';

const names = new KnownNames([
  { kind: 'circle', id: 'c1', name: 'K-12 educators', ofId: null },
  { kind: 'circle', id: 'c2', name: 'Hotel, hospitality', ofId: null },
  { kind: 'workplace', id: 'w1', name: 'Grand Hotel', ofId: null },
  { kind: 'union_local', id: 'l1', name: 'Local 1', ofId: null },
  { kind: 'bargaining_unit', id: 'u1', name: 'Housekeeping', ofId: 'l1' },
  { kind: 'tag', id: 't1', name: 'Has a van', ofId: null },
]);

/** Reads a row whose columns are named by what they hold. */
function read(row: Partial<Record<ColumnMeaning, string>>, dates: 'month_first' | 'day_first' = 'month_first') {
  const whole = { full_name: 'Ana Luz', email: 'ana@example.org', ...row };
  const columns = Object.keys(whole).map((meaning, place) => ({ place, meaning: meaning as ColumnMeaning }));
  return readMappedRow(Object.values(whole), rulesFor({ columns, dates }, Object.keys(whole), names, 'c9'));
}

describe('check F12: cells that a spreadsheet has been at', () => {
  it.each([
    ['3125550123', '+13125550123', []],
    ['13125550123.0', '+13125550123', []],
    ['1.3125550123E+10', '+13125550123', []],
    ['3.125550123e9', '+13125550123', []],
    ['="3125550123"', '+13125550123', []],
    ["'3125550123", '+13125550123', []],
    ['3.12556E+09', undefined, ['phone_lost_digits']],
    ['1.23457E+09', undefined, ['phone_lost_digits']],
    ['=HYPERLINK("x")', undefined, ['phone_unreadable']],
  ])('the phone %j is %j', (cell, e164, remarks) => {
    const { draft, remarks: said } = read({ mobile_phone: cell });
    expect(draft?.phones[0]?.e164).toBe(e164);
    expect(said).toEqual(remarks);
  });

  it.each([
    ['2111', '02111'],
    ['901', '00901'],
    ['2111.0', '02111'],
    ['="02111"', '02111'],
    ['60601-0000', '60601'],
  ])('the ZIP code %j is %j', (cell, zip) => {
    expect(read({ postal_code: cell }).draft?.postalCode).toBe(zip);
  });

  it.each([
    ['43331', '2018-08-19'],
    ['8/19/2018 12:00 AM', '2018-08-19'],
    ['19.08.2018', '2018-08-19'],
    ['Aug 19, 2018', '2018-08-19'],
    ['19 de agosto de 2018', '2018-08-19'],
    ['2018/8/19', '2018-08-19'],
    ['20180819', '2018-08-19'],
    ['99999', null],
    ['Augustine 19 2018 x', null],
  ])('the date %j is %j', (cell, date) => {
    expect(read({ member_since: cell }).draft?.memberSince).toBe(date);
  });

  it('a short date is meant as the file is said to mean it', () => {
    expect(read({ member_since: '3/4/2019' }).draft?.memberSince).toBe('2019-03-04');
    expect(read({ member_since: '3/4/2019' }, 'day_first').draft?.memberSince).toBe('2019-04-03');
  });

  it('a formula stays the text that it is, and a cell longer than any fact refuses its row', () => {
    expect(read({ full_name: '=HYPERLINK("http://x")' }).draft?.name).toBe('=HYPERLINK("http://x")');
    expect(read({ tags: 'x'.repeat(10_001) })).toEqual({ draft: null, remarks: ['cell_too_long'] });
  });
});

describe('what a row says of a person', () => {
  it('turns a name that is written for sorting, and takes parts before a whole', () => {
    expect(read({ full_name: 'Luz,  Ana' }).draft?.name).toBe('Ana Luz');
    expect(read({ first_name: 'Eva', last_name: 'Paz' }).draft?.name).toBe('Eva Paz');
  });

  it('puts them where the file says, by names that are known', () => {
    const { draft, remarks } = read({
      circle: 'k-12 EDUCATORS; Hotel, hospitality',
      workplace: 'grand hotel',
      workplace_role: 'Shop Steward',
      union_local: 'LOCAL 1',
      bargaining_unit: 'housekeeping',
      tags: 'has a van',
      skills: 'Medic, drivers',
      other_languages: 'Tagalog / árabe',
      any_hour: 'yes',
      language: 'Spanish',
    });
    expect(remarks).toEqual([]);
    expect(draft).toMatchObject({
      language: 'es',
      workplaceId: 'w1',
      circleIds: ['c9', 'c1', 'c2'],
      profile: {
        workplaces: [{ id: 'w1', role: 'steward' }],
        unionLocalId: 'l1',
        bargainingUnitId: 'u1',
        tagIds: ['t1'],
        skills: ['medic', 'driver'],
        otherLanguages: ['tl', 'ar'],
        anyHour: true,
      },
    });
  });

  it('leaves out what is not known, and says so', () => {
    const { draft, remarks } = read({
      circle: 'Nowhere, K-12 educators',
      workplace: 'Elsewhere',
      workplace_role: 'king',
      union_local: 'Local 2',
      bargaining_unit: 'Housekeeping',
      tags: 'Has a boat',
      skills: 'juggler',
      other_languages: 'Klingon',
      any_hour: 'perhaps',
    });
    expect(draft?.circleIds).toEqual(['c9', 'c1']);
    expect(draft?.profile).toMatchObject({ workplaces: [], unionLocalId: null, bargainingUnitId: null, tagIds: [] });
    expect([...remarks].sort()).toEqual([
      ...['bargaining_unit_unknown', 'circle_unknown', 'language_unknown', 'role_unknown', 'skill_unknown'],
      ...['tag_unknown', 'union_local_unknown', 'workplace_unknown', 'yes_or_no_unreadable'],
    ]);
  });

  it('keeps a language that we do not write in as one they speak', () => {
    expect(read({ language: 'Polish' }).draft).toMatchObject({ language: null, profile: { otherLanguages: ['pl'] } });
    expect(read({ language: 'Klingon' }).remarks).toEqual(['language_unknown']);
  });

  it.each([
    ['do_not_call', 'TRUE', { doNotCall: true }, ['do_not_call']],
    ['do_not_call', 'ask first', { doNotCall: true }, ['do_not_call_unclear']],
    ['sms_status', 'unsubscribed', { doNotCall: true }, ['do_not_call']],
    ['sms_status', 'subscribed', { doNotCall: false }, []],
    ['sms_status', '', { doNotCall: false }, []],
    ['mail_status', 'bouncing', { noMail: true }, ['no_mail']],
    ['mail_status', 'Subscribed', { noMail: false }, []],
  ] as const)('hears a no in %s %j', (meaning, cell, draft, remarks) => {
    expect(read({ [meaning]: cell })).toMatchObject({ draft, remarks });
  });
});
