import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { probe } from '#testing';
import { NotificationsHouse } from './notifications-house.js';

let house: NotificationsHouse;

beforeAll(async () => {
  house = await NotificationsHouse.open();
});

afterAll(() => house.close());

describe('a wave', () => {
  it('check H1: is planned, filled and sent with no further step, each person in their language', async () => {
    const ids = await house.know([
      { phone: '+13125550101' },
      { phone: '+13125550102', language: 'es' },
    ]);
    const { waveId } = await house.post();
    await house.ask(waveId, ids);
    await probe('two texts', () => house.standIn.accepted().length === 2);
    expect(house.textsTo('+13125550101')[0]).toMatch(/Coming\? 1=yes/);
    expect(house.textsTo('+13125550102')[0]).toMatch(/1=voy/);
    await probe('both delivered', async () => (await house.states()).delivered === 2);
  });
});
