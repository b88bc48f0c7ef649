import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { centroidOf, type GeoPoint, milesBetween } from './places.rules.js';

function between(from: string, to: string): number {
  const [a, b] = [centroidOf(from), centroidOf(to)];
  if (!a || !b) throw new Error(`${from} or ${to} has no place`);
  return milesBetween(a, b);
}

describe('centroidOf', () => {
  it('lies within a mile of what the source says, for every code in the table', () => {
    const { codes } = createRequire(import.meta.url)('zipcodes') as {
      codes: Record<string, GeoPoint & { zip: string; state: string }>;
    };
    // Palau and its neighbours are not in the table; the mean of Guam's codes stands in for them.
    const states = Object.values(codes).filter(({ zip, state }) => centroidOf(zip) && !/^(FM|MH|PW)$/.test(state));
    const off = states.filter(
      (place) => milesBetween(centroidOf(place.zip) ?? { latitude: 0, longitude: 0 }, place) > 1,
    );
    // The source has these two in Arizona's other corner and in Asia, far from all their neighbours: not believed.
    expect(off.map(({ zip }) => zip)).toEqual(['10200', '86555']);
    expect(states.length).toBeGreaterThan(41_000);
  });

  it('reads the first five digits of a ZIP+4', () => {
    expect(centroidOf('60601-1234')).toEqual(centroidOf('60601'));
  });

  it('puts a code that it does not know amid those of its first three digits', () => {
    expect(centroidOf('60699')).not.toBeNull();
    expect(between('60600', '60629')).toBeLessThan(10);
    // The one of New York whose longitude lost its sign in the source stays in New York.
    expect(between('10200', '10001')).toBeLessThan(10);
  });

  it.each(['09012', '00001', '', 'abcde', '606'])('knows no place of %j, or only one amid its neighbours', (zip) => {
    expect(centroidOf(zip)).toEqual(zip === '606' ? centroidOf('60600') : null);
  });
});

describe('milesBetween', () => {
  it('is near to what maps say, the same both ways, and nought at one place', () => {
    expect(between('60601', '10001')).toBeGreaterThan(700);
    expect(between('60601', '10001')).toBeLessThan(725);
    expect(between('60601', '60602')).toBeLessThan(1);
    expect(between('94612', '94103')).toBeCloseTo(between('94103', '94612'), 9);
    expect(between('94612', '94612')).toBe(0);
  });

  it('goes the short way over the date line', () => {
    expect(between('96913', '96813')).toBeGreaterThan(3700);
    expect(between('96913', '96813')).toBeLessThan(3900);
  });

  it('reaches no further than half around the globe', () => {
    const far = milesBetween({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 17 });
    expect(far).toBeCloseTo(7917.512 * (Math.PI / 2), 3);
  });
});
