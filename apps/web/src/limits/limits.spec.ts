import { describe, expect, it } from '@jest/globals';
import { accessTable } from '#service';
import { holderIn, networkOf } from './limit.rules.js';
import { classOf, limitClasses } from './limit-table.js';
import { Meter } from './meter.js';

const lines = Object.keys({ ...accessTable['every process'], ...accessTable.web });

describe('the table of limits', () => {
  it('names a class for every address of the front door, and no class for nothing', () => {
    expect(lines.filter((line) => classOf(line) === 'unnamed')).toEqual([]);
    const used = new Set(lines.map(classOf));
    const kept = Object.keys(limitClasses).filter((name) => name !== 'unnamed' && name !== 'nowhere');
    expect([...used].sort()).toEqual(kept.sort());
  });

  it('gives what nobody thought of the strictest class', () => {
    expect(classOf('POST /something-new')).toBe('unnamed');
    const perSecond = Object.values(limitClasses).map(({ address: { most, seconds } }) => most / seconds);
    const { most, seconds } = limitClasses.unnamed.address;
    expect(Math.min(...perSecond)).toBe(most / seconds);
  });
});

describe('the meter', () => {
  const pace = { most: 3, seconds: 60 };

  it('lets all come at once, then as many as the pace says, and tells how long to wait', () => {
    const meter = new Meter();
    const take = (now: number) => {
      const wait = meter.waitFor('a', pace, now);
      if (wait === 0) meter.count('a', pace, now);
      return wait;
    };
    expect([take(0), take(0), take(0), take(0)]).toEqual([0, 0, 0, 20_000]);
    expect([take(19_999), take(20_000), take(20_000)]).toEqual([1, 0, 20_000]);
    expect([take(200_000), take(200_000), take(200_000), take(200_000)]).toEqual([0, 0, 0, 20_000]);
  });

  it('begins anew when the clock is set back by more than its window', () => {
    const meter = new Meter();
    for (let n = 0; n < 3; n++) meter.count('a', pace, 10_000_000);
    expect(meter.waitFor('a', pace, 0)).toBe(0);
  });

  it('fault F33: forgets the oldest of very many, so that memory stays bounded', () => {
    const meter = new Meter();
    for (let n = 0; n < 60_000; n++) meter.count(`from ${String(n)}`, pace, 0);
    expect(meter.size).toBe(50_000);
    for (let n = 0; n < 3; n++) meter.count('from 59999', pace, 0);
    expect(meter.waitFor('from 59999', pace, 0)).toBeGreaterThan(0);
  });
});

describe('who asks', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:0:1:aaaa:bbbb:cccc:dddd', '2001:db8:0:1'],
    ['2001:DB8::1', '2001:db8:0:0'],
    ['2001:0db8:0000:0001::7', '2001:db8:0:1'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s is of the network %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });

  it('is told by link, phone, script or session, never by what could be read back', () => {
    const nothing = { headers: {}, params: {}, query: {}, body: undefined };
    const link = holderIn({ ...nothing, params: { token: 'secret-link' } });
    expect(link).toBe(holderIn({ ...nothing, query: { t: 'secret-link' } }));
    expect(link).toBe(holderIn({ ...nothing, body: { t: 'secret-link' } }));
    expect(link).not.toContain('secret-link');
    const phones = ['+1 (312) 555-0142', '3125550142'].map((phone) => holderIn({ ...nothing, body: { phone } }));
    expect(new Set(phones).size).toBe(1);
    expect(phones[0]).not.toContain('5550142');
    expect(holderIn({ ...nothing, headers: { cookie: 'turnout_session=abc' } })).toMatch(/^key:/);
    expect(holderIn(nothing)).toBeNull();
  });
});
