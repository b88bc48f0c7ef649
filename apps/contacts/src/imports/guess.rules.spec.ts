import { describe, expect, it } from '@jest/globals';
import { guessColumns, mappingOf } from './guess.rules.js';

const newer =
  'ak_id,dsa_id,first_name,middle_name,last_name,suffix,family_first_name,family_last_name,organization,' +
  'address_line_1,address_line_2,city,state,zip,country,mobile_phone,home_phone,work_phone,email,mail_preference,' +
  'do_not_call,join_date,xdate,memb_status,membership_type,monthly_status';
const older =
  'AK_ID,first_name,middle_name,last_name,suffix,Billing_Address_Line_1,Billing_Zip,Mailing_City,Mailing_Zip,' +
  'Mobile_Phone,Home_Phone,Work_Phone,Email,Mail_preference,Do_Not_Call,Join_Date,Xdate,union_member,union_local';
const actionNetwork =
  'uuid,first_name,last_name,email,can2_subscription_status,zip_code,can2_phone,can2_sms_status,language,can2_user_tags';
const osdi =
  'given_name,family_name,honorific_suffix,email_addresses_0_address,phone_numbers_0_number,' +
  'postal_addresses_0_postal_code,languages_spoken_0';

/** The columns of a header that would be read, by what they hold, in the order in which they count. */
function read(header: string, rows: readonly string[] = []): string[] {
  const cells = header.split(',');
  const guess = guessColumns(
    cells,
    rows.map((row) => row.split(',')),
  );
  return mappingOf(guess)
    .columns.map(({ place, meaning }) => `${meaning}=${cells[place] ?? ''}`)
    .sort();
}

describe('check F12: what the columns of a file seem to hold', () => {
  it('is known for the membership exports of both generations', () => {
    expect(read(newer)).toEqual(
      [
        ...['do_not_call=do_not_call', 'email=email', 'first_name=first_name', 'home_phone=home_phone'],
        ...['last_name=last_name', 'member_since=join_date', 'mobile_phone=mobile_phone', 'postal_code=zip'],
        ...['suffix=suffix', 'work_phone=work_phone'],
      ].sort(),
    );
    const columns = mappingOf(guessColumns(older.split(','), [])).columns;
    const zips = columns.filter(({ meaning }) => meaning === 'postal_code').map(({ place }) => older.split(',')[place]);
    expect(zips).toEqual(['Mailing_Zip', 'Billing_Zip']);
    expect(guessColumns(newer.split(','), []).export).toBe('membership_newer');
    expect(guessColumns(older.split(','), []).export).toBe('membership_older');
  });

  it('is known for Action Network and for people as OSDI writes them', () => {
    expect(read(actionNetwork)).toEqual([
      ...['email=email', 'first_name=first_name', 'language=language', 'last_name=last_name'],
      ...['mail_status=can2_subscription_status', 'mobile_phone=can2_phone', 'postal_code=zip_code'],
      ...['sms_status=can2_sms_status', 'tags=can2_user_tags'],
    ]);
    expect(read(osdi)).toHaveLength(7);
    expect(guessColumns(actionNetwork.split(','), []).export).toBe('action_network');
    expect(guessColumns(osdi.split(','), []).export).toBe('osdi');
  });

  it('is told by names in Spanish, and of two names of one thing by the first', () => {
    expect(read('Nombre,Apellidos,Teléfono Móvil,Correo electrónico,Código postal,Círculo,Nombre')).toEqual([
      ...['circle=Círculo', 'email=Correo electrónico', 'first_name=Nombre', 'last_name=Apellidos'],
      ...['mobile_phone=Teléfono Móvil', 'postal_code=Código postal'],
    ]);
  });

  it('is told by what stands in them where the name says nothing, and is not told at all else', () => {
    const rows = ['Ana,312-555-0103,ana@example.org,7', 'Ben,13125550104.0,ben@example.org,9', 'Cid,,cid@example.org,'];
    expect(read('name,how to reach,second way,score', rows)).toEqual([
      'email=second way',
      'full_name=name',
      'mobile_phone=how to reach',
    ]);
    const guess = guessColumns('name,how to reach,second way,score'.split(','), []);
    expect(guess.columns.map(({ certainty }) => certainty)).toEqual(['named', 'none', 'none', 'none']);
  });

  it('says when the first line is a person and no header', () => {
    expect(guessColumns(['Ana', '312-555-0103'], []).headerMissing).toBe(true);
    expect(guessColumns(['name', 'phone'], []).headerMissing).toBe(false);
  });

  it.each([
    ['day_first', ['19/8/2018', '3/4/2019']],
    ['month_first', ['8/19/2018', '3/4/2019']],
    ['month_first', ['3/4/2019']],
    ['month_first', ['19/8/2018', '8/19/2018']],
  ])('reads dates %s in %j', (order, dates) => {
    expect(
      guessColumns(
        ['join_date'],
        dates.map((date) => [date]),
      ).dates,
    ).toBe(order);
  });
});
