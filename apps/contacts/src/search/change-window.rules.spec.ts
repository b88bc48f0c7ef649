import { describe, expect, it } from '@jest/globals';
import { ChangeWindow } from './change-window.rules.js';

const minute = 60_000;
const noon = new Date('2026-12-03T12:00:00Z');
const before = (at: Date, ms: number) => new Date(at.getTime() - ms);

describe('the window of changes that are read again', () => {
  it('reaches back before the latest change while others may still commit, though not at each look', () => {
    const window = new ChangeWindow();
    window.seen(noon, 0);
    expect(window.next(0)).toEqual(before(noon, 2 * minute));
    expect(window.next(1_000)).toEqual(noon);
    expect(window.next(5_000)).toEqual(before(noon, 2 * minute));
  });

  it('looks back once more after the last of them must have ended, and then no more', () => {
    const window = new ChangeWindow();
    window.seen(noon, 0);
    expect(window.next(5 * minute)).toEqual(before(noon, 2 * minute));
    expect([window.next(6 * minute), window.next(60 * minute)]).toEqual([noon, noon]);
    const later = new Date('2026-12-04T12:00:00Z');
    window.seen(later, 61 * minute);
    expect(window.next(61 * minute)).toEqual(before(later, 2 * minute));
  });

  it('does not go back for a change that is older than one it knows', () => {
    const window = new ChangeWindow();
    window.seen(noon, 0);
    window.next(10 * minute);
    window.seen(before(noon, minute), 10 * minute);
    expect(window.next(20 * minute)).toEqual(noon);
  });
});
