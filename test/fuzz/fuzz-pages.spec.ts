import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Proof } from '../journeys/roles-house.js';
import type { Asker } from '../journeys/roles-table.js';
import { addressesOf, type ApiDocument, lengthsFor } from './api-document.js';
import { asEverybody, expectGood } from './everybody.js';
import { FuzzHouse } from './fuzz-house.js';
import { pageDocument } from './page-document.js';
import { pageThings } from './page-things.js';
import { type Answer, ensureSchemathesis, fuzz, type Fuzzed } from './schemathesis.js';
import { digestOf, settled } from './table-digest.js';

/** `npm run fuzz` sets these for a longer run or another seed. */
const { FUZZ_EXAMPLES = '4', FUZZ_SEED = '20261123' } = process.env;

/** Ends the session that it is asked with. */
const ending = '/sign-ins/sign-out';

/** Among them they may send every form; that the others may not is asked with the table of roles. */
const senders = ['chair', 'admin', 'nobody'] as const satisfies readonly Asker[];

/** Led to by a link that only a mail holds, or by what is not there yet; the journeys walk through them. */
const needsMore = /^GET \/(setup|unsubscribe|signin\/mail|signin\/code|sign-ins\/app|staff\/|approve\/)/;

let house: FuzzHouse;
let command: string;
let document: ApiDocument;
let sessions: Record<Asker, Proof>;
const answers: Answer[] = [];

beforeAll(async () => {
  command = await ensureSchemathesis();
  house = await FuzzHouse.open();
  document = pageDocument(await pageThings(house));
  sessions = await house.sessions();
}, 400_000);

afterAll(() => house.close());

/** Asks pages or forms as somebody. */
async function fuzzAs(asker: Asker, ...only: readonly string[]): Promise<Fuzzed> {
  const fuzzed = await fuzz(command, {
    ...{ url: house.roles.url, document, asker, headers: sessions[asker], only },
    ...{ ...lengthsFor(document, asker), examples: Number(FUZZ_EXAMPLES), seed: Number(FUZZ_SEED), noEdges: true },
    // Pages are lenient with what they are sent, and say in words what they did not understand.
    without: ['negative_data_rejection'],
  });
  answers.push(...fuzzed.answers);
  return fuzzed;
}

describe(`the pages, asked by seed ${FUZZ_SEED} with what fits them and what does not`, () => {
  it('are looked at by everybody: no mistake, no markup comes back, nobody is sent elsewhere, nothing changes', async () => {
    const before = await settled(house);
    expectGood(await asEverybody((asker) => fuzzAs(asker, '--include-method', 'GET')));
    expect(await digestOf(house)).toEqual(before);
  }, 300_000);

  it('take forms: no mistake, no markup comes back, nobody is sent elsewhere', async () => {
    const forms = ['--include-method', 'POST', '--exclude-path', ending];
    expectGood(await asEverybody((asker) => fuzzAs(asker, ...forms), senders));
  }, 300_000);

  it('were seen, and not only their refusals', () => {
    const good = new Set(answers.filter(({ status }) => status < 300).map(({ operation }) => operation));
    const pages = addressesOf(document).filter(({ address }) => address.startsWith('GET ') && !needsMore.test(address));
    expect(pages.map(({ address }) => address).filter((address) => !good.has(address))).toEqual([]);
  });
});
