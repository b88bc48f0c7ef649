import { describe, expect, it } from '@jest/globals';
import { WorkInHand } from './work-in-hand.js';

describe('work in hand (inv I13)', () => {
  it('tells of the oldest work, once it is older than it should be, until it is done', async () => {
    let now = 0;
    const works = new WorkInHand(() => now);
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const one = works.during('actions.rsvps', () => first.promise);
    now = 4_000;
    const other = works.during('contacts.people', () => second.promise);
    now = 9_000;
    expect(works.longerThan(9_001)).toBeNull();
    expect(works.longerThan(9_000)).toBe('a handler of actions.rsvps has been at work for 9 s');
    first.reject(new Error('it failed'));
    await expect(one).rejects.toThrow('it failed');
    expect(works.longerThan(5_000)).toBe('a handler of contacts.people has been at work for 5 s');
    second.resolve();
    await other;
    expect(works.longerThan(0)).toBeNull();
  });
});
