import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Proof } from '../journeys/roles-house.js';
import type { Asker } from '../journeys/roles-table.js';
import { addressesOf, type ApiDocument, lengthsFor, withRealThings } from './api-document.js';
import { askByHand } from './asked-by-hand.js';
import { asEverybody, expectGood } from './everybody.js';
import { FuzzHouse } from './fuzz-house.js';
import { type Answer, ensureSchemathesis, fuzz, type Fuzzed } from './schemathesis.js';
import { digestOf, settled } from './table-digest.js';

/** `npm run fuzz` sets these for a longer run or another seed. */
const { FUZZ_EXAMPLES = '4', FUZZ_SEED = '20261123' } = process.env;

/** Ends the session that it is asked with. */
const ending = '/api/session/end';

let house: FuzzHouse;
let command: string;
let document: ApiDocument;
let sessions: Record<Asker, Proof>;
const answers: Answer[] = [];

beforeAll(async () => {
  command = await ensureSchemathesis();
  house = await FuzzHouse.open();
  const plain = JSON.parse((await house.roles.ask({}, 'GET', '/api/openapi.json')).text) as ApiDocument;
  document = withRealThings(plain, await house.know());
  sessions = await house.sessions();
}, 400_000);

afterAll(() => house.close());

/** Asks all operations of some methods as somebody. */
async function fuzzAs(asker: Asker, ...only: readonly string[]): Promise<Fuzzed> {
  const fuzzed = await fuzz(command, {
    ...{ url: house.roles.url, document, asker, headers: sessions[asker], only },
    ...{ ...lengthsFor(document, asker), examples: Number(FUZZ_EXAMPLES), seed: Number(FUZZ_SEED) },
  });
  answers.push(...fuzzed.answers);
  return fuzzed;
}

function fuzzAll(...only: readonly string[]): Promise<Map<Asker, Fuzzed>> {
  return asEverybody((asker) => fuzzAs(asker, ...only));
}

describe(`the API, asked by seed ${FUZZ_SEED} with what fits its document and what does not`, () => {
  it('is read by everybody: nothing is a mistake, all is as declared, and nothing changes', async () => {
    const before = await settled(house);
    expectGood(await fuzzAll('--include-method', 'GET'));
    expect(await digestOf(house)).toEqual(before);
  }, 900_000);

  it('is changed by everybody: nothing is a mistake, and all is as declared', async () => {
    expectGood(await fuzzAll('--exclude-method', 'GET', '--exclude-path', ending));
  }, 900_000);

  it('answers well at every address at least once', async () => {
    const byHand = await askByHand(house);
    const good = [...answers, ...byHand].filter(({ status }) => status >= 200 && status < 300);
    const reached = new Set(good.map(({ operation }) => operation));
    const missing = addressesOf(document).filter(({ address }) => !reached.has(address));
    expect(missing.map(({ address }) => address)).toEqual([]);
  });
});
