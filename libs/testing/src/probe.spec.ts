import { describe, expect, it } from '@jest/globals';
import { probe } from './probe.js';

describe('probe', () => {
  it('answers what it was looking for as soon as it is there', async () => {
    let looks = 0;
    const found = await probe('the third look', () => (++looks === 3 ? { looks } : null), { everyMs: 1 });
    expect(found).toEqual({ looks: 3 });
  });

  it('takes an error for "not yet"', async () => {
    let looks = 0;
    const look = (): string => {
      looks += 1;
      if (looks < 3) throw new Error('refused');
      return 'there';
    };
    await expect(probe('the server', look, { everyMs: 1 })).resolves.toBe('there');
  });

  it('says what it waited for and what it last saw', async () => {
    const failing = probe('40 texts accepted', () => 0, { withinMs: 20, everyMs: 5 });
    await expect(failing).rejects.toThrow(/40 texts accepted: not so within 20 ms.*Last seen: 0/);
  });

  it('says the last error when every look failed', async () => {
    const failing = probe('an answer', () => Promise.reject(new Error('connection refused')), { withinMs: 20 });
    await expect(failing).rejects.toThrow(/Last seen: Error: connection refused/);
  });

  it('gives up on a look that never answers, and still tells the answer before it', async () => {
    let looks = 0;
    const look = (): Promise<null> => (++looks === 1 ? Promise.resolve(null) : new Promise<null>(() => undefined));
    await expect(probe('an end', look, { withinMs: 60, everyMs: 1 })).rejects.toThrow(/Last seen: null/);
  });
});
