import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contactsChanged } from '#contracts';
import { newId } from '#runtime';
import { EmailConsent1790000001030 } from '../../apps/contacts/src/migrations/1030-email-consent.js';
import { AnnounceAfterUpgrade } from '../../apps/contacts/src/people/announce-after-upgrade.js';
import type { ContactDetailReply } from '../../apps/contacts/src/people/people.routes.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';
import { idOf, MailLists } from './mail-lists.js';

const agreed = {
  how: 'sign-up sheet at the May meeting',
  obtainedAt: '2026-05-04T23:00:00Z',
  wording: 'Text me and write to me about pickets and actions, about 8 a month. STOP to end, HELP for help.',
  attestedBy: 'Maria Attestor',
};
const toBoth = { ...agreed, channels: ['sms', 'email'] };
const toEmail = { ...agreed, channels: ['email'] };

let house: ContactsHouse;
let lists: MailLists;

beforeAll(async () => {
  house = await openContacts();
  lists = new MailLists(house);
});
afterAll(() => house.close());

describe('consent to be asked by e-mail', () => {
  it('is of its own: what people agreed to by text opens no mailbox, and the other way round', async () => {
    const [ana] = await lists.importRows(agreed, ['Ana,Uno,3125550101,ana@example.org,no']);
    const [ben] = await lists.importRows(toEmail, ['Ben,Uno,3125550102,ben@example.org,no']);
    const [cid] = await lists.importRows(toBoth, ['Cid,Uno,3125550103,cid@example.org,no']);
    const [dora] = await lists.importRows(null, ['Dora,Uno,3125550104,dora@example.org,no']);
    expect(await lists.person(ana)).toMatchObject({ smsConsent: 'opted_in', emailConsent: 'unknown' });
    expect(await lists.person(ben)).toMatchObject({ smsConsent: 'unknown', emailConsent: 'opted_in' });
    expect(await lists.person(dora)).toMatchObject({ smsConsent: 'unknown', emailConsent: 'unknown' });
    const both = await lists.person(cid);
    expect(both).toMatchObject({ smsConsent: 'opted_in', emailConsent: 'opted_in' });
    expect(both.consentHistory.map(({ channel, cause }) => [channel, cause]).sort()).toEqual([
      ['email', 'attested'],
      ['sms', 'attested'],
    ]);
  });

  it('can be given with one person, and is told to the other services with the address as a keyed hash', async () => {
    const body = { name: 'Eva Uno', email: 'Eva@Example.org', consent: toEmail };
    const eva = await good(house.as<ContactDetailReply>('chair', 'POST', '/api/contacts', body));
    expect(eva).toMatchObject({ smsConsent: 'unknown', emailConsent: 'opted_in', email: 'E…@example.org' });
    const told = (await house.told(contactsChanged)).flatMap(({ contacts }) => contacts);
    expect(told.find(({ contactId }) => contactId === eva.id)).toMatchObject({
      emails: [{ emailIndex: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      emailConsent: 'opted_in',
      phones: [],
    });
    expect(house.allTold()).not.toMatch(/eva@/i);
  });

  it('inv I16: check B8: what one click closed stays closed for everybody who reads that mailbox and for every later list', async () => {
    const [fay, gil] = await lists.importRows(toBoth, [
      'Fay,Uno,3125550111,us@example.org,no',
      'Gil,Uno,,us@example.org,no',
    ]);
    await lists.closeEmail(await lists.emailIndexOf(fay), [fay?.contactId ?? '']);
    for (const row of [fay, gil]) {
      const closed = await lists.person(row);
      expect(closed).toMatchObject({ emailConsent: 'opted_out', smsConsent: 'opted_in' });
      expect(closed.consentHistory[0]).toMatchObject({ channel: 'email', state: 'opted_out', cause: 'one_click' });
      expect(await lists.lastTold(row)).toMatchObject({ emailConsent: 'opted_out', smsConsent: 'opted_in' });
    }
    const later = await lists.importRows(toBoth, [
      'Fay,Uno,3125550111,us@example.org,no',
      'Fay,Uno,3125550111,another@example.org,no',
      'Somebody,Else,,US@example.org,no',
    ]);
    for (const row of later) expect(await lists.person(row)).toMatchObject({ emailConsent: 'opted_out' });
    expect(later[2]?.remarks).toContain('email_opted_out_before');
  });

  it('inv I16: is opened again by its reader alone, for those whom that names', async () => {
    const [uma, vic] = await lists.importRows(toBoth, ['Uma,Uno,,you@example.org,no', 'Vic,Uno,,you@example.org,no']);
    const index = await lists.emailIndexOf(uma);
    await lists.closeEmail(index, [idOf(uma), idOf(vic)]);
    house.clock.step(1_000);
    await lists.openEmail(index, [idOf(uma)]);
    const open = await lists.person(uma);
    expect(open).toMatchObject({ emailConsent: 'opted_in' });
    expect(open.consentHistory[0]).toMatchObject({ channel: 'email', state: 'opted_in', cause: 'page' });
    expect(await lists.lastTold(uma)).toMatchObject({ emailConsent: 'opted_in' });
    expect(await lists.person(vic)).toMatchObject({ emailConsent: 'opted_out' });
    const [known] = await lists.importRows(toBoth, ['Uma,Uno,,you@example.org,no']);
    expect(known).toMatchObject({ contactId: idOf(uma), remarks: [] });
  });

  it('inv I16: stays closed when a STOP by text is later than the way back, though it was heard of before', async () => {
    const [wes] = await lists.importRows(toBoth, ['Wes,Uno,3125550131,wes@example.org,no']);
    const index = await lists.emailIndexOf(wes);
    await lists.closeEmail(index, [idOf(wes)]);
    await lists.textStop(await lists.phoneIndexOf(wes), [idOf(wes)]);
    house.clock.step(-1_000);
    await lists.openEmail(index, [idOf(wes)]);
    house.clock.step(1_000);
    expect(await lists.person(wes)).toMatchObject({ emailConsent: 'opted_out' });
  });

  it('inv I16: an address stays closed by its hash alone, when the person who closed it is gone', async () => {
    const [hal] = await lists.importRows(toEmail, ['Hal,Uno,,hal@example.org,no']);
    const index = await lists.emailIndexOf(hal);
    await lists.closeEmail(index);
    await house.database.query('UPDATE suppressions SET email_index = NULL WHERE email_index = $1', [index]);
    await house.database.query('DELETE FROM contacts WHERE id = $1', [hal?.contactId]);
    const [again] = await lists.importRows(toEmail, ['Hal,Uno,,hal@example.org,no']);
    expect(await lists.person(again)).toMatchObject({
      emailConsent: 'opted_out',
      consentHistory: [{ channel: 'email', cause: 'address_closed', attestation: null }],
    });
  });

  it('check B9: STOP by text closes e-mail too, of somebody who alone has the number, also an address of a later list', async () => {
    const [ida] = await lists.importRows(agreed, ['Ida,Uno,3125550121,,no']);
    const [jo, kim] = await lists.importRows(toBoth, [
      'Jo,Uno,3125550122,jo@example.org,no',
      'Kim,Uno,3125550122,kim@example.org,no',
    ]);
    await lists.textStop(await lists.phoneIndexOf(ida), [ida?.contactId ?? '']);
    await lists.textStop(await lists.phoneIndexOf(jo));
    const [later] = await lists.importRows(toBoth, ['Ida,Uno,3125550121,ida@example.org,no']);
    expect(await lists.person(later)).toMatchObject({ smsConsent: 'opted_out', emailConsent: 'opted_out' });
    // Nobody can tell which of the two answered the phone, and each may still read the mail.
    expect(await lists.person(jo)).toMatchObject({ smsConsent: 'opted_out', emailConsent: 'opted_in' });
    expect(await lists.person(kim)).toMatchObject({ smsConsent: 'opted_out', emailConsent: 'opted_in' });
  });
});

describe('the audience of an ask on two channels', () => {
  it('holds each person once, by text before e-mail, and each mailbox once', async () => {
    const circleId = await lists.circle('Two channels');
    const both = await lists.importRows(
      toBoth,
      [
        'Lea,Dos,2065550101,lea@example.org,no',
        'Max,Dos,,max@example.org,no',
        'Nia,Dos,,max@example.org,no',
        'Oli,Dos,2065550102,oli@example.org,yes',
        'Pia,Dos,2065550103,pia@example.org,no',
        'Rio,Dos,,rio@example.org,no',
      ],
      circleId,
    );
    const onlyText = await lists.importRows(agreed, ['Sol,Dos,,sol@example.org,no'], circleId);
    const [lea, max, , oli, pia, rio] = both;
    await lists.textStop(await lists.phoneIndexOf(pia), [pia?.contactId ?? '']);
    await lists.closeEmail(await lists.emailIndexOf(rio));
    expect(await lists.preview(circleId)).toEqual({
      people: 3,
      byChannel: { sms: 1, email: 2 },
      byLanguage: { en: 3, es: 0 },
      sharingAPhone: 0,
      sharingAnEmail: 1,
      leftOut: [
        { reason: 'opted_out', people: 2 },
        { reason: 'no_phone', people: onlyText.length },
      ],
    });
    // Do not call speaks of the phone: Oli agreed to e-mail and is asked there.
    const expected = [lea, max, oli].map((row) => row?.contactId);
    expect(new Set(await lists.resolved(circleId))).toEqual(new Set(expected));
  });
});

describe('for the notifications service', () => {
  it('gives the address of whoever still has it', async () => {
    const [tom, uma] = await lists.importRows(toEmail, [
      'Tom,Tres,,tom@example.org,no',
      'Uma,Tres,,uma@example.org,no',
    ]);
    const [toms, umas] = [await lists.emailIndexOf(tom), await lists.emailIndexOf(uma)];
    await lists.importRows(null, ['Uma,Tres,2065550170,uma@example.org,no', 'Uma,Tres,2065550170,new@example.org,no']);
    const asked = [
      [tom?.contactId, toms],
      [uma?.contactId, umas],
      [tom?.contactId, umas],
      [newId(), toms],
    ] as const;
    const body = { contactIds: asked.map(([id]) => id).join(), indexes: asked.map(([, hash]) => hash).join() };
    const answer = house.asService('notifications', '/internal/email-addresses', body);
    expect(await good(answer)).toEqual({ addresses: ['tom@example.org', null, null, null] });
    expect((await house.asService('web', '/internal/email-addresses', body)).status).toBe(403);
  });

  it('tells once more of people whom an upgrade left to be told, in events of at most 500, and then never again', async () => {
    const rows = Array.from({ length: 620 }, (_, at) => `P${at},Cuatro,,p${at}@example.org,no`);
    const people = await lists.importRows(toEmail, rows);
    const ids = people.map((row) => row?.contactId ?? '');
    const before = (await house.told(contactsChanged)).length;
    await house.database.query('INSERT INTO unannounced_contacts SELECT unnest($1::uuid[])', [ids]);
    const upgraded = house.service.app.get(AnnounceAfterUpgrade, { strict: false });
    for (let start = 0; start < 2; start += 1) {
      upgraded.onApplicationBootstrap();
      await upgraded.done();
    }
    const events = (await house.told(contactsChanged)).slice(before);
    expect(events.map(({ contacts }) => contacts.length)).toEqual([500, 120]);
    const told = events.flatMap(({ contacts }) => contacts);
    expect(new Set(told.map(({ contactId }) => contactId))).toEqual(new Set(ids));
    expect(told.every(({ version, emails }) => version === 2 && emails?.length === 1)).toBe(true);
  });
});

describe('the upgrade that brings e-mail', () => {
  it('keeps closed what STOP closed, leaves what was attested to texts, and tells of everybody with an address', async () => {
    const [ana, ben, cid, dora] = await lists.importRows(agreed, [
      'Ana,Cinco,2065550141,ana5@example.org,no',
      'Ben,Cinco,2065550142,ben5@example.org,no',
      'Cid,Cinco,2065550143,cid5@example.org,no',
      'Dora,Cinco,2065550143,,no',
    ]);
    await lists.textStop(await lists.phoneIndexOf(ana), [ana?.contactId ?? '']);
    await lists.textStop(await lists.phoneIndexOf(cid));
    const upgrade = new EmailConsent1790000001030();
    const owner = await lists.asOwner();
    const runner = owner.createQueryRunner();
    await upgrade.down(runner);
    await runner.query(`DELETE FROM consent_entries WHERE channel = 'email'`);
    await runner.query(`UPDATE contacts SET email_consent = 'unknown'`);
    await upgrade.up(runner);
    const waiting = (await runner.query('SELECT contact_id AS id FROM unannounced_contacts')) as { id: string }[];
    await owner.destroy();
    const upgraded = await Promise.all([ana, ben, cid, dora].map((row) => lists.person(row)));
    expect(upgraded.map(({ emailConsent }) => emailConsent)).toEqual(['opted_out', 'unknown', 'unknown', 'unknown']);
    expect(upgraded[0]?.consentHistory).toContainEqual(
      expect.objectContaining({ channel: 'email', state: 'opted_out', cause: 'text' }),
    );
    const ids = [ana, ben, cid, dora].map((row) => row?.contactId ?? '');
    expect(ids.map((id) => waiting.some((one) => one.id === id))).toEqual([true, true, true, false]);
    await lists.importRows(toBoth, [
      'Ana,Cinco,2065550141,ana5@example.org,no',
      'Ben,Cinco,2065550142,ben5@example.org,no',
    ]);
    expect((await lists.person(ana)).emailConsent).toBe('opted_out');
    expect((await lists.person(ben)).emailConsent).toBe('opted_in');
  });
});
