import { afterEach, describe, expect, it } from '@jest/globals';
import { probe } from '#testing';
import { NotificationsHouse } from './notifications-house.js';

let house: NotificationsHouse;

afterEach(() => house.close());

describe('two replicas', () => {
  it('inv I1: share a wave, and nobody gets it twice', async () => {
    house = await NotificationsHouse.open({ env: { SMS_MESSAGES_PER_SECOND: '150' } });
    const second = await house.addReplica();
    const people = Array.from({ length: 400 }, (_, at) => ({ phone: `+1773555${String(at).padStart(4, '0')}` }));
    const { waveId } = await house.post();
    await house.ask(waveId, await house.know(people));
    await probe('all delivered', async () => (await house.states()).delivered === people.length, { withinMs: 30_000 });
    expect(house.standIn.accepted()).toHaveLength(people.length);
    expect(new Set(house.standIn.accepted().map(({ to }) => to)).size).toBe(people.length);
    const posted = await Promise.all(
      [house.first, second].map(async ({ transport }) => {
        const { text } = await transport({ method: 'GET', path: '/metrics', headers: {} });
        return Number(/^turnout_texts_posted_total (\d+)$/m.exec(text)?.[1]);
      }),
    );
    expect(posted.reduce((sum, texts) => sum + texts, 0)).toBe(people.length);
    expect(Math.min(...posted)).toBeGreaterThan(0);
  });
});
