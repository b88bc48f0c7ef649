import { describe, expect, it } from '@jest/globals';
import { mayLookAt } from './reveal-limit.rules.js';

const now = new Date('2026-12-03T18:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const looks = (count: number, everyMinutes: number) =>
  Array.from({ length: count }, (_, at) => minutesAgo(1 + at * everyMinutes));

describe('how often somebody may look at a number', () => {
  it('is twenty times an hour, and then when the first of them is an hour old', () => {
    expect(mayLookAt(looks(19, 1), now)).toBeNull();
    expect(mayLookAt(looks(20, 1), now)).toEqual(new Date('2026-12-03T18:40:00Z'));
    expect(mayLookAt(looks(20, 4), now)).toBeNull();
  });

  it('is sixty times a day', () => {
    expect(mayLookAt(looks(59, 20), now)).toBeNull();
    expect(mayLookAt(looks(60, 20), now)).toEqual(new Date(minutesAgo(1181).getTime() + 86_400_000));
  });
});
