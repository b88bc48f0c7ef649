import { describe, expect, it } from '@jest/globals';
import { isSince, wordsHash } from './sent-since.rules.js';

const at = (time: string): Date => new Date(`2026-10-16T${time}Z`);
const period = { since: at('15:00:00'), now: at('16:00:00') };

describe('a text of the provider’s list', () => {
  it.each([
    ['made after the backup', at('15:00:01'), at('16:00:00'), true],
    ['made a little before by the provider’s clock', at('14:59:30'), at('16:00:00'), true],
    ['made long before', at('14:30:00'), at('16:00:00'), false],
    ['made since by a clock that is hours behind', at('10:30:00'), at('11:00:00'), true],
    ['made before by a clock that is hours behind', at('09:30:00'), at('11:00:00'), false],
  ])('%s', (_, createdAt, providerTime, is) => {
    expect(isSince({ createdAt }, period, providerTime)).toBe(is);
  });

  it('is known by its words, however they were passed on', () => {
    expect(wordsHash('¿Vienes? 1=sí\r\n')).toEqual(wordsHash('¿Vienes? 1=si\u0301'));
    expect(wordsHash('1=yes')).not.toEqual(wordsHash('1=yes 2=maybe'));
  });
});
