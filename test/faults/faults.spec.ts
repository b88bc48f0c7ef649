import { afterAll, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '#testing';
import { Grounds } from './grounds.js';
import { allFaults, usualChoices } from './nemesis/all-faults.js';
import { mutations } from './mutations.js';
import { placeOf } from './ground/product-copy.js';
import { regressions } from './regressions.js';
import { runSeed } from './run-seed.js';

/** A few faults, one seed each, on one cluster; `npm run faults` runs all of them with as many seeds as there is time. */
const seed = 7;
const short = [
  { id: 'F5', of: seed },
  { id: 'F8', of: seed },
  { id: 'F24', of: seed },
  // A named regression: a text after a STOP while a sender stops.
  { id: 'F27', of: regressions.find(({ fault }) => fault === 'F27')?.seed ?? seed },
];

describe('what the rig is sure of', () => {
  it.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
    'a promise that can be taken away has one place in the build: %s',
    async (_name, { patches }) => {
      const places = await Promise.all(patches.map((patch) => placeOf(repositoryRoot(), patch)));
      expect(places).toHaveLength(patches.length);
    },
  );

  it('every named regression is a fault that there is', () => {
    const known = new Set(allFaults(usualChoices).map(({ id }) => id));
    expect(regressions.filter(({ fault }) => !known.has(fault))).toEqual([]);
  });
});

describe('the fault rig, its short part', () => {
  const grounds = new Grounds(seed);
  const all = allFaults(usualChoices);
  const faults = short.flatMap(({ id, of }) => all.filter((fault) => fault.id === id).map((fault) => ({ fault, of })));

  afterAll(() => grounds.close(), 60_000);

  it.each(faults.map(({ fault, of }) => [fault.id, fault.title, fault, of] as const))(
    'fault %s, inv I1, inv I2, inv I3, inv I4, inv I5, inv I6, inv I8, inv I9, inv I13: %s',
    async (_id, _title, fault, of) => {
      const { violations, failure, sums } = await runSeed(fault, of, grounds);
      expect({ failure, violations }).toEqual({ failure: null, violations: [] });
      expect(sums).toMatchObject({ duplicates: 0, lost: 0 });
      expect(sums.sends).toBeGreaterThan(fault.people / 2);
    },
    300_000,
  );
});
