import { describe, expect, it } from '@jest/globals';
import { waveCounts, type StateCount } from './wave-counts.rules.js';

const count = (state: string, people: number, more: Partial<StateCount> = {}): StateCount => ({
  ...{ channel: 'sms', state, people, reason: null, code: null },
  ...more,
});

describe('the counts of a wave', () => {
  it('put every message in its place, once', () => {
    const counts = waveCounts(
      [
        ...[count('planned', 1), count('attempting', 2), count('accepted', 3), count('sent', 4), count('delivered', 5)],
        ...[count('undelivered', 6, { code: 30003 }), count('failed', 7, { code: 30003 })],
        ...[count('rejected', 8, { code: 21610 }), count('unknown', 9), count('parked', 10)],
        ...[count('suppressed', 11, { reason: 'opted_out' }), count('suppressed', 12, { reason: 'too_late' })],
      ],
      'en',
    );
    expect(counts).toMatchObject({ asked: 78, waiting: 3, accepted: 25, delivered: 5, parked: 19 });
    expect(counts.failed.map(({ code, people }) => [code, people])).toEqual([
      [30003, 13],
      [21610, 8],
    ]);
    expect(counts.suppressed).toEqual([
      { reason: 'too_late', people: 12 },
      { reason: 'opted_out', people: 11 },
    ]);
  });

  it('count what a person gave up as not sent, and no longer as parked', () => {
    const counts = waveCounts([count('parked', 2), count('parked', 1, { reason: 'dropped' })], 'en');
    expect(counts).toMatchObject({ asked: 3, parked: 2, suppressed: [{ reason: 'dropped', people: 1 }] });
  });

  it('tell the channels apart, and their codes', () => {
    const mail = { channel: 'email' } as const;
    const counts = waveCounts(
      [count('delivered', 5), count('rejected', 2, { ...mail, code: 550101 }), count('accepted', 3, mail)],
      'en',
    );
    expect(counts).toMatchObject({ asked: 10, accepted: 8, delivered: 5 });
    expect(counts.byChannel).toEqual([
      { channel: 'sms', asked: 5, waiting: 0, accepted: 5, delivered: 5, failed: 0, parked: 0 },
      { channel: 'email', asked: 5, waiting: 0, accepted: 3, delivered: 0, failed: 2, parked: 0 },
    ]);
    expect(counts.failed).toMatchObject([{ channel: 'email', code: 550101, people: 2 }]);
    expect(counts.failed[0]?.words).toMatch(/Nobody has these e-mail addresses/);
  });

  it('explain failures in the reader’s language', () => {
    const [failed] = waveCounts([count('rejected', 1, { code: 21610 })], 'es').failed;
    expect(failed?.words).toMatch(/dieron de baja/);
  });
});
