import { describe, expect, it } from '@jest/globals';
import { isViewToNote, linkState } from './board.rules.js';

const at = (time: string) => new Date(`2026-12-04T${time}Z`);

describe('a link without an account', () => {
  it.each([
    ['live until its end', null, '11:59:59', 'live'],
    ['ended from its end on', null, '12:00:00', 'ended'],
    ['revoked at once', '09:00:00', '10:00:00', 'revoked'],
    ['revoked also after its end', '09:00:00', '13:00:00', 'revoked'],
  ] as const)('is %s', (_, revokedAt, now, state) => {
    const life = { endsAt: at('12:00:00'), revokedAt: revokedAt && at(revokedAt) };
    expect(linkState(life, at(now))).toBe(state);
  });

  it('notes that somebody looks once a minute', () => {
    expect(isViewToNote(null, at('10:00:00'))).toBe(true);
    expect(isViewToNote(at('10:00:00'), at('10:00:59'))).toBe(false);
    expect(isViewToNote(at('10:00:00'), at('10:01:00'))).toBe(true);
  });
});
