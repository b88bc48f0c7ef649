import { afterAll, describe, expect, it } from '@jest/globals';
import { Grounds } from './grounds.js';
import { allFaults } from './nemesis/all-faults.js';
import { runSeed } from './run-seed.js';

/** A few faults, one seed each, on one cluster; `npm run faults` runs all of them with as many seeds as there is time. */
const short = ['F5', 'F8', 'F24', 'F27'];
const seed = 7;

describe('the fault rig, its short part', () => {
  const grounds = new Grounds(seed);
  const faults = allFaults({ awaySeconds: 5 }).filter(({ id }) => short.includes(id));

  afterAll(() => grounds.close(), 60_000);

  it.each(faults.map((fault) => [fault.id, fault.title, fault] as const))(
    'fault %s, inv I1, inv I2, inv I3, inv I4, inv I5, inv I6, inv I8, inv I9, inv I13: %s',
    async (_id, _title, fault) => {
      const { violations, failure, sums } = await runSeed(fault, seed, grounds);
      expect({ failure, violations }).toEqual({ failure: null, violations: [] });
      expect(sums).toMatchObject({ duplicates: 0, lost: 0 });
      expect(sums.sends).toBeGreaterThan(fault.people / 2);
    },
    180_000,
  );
});
