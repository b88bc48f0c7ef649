import { describe, expect, it } from '@jest/globals';
import { ChangeBell } from './change-bell.js';

const long = 60_000;

describe('the bell of changes', () => {
  it('wakes everybody who waits for that action, and nobody else', async () => {
    const bell = new ChangeBell();
    const woken: string[] = [];
    const one = bell.changed('a', 0, long).then(() => woken.push('one'));
    const two = bell.changed('a', 0, long).then(() => woken.push('two'));
    const other = bell.changed('b', 0, long).then(() => woken.push('other'));
    bell.ring('a');
    await Promise.all([one, two]);
    expect(woken).toEqual(['one', 'two']);
    bell.ring('b');
    await other;
  });

  it('does not let a ring be missed between looking and waiting', async () => {
    const bell = new ChangeBell();
    const seen = bell.now;
    bell.ring('b');
    expect(bell.hasRung('a', seen)).toBe(false);
    bell.ring('a');
    await bell.changed('a', seen, long);
    expect(bell.hasRung('a', seen)).toBe(true);
    expect(bell.hasRung('a', bell.now)).toBe(false);
  });

  it('tells listeners of the changes made here, and of no others', () => {
    const bell = new ChangeBell();
    const told: string[] = [];
    bell.onRing((actionId) => told.push(actionId));
    bell.ring('a');
    bell.wake('b');
    expect(told).toEqual(['a']);
  });

  it('ends a wait in its time', async () => {
    await expect(new ChangeBell().changed('a', 0, 1)).resolves.toBeUndefined();
  });

  it('keeps nobody waiting when the process stops', async () => {
    const bell = new ChangeBell();
    const waiting = bell.changed('a', 0, long);
    bell.onModuleDestroy();
    await waiting;
    await bell.changed('a', 0, long);
    expect(bell.isClosed).toBe(true);
  });
});
