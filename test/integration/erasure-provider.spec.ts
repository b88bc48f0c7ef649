import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { personErased } from '#contracts';
import { Jobs, LegalHold } from '#jobs';
import { probe } from '#testing';
import { NotificationsHouse } from './notifications-house.js';

const rosa = '+13125550101';
const luis = '+13125550102';

let house: NotificationsHouse;
let contactId: string;

beforeEach(async () => {
  house = await NotificationsHouse.open();
  const ids = await house.know([{ phone: rosa }, { phone: luis }]);
  [contactId = ''] = ids;
  const { waveId } = await house.post();
  await house.ask(waveId, ids);
  await probe('both delivered', async () => (await house.states()).delivered === 2);
  // Callbacks overtake the provider's answers, which are written down together.
  await probe('every answer written down', async () => (await house.query('SELECT 1 AS one FROM claims')).length === 0);
  for (const phone of [rosa, luis]) await house.text(phone, 'Is there parking near the gate?');
});
afterEach(() => house.close());

const erase = () => house.tell(personErased, { contactId, erasedAt: house.clock.now().toISOString() });

/** How many texts with that number the provider's list shows, whichever way they went. */
async function listed(phone: string): Promise<number> {
  const { url, accountSid, authToken } = house.standIn;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  let found = 0;
  for (const way of ['To', 'From']) {
    const query = new URLSearchParams({ [way]: phone, PageSize: '1000' });
    const path = `/2010-04-01/Accounts/${accountSid}/Messages.json?${query.toString()}`;
    const answer = await fetch(url + path, { headers: { authorization } });
    found += ((await answer.json()) as { messages: object[] }).messages.length;
  }
  return found;
}

const removals = () =>
  house.query<{ attempts: number; parked: boolean }>(
    'SELECT attempts, parked_at IS NOT NULL AS parked FROM provider_removals',
  );
const turn = () => house.first.app.get(Jobs).runNow('forget-at-provider');

describe('check G6: the texts of an erased person at the provider', () => {
  it('are deleted at once, whichever way they went, also while a legal hold is on; nobody else’s', async () => {
    expect(await listed(rosa)).toBe(2);
    await house.first.app.get(LegalHold).set({ service: 'cli' }, 'subpoena');
    await erase();
    await probe('none of theirs', async () => (await listed(rosa)) === 0);
    await probe('nothing to do', async () => (await removals()).length === 0);
    expect(await listed(luis)).toBe(2);
  });

  it('are deleted later when the provider is away, and people are told when that takes long', async () => {
    const { port } = new URL(house.standIn.url);
    await house.standIn.close();
    await erase();
    await probe('a first try', async () => (await removals()).every(({ attempts }) => attempts === 1));
    expect(await removals()).toHaveLength(2);
    await house.query('UPDATE provider_removals SET attempts = 29');
    house.clock.step(60_000);
    // The turn that the erasure began may still be at it.
    await probe('the next try', async () => {
      await turn();
      return (await removals()).every(({ attempts }) => attempts === 30);
    });
    expect(await removals()).toEqual([1, 2].map(() => ({ attempts: 30, parked: true })));
    const { body } = await house.as<object>('chair', 'GET', '/api/messages/parked');
    expect(body).toMatchObject({ erasedAtProvider: 2 });
    await house.reopenStandIn(Number(port));
    house.clock.step(6 * 60 * 60_000);
    await probe('nothing to do', async () => (await turn()) === 0 && (await removals()).length === 0);
  });

  it('are deleted when they are final, and one of unknown fate when the provider tells of it', async () => {
    const [message = { id: '', sid: '' }] = await house.query<{ id: string; sid: string }>(
      `UPDATE messages SET state = 'unknown', provider_sid = NULL WHERE phone_index = $1 AND wave_id IS NOT NULL
        RETURNING id, (SELECT old.provider_sid FROM messages AS old WHERE old.id = messages.id) AS sid`,
      [Buffer.from(house.indexOf(rosa), 'hex')],
    );
    await erase();
    await probe('the reply gone', async () => (await listed(rosa)) === 1);
    await probe('the other waiting', async () => (await removals()).length === 1);
    await house.query('UPDATE messages SET provider_sid = $2 WHERE id = $1', [message.id, message.sid]);
    house.clock.step(60_000);
    await probe('none of theirs', async () => {
      await turn();
      return (await listed(rosa)) === 0;
    });
    await probe('nothing to do', async () => (await removals()).length === 0);
  });
});
