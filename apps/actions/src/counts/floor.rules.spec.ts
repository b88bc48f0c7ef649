import { describe, expect, it } from '@jest/globals';
import { floored, flooredParts } from './floor.rules.js';

const few = { atMost: 4 };
const withheld = { withheld: true };

/** Every way to spread that many people over that many shifts. */
function spreads(people: number, shifts: number): number[][] {
  if (shifts === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, first) => first).flatMap((first) =>
    spreads(people - first, shifts - 1).map((rest) => [first, ...rest]),
  );
}

/** Sizes of small groups that somebody who knows total, parts and our rule could tell for sure. */
function givenAway(people: number, shifts: number): string[] {
  const worlds = Map.groupBy(spreads(people, shifts), (parts) => JSON.stringify(flooredParts(parts)));
  return [...worlds].flatMap(([shown, possible]) =>
    Array.from({ length: shifts }, (_, at) => new Set(possible.map((parts) => parts[at] ?? 0)))
      .filter((sizes) => sizes.size === 1 && [...sizes].some((size) => size > 0 && size < 5))
      .map((sizes) => `${shown} of ${String(people)} tells ${[...sizes].join()}`),
  );
}

describe('counts for people outside', () => {
  it.each([
    [0, { n: 0 }],
    [1, few],
    [4, few],
    [5, { n: 5 }],
    [140, { n: 140 }],
  ])('check D3: %s people are told as %j', (people, shown) => {
    expect(floored(people)).toEqual(shown);
  });

  it.each([
    [
      [12, 0, 7],
      [{ n: 12 }, { n: 0 }, { n: 7 }],
    ],
    [
      [2, 3, 40],
      [few, few, { n: 40 }],
    ],
    [
      [3, 40, 60],
      [few, withheld, { n: 60 }],
    ],
    [
      [40, 60, 3],
      [withheld, { n: 60 }, few],
    ],
    [
      [1, 1, 5, 30],
      [withheld, withheld, withheld, withheld],
    ],
    [
      [6, 3],
      [withheld, withheld],
    ],
    [
      [0, 0],
      [{ n: 0 }, { n: 0 }],
    ],
    [[3], [few]],
    [[6], [{ n: 6 }]],
  ])('check D3: shifts of %j are told as %j', (parts, shown) => {
    expect(flooredParts(parts)).toEqual(shown);
  });

  it('inv I12: total and parts together never give a small group away', () => {
    for (const shifts of [2, 3, 4, 5]) {
      for (let people = 0; people <= (shifts < 5 ? 30 : 18); people++) expect(givenAway(people, shifts)).toEqual([]);
    }
  });
});
