import { describe, expect, it } from '@jest/globals';
import { Bell } from './bell.js';

const aLongTime = 3_600_000;

describe('a bell', () => {
  it('ends the sleep of who waits', async () => {
    const bell = new Bell();
    const sleep = bell.wait(aLongTime);
    bell.ring();
    await expect(sleep).resolves.toBeUndefined();
  });

  it('is heard by who begins to wait after the ring, once', async () => {
    const bell = new Bell();
    bell.ring();
    bell.ring();
    await bell.wait(aLongTime);
    let woken = false;
    const second = bell.wait(aLongTime).then(() => (woken = true));
    await new Promise(setImmediate);
    expect(woken).toBe(false);
    bell.ring();
    await second;
  });

  it('lets go when time is up', async () => {
    await expect(new Bell().wait(1)).resolves.toBeUndefined();
  });
});
