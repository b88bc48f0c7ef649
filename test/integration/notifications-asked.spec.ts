import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { peopleAsked } from '#contracts';
import { Jobs } from '#jobs';
import { probe } from '#testing';
import { NotificationsHouse } from './notifications-house.js';

let house: NotificationsHouse;

beforeAll(async () => {
  house = await NotificationsHouse.open();
});
afterAll(() => house.close());

const turn = async (): Promise<void> => {
  await house.first.app.get(Jobs).runNow('tell-asked');
};

describe('who was really asked', () => {
  it('is told once the provider took the text: by action and channel, and not again', async () => {
    const ids = await house.know([
      ...[{ phone: '+13125550101' }, { phone: '+13125550102' }],
      { phone: '+13125550103', consent: 'opted_out' as const },
    ]);
    const { actionId, waveId } = await house.post();
    await house.ask(waveId, ids);
    await probe('two texts delivered', async () => (await house.states()).delivered === 2);
    // The wave is through: nobody waits for the margin that one under way is given.
    await turn();
    await turn();
    const told = await house.told(peopleAsked);
    expect(told).toMatchObject([{ actionId, channel: 'sms' }]);
    expect(new Set(told[0]?.contactIds)).toEqual(new Set(ids.slice(0, 2)));
  });

  it('is told of a text of unknown fate once the provider says late that it took it', async () => {
    const [ana = '', ben = ''] = await house.know([{ phone: '+13125550111' }, { phone: '+13125550112' }]);
    const { actionId, waveId } = await house.post();
    await house.ask(waveId, [ana, ben]);
    await probe('both texts delivered', async () => (await house.states()).delivered === 4);
    await probe('their claims settled', async () => (await house.query('SELECT 1 FROM claims')).length === 0);
    await house.query(`UPDATE messages SET state = 'parked' WHERE contact_id = $1`, [ben]);
    const toldOf = async (): Promise<string[]> =>
      (await house.told(peopleAsked)).filter((told) => told.actionId === actionId).flatMap((told) => told.contactIds);
    await turn();
    expect(await toldOf()).toEqual([ana]);
    await house.query(`UPDATE messages SET state = 'delivered' WHERE contact_id = $1`, [ben]);
    house.clock.step(11 * 60_000);
    await turn();
    expect(new Set(await toldOf())).toEqual(new Set([ana, ben]));
  });
});
