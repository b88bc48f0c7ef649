import { afterEach, describe, expect, it } from '@jest/globals';
import { emailReachabilityChanged, emailReopened, reachabilityChanged } from '#contracts';
import { makeUnsubscribeLink } from '#runtime';
import { probe } from '#testing';
import { SendingDoor } from '../../apps/notifications/src/sending/sending-door.js';
import { NotificationsHouse } from './notifications-house.js';

const rosa = '+13125550101';
const luis = '+13125550102';
const mail = 'rosa@example.org';

let house: NotificationsHouse;

afterEach(() => house.close());

const mailedTo = (): string[] => house.standIn.mails().flatMap(({ to }) => to);

function unsubscribe(email: string, how: 'one_click' | 'page' = 'one_click'): Promise<{ status: number }> {
  const token = makeUnsubscribeLink(house.keys, house.indexOfEmail(email));
  return house.asWeb('/internal/unsubscribes', { token, how });
}

function writeAgain(email: string): Promise<{ status: number }> {
  const token = makeUnsubscribeLink(house.keys, house.indexOfEmail(email));
  return house.asWeb('/internal/unsubscribes/undo', { token });
}

async function askAgain(ids: readonly string[]): Promise<{ asked: number; leftOut: object[] }> {
  const { waveId, actionId } = await house.post();
  await house.ask(waveId, ids);
  type Body = { waves: { asked: number; leftOut: object[] }[] };
  const { body } = await house.as<Body>('chair', 'GET', '/api/waves', { query: { actionId } });
  return body.waves[0] as Body['waves'][number];
}

describe('the way out of our e-mail', () => {
  it('check B8: one click closes the address for everybody who reads it, tells contacts once, and leaves texts alone', async () => {
    house = await NotificationsHouse.open();
    const both = { textable: false, emails: [mail] };
    const ids = await house.know([{ phone: rosa, ...both }, { phone: '+13125550109', ...both }, { phone: luis }]);
    expect(await unsubscribe(mail)).toMatchObject({ status: 200 });
    expect(await unsubscribe(mail, 'page')).toMatchObject({ status: 200 });
    expect(await house.told(emailReachabilityChanged)).toMatchObject([
      { emailIndex: house.indexOfEmail(mail), contactIds: [ids[0], ids[1]].sort(), how: 'one_click' },
    ]);
    expect(await askAgain(ids)).toMatchObject({ asked: 1, leftOut: [{ reason: 'not_reachable', people: 2 }] });
    await probe('the text', () => house.textsTo(luis).length === 1);
    expect(mailedTo()).toEqual([]);
    // Contacts, who may not have heard yet, tells of her once more: the address stays closed.
    await house.know([{ phone: rosa, ...both, contactId: ids[0], version: 2 }]);
    expect(await askAgain([ids[0] as string])).toMatchObject({ asked: 0 });
  });

  it('inv I16: has a way back that its reader alone can take, and that a restart keeps', async () => {
    house = await NotificationsHouse.open();
    const reader = { phone: rosa, textable: false, emails: [mail] };
    const ids = await house.know([reader]);
    expect(await writeAgain(mail)).toMatchObject({ status: 200 });
    expect(await house.told(emailReopened)).toEqual([]);
    await unsubscribe(mail);
    const token = makeUnsubscribeLink(house.keys, house.indexOfEmail(mail));
    const state = () => house.asWeb('/internal/unsubscribes/state', { token });
    expect(await state()).toMatchObject({ body: { closed: true } });
    expect(await writeAgain(mail)).toMatchObject({ status: 200 });
    expect(await writeAgain(mail)).toMatchObject({ status: 200 });
    expect(await state()).toMatchObject({ body: { closed: false } });
    expect(await house.told(emailReopened)).toMatchObject([
      { emailIndex: house.indexOfEmail(mail), contactIds: [ids[0]] },
    ]);
    // A restart merges the journal, in which the closing stands as well.
    await house.restart();
    await probe('the journal merged', async () => house.first.app.get(SendingDoor).isOpen);
    expect(await askAgain(ids)).toMatchObject({ asked: 1, leftOut: [] });
    await probe('the e-mail', () => mailedTo().length === 1);
    expect(await house.asWeb('/internal/unsubscribes/undo', { token: 'A'.repeat(64) })).toMatchObject({ status: 404 });
  });

  it('refuses a link that is not ours, and callers who are not the front door', async () => {
    house = await NotificationsHouse.open();
    const wrong = { token: 'A'.repeat(64), how: 'page' };
    expect(await house.asWeb('/internal/unsubscribes', wrong)).toMatchObject({
      ...{ status: 404, body: { code: 'unsubscribe_link_wrong' } },
    });
    const unsigned = { method: 'POST', path: '/internal/unsubscribes', body: wrong, headers: {} } as const;
    expect(await house.first.transport(unsigned)).toMatchObject({ status: 401 });
  });

  it('inv I2: is answered once no e-mail claimed before can begin', async () => {
    house = await NotificationsHouse.open();
    const ids = await house.know([{ phone: rosa, textable: false, emails: [mail] }]);
    house.desk.shut();
    const { waveId } = await house.post();
    await house.ask(waveId, ids);
    await probe('a claim', async () => (await house.states()).attempting === 1);
    expect(await unsubscribe(mail)).toMatchObject({ status: 200 });
    house.desk.open();
    await probe('its end', async () => (await house.states())['suppressed opted_out'] === 1);
    expect(mailedTo()).toEqual([]);
  });

  it('check B9: a STOP by text ends e-mail too, in the middle of its being sent', async () => {
    house = await NotificationsHouse.open();
    const ids = await house.know([{ phone: rosa, consent: 'unknown', emails: [mail] }]);
    house.desk.shut();
    const { waveId } = await house.post();
    await house.ask(waveId, ids);
    await probe('a claim', async () => (await house.states()).attempting === 1);
    expect(await house.text(rosa, 'STOP')).toEqual([200]);
    house.desk.open();
    await probe('its end', async () => (await house.states())['suppressed opted_out'] === 1);
    expect(mailedTo()).toEqual([]);
    expect(await house.told(reachabilityChanged)).toMatchObject([{ phoneIndex: house.indexOf(rosa) }]);
    expect(await house.told(emailReachabilityChanged)).toMatchObject([
      { emailIndex: house.indexOfEmail(mail), contactIds: ids, how: 'text' },
    ]);
    // START opens the phone alone: e-mail was agreed to separately.
    await house.text(rosa, 'START');
    expect(await askAgain(ids)).toMatchObject({ asked: 0 });
  });
});
