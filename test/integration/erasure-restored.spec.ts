import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { personErased } from '#contracts';
import { newId } from '#runtime';
import { probe } from '#testing';
import { contacts } from '../../apps/contacts/src/contacts.module.js';
import { SendingDoor } from '../../apps/notifications/src/sending/sending-door.js';
import { ActionsHouse, evening } from './actions-house.js';
import { NotificationsHouse } from './notifications-house.js';
import { good, OneService } from './one-service.js';

let close: () => Promise<void>;
afterEach(() => close());

async function openContacts(): Promise<OneService> {
  const one = await OneService.open({ ...contacts, name: 'contacts' }, evening);
  close = () => one.close();
  return one;
}

async function added(one: OneService, name: string): Promise<string> {
  const body = { name, phones: [{ number: '3125550301' }] };
  return (await good(one.as<{ id: string }>('chair', 'POST', '/api/contacts', { body }))).id;
}

const erase = (one: OneService, id: string) =>
  one.as('chair', 'POST', `/api/contacts/${id}/erase`, { body: { because: 'asked' } });

const journalOf = (one: OneService) => join(one.dataDir, 'contacts.erasures');

describe('check G6, fault F37: a database that is set back to before an erasure', () => {
  it('of contacts erases them again before it answers anybody, and tells the others again', async () => {
    const one = await openContacts();
    const [gone, here] = [await added(one, 'Eva Gone'), await added(one, 'Hal Here')];
    await one.backUp();
    await good(erase(one, gone));
    expect(await readFile(journalOf(one), 'utf8')).toMatch(
      new RegExp(`^{"contactId":"${gone}","erasedAt":"2026-12-03T18:[0-9:.]+Z"}\n$`),
    );
    expect((await stat(journalOf(one))).mode & 0o777).toBe(0o600);
    await one.setBack();
    expect((await one.as('chair', 'GET', `/api/contacts/${gone}`)).status).toBe(404);
    expect((await one.as('chair', 'GET', `/api/contacts/${here}`)).status).toBe(200);
    expect((await one.told(personErased)).map(({ contactId }) => contactId)).toEqual([gone]);
    const audited = await one.database.query(
      `SELECT actor, details FROM audit_entries WHERE deed = 'person.erased' AND subject = $1`,
      [`contact:${gone}`],
    );
    expect(audited).toEqual([{ actor: 'service:contacts', details: { because: 'restored' } }]);
    // Whoever was erased is erased once.
    await one.restart();
    expect(await one.told(personErased)).toEqual([]);
  }, 60_000);

  it('of contacts also when a crash came between the erasure and its journal, or cut a line off', async () => {
    const one = await openContacts();
    const gone = await added(one, 'Eva Gone');
    await good(erase(one, gone));
    await one.restart(() => writeFile(journalOf(one), '{"contactId":"0199a0b2-5f'));
    const journal = await readFile(journalOf(one), 'utf8');
    expect(journal.split('\n')).toEqual(['{"contactId":"0199a0b2-5f', expect.stringContaining(gone), '']);
  }, 60_000);

  it('of actions forgets their answers again', async () => {
    const house = await ActionsHouse.open();
    close = () => house.one.close();
    const action = await house.posted();
    const { contactId } = await house.reply(action.id, { answer: 'yes', guests: 2 });
    await house.reply(action.id, { answer: 'yes' });
    await house.one.backUp();
    await house.one.tell(personErased, { contactId, erasedAt: evening });
    expect((await house.read(action.id)).totals).toMatchObject({ committed: 1 });
    await house.one.setBack();
    expect((await house.read(action.id)).totals).toMatchObject({ committed: 1 });
    expect(await house.one.database.query('SELECT 1 AS one FROM rsvps WHERE contact_id = $1', [contactId])).toEqual([]);
    expect((await house.recount(action.id)).equal).toBe(true);
  }, 60_000);

  it('of notifications forgets their messages again before anything is sent', async () => {
    const house = await NotificationsHouse.open({ env: { TURNOUT_UNDO_SECONDS: '3600' } });
    close = () => house.close();
    const [gone = '', here = ''] = await house.know([{ phone: '+13125550101' }, { phone: '+13125550102' }]);
    const { waveId } = await house.post();
    await house.ask(waveId, [gone, here]);
    await house.stop();
    await house.backUp();
    await house.addReplica();
    await house.tell(personErased, { contactId: gone, erasedAt: house.clock.now().toISOString() });
    await house.stop();
    await house.restore();
    await house.addReplica();
    await probe('the door open', () => house.first.app.get(SendingDoor).isOpen);
    expect(await house.states()).toMatchObject({ 'suppressed erased': 1 });
    for (const table of ['messages', 'known_contacts', 'contact_numbers'])
      expect(await house.query(`SELECT 1 AS one FROM ${table} WHERE contact_id = $1`, [gone])).toEqual([]);
    expect(await house.query('SELECT 1 AS one FROM messages WHERE contact_id = $1', [here])).toHaveLength(1);
  }, 60_000);

  it('knows nobody of another database', async () => {
    const one = await openContacts();
    const stranger = `{"contactId":"${newId()}","erasedAt":"${evening}"}\n`;
    await one.restart(() => writeFile(journalOf(one), stranger));
    expect(await one.told(personErased)).toEqual([]);
  }, 60_000);
});
