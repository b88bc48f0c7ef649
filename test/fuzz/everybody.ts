import { expect } from '@jest/globals';
import { type Asker, askers } from '../journeys/roles-table.js';
import type { Fuzzed } from './schemathesis.js';

/** One run for each who may ask, two at a time: while one makes up its requests, the house answers the other. */
export function asEverybody(
  fuzzAs: (asker: Asker) => Promise<Fuzzed>,
  who: readonly Asker[] = askers,
): Promise<Map<Asker, Fuzzed>> {
  const waiting = [...who];
  const done = new Map<Asker, Fuzzed>();
  const lane = async (): Promise<void> => {
    for (let asker = waiting.shift(); asker; asker = waiting.shift()) done.set(asker, await fuzzAs(asker));
  };
  return Promise.all([lane(), lane()]).then(() => done);
}

/** What a round of runs came to: nothing wrong, and not because nothing was asked. */
export function expectGood(runs: ReadonlyMap<Asker, Fuzzed>): void {
  const failures = Object.fromEntries([...runs].map(([asker, run]) => [asker, run.failures]));
  expect(failures).toEqual(Object.fromEntries([...runs.keys()].map((asker) => [asker, ''])));
  for (const [asker, run] of runs) expect({ asker, enough: run.answers.length > 25 }).toEqual({ asker, enough: true });
}
