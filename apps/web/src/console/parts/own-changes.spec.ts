import { describe, expect, it } from '@jest/globals';
import { changeFrom } from './own-changes.js';

/** What is sent when something that was looked at in a version is changed, where the server says this then. */
async function sent(id: string, version: number, now: number): Promise<number> {
  const versions: number[] = [];
  await changeFrom({ id, version }, (on) => Promise.resolve({ version: versions.push(on) && now }));
  return versions[0] ?? -1;
}

describe('a change of what was looked at', () => {
  it('is made on the version that was looked at, and on what this page made of it since', async () => {
    expect(await sent('a', 3, 4)).toBe(3);
    expect(await sent('a', 3, 5)).toBe(4);
    expect(await sent('a', 3, 6)).toBe(5);
    expect(await sent('b', 3, 4)).toBe(3);
  });

  it('does not step over what somebody else has changed', async () => {
    expect(await sent('c', 3, 5)).toBe(3);
    expect(await sent('c', 3, 6)).toBe(3);
  });

  it('that was refused makes no step', async () => {
    await expect(changeFrom({ id: 'd', version: 1 }, () => Promise.reject(new Error('refused')))).rejects.toThrow();
    expect(await sent('d', 1, 2)).toBe(1);
  });
});
