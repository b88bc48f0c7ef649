import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { planted, seeded } from '../leaks/corpus.js';
import { bringBack, eraseSomebody, expectForgotten } from '../leaks/erased.js';
import { FullRun } from '../leaks/full-run.js';
import { handOut } from '../leaks/handed-out.js';
import { LeakHouse } from '../leaks/leak-house.js';
import { searchFiles, searchTables, searchTopics } from '../leaks/places.js';
import { missed, plant } from '../leaks/planting.js';
import { askInVain, inPoison, poison, provokeRefusals } from '../leaks/provoked.js';
import { type Hit, report, Searcher } from '../leaks/searcher.js';

const services = ['actions', 'contacts', 'notifications', 'web'];

let house: LeakHouse;
let run: FullRun;

beforeAll(async () => {
  house = await LeakHouse.open();
  run = new FullRun(house);
}, 180_000);

afterAll(() => house.close(), 60_000);

/** Searches all that the product wrote since it was made; it has to be at an end. */
async function searchEverything(searcher: Searcher): Promise<void> {
  for (const { place, text } of house.refusals) searcher.look(place, text);
  expect(await searchTopics(searcher, house.kafka.brokers)).toBeGreaterThan(10);
  for (const service of services) {
    expect(await searchTables(searcher, house.databaseUrl, service)).toContain('public.audit_entries');
  }
  await house.stopDatabase();
  expect(await searchFiles(searcher, house.cluster.folder)).toBeGreaterThan(1_000);
}

const isSeeded = ({ person }: Hit): boolean => !planted.includes(person);

/** Where an event stays that cannot be handled: as it came, until a person has decided about it. */
const setAside =
  /^(topic |table \w+ public\.parked_events\.(key|type|event_id|headers|payload):|file postgres\/data\/)/;

describe('what a full run writes down', () => {
  it('people are imported, found, asked, answer and come; all in their own words', async () => {
    await run.importFile();
    await run.findPeople();
    run.troubleSome();
    await run.post('Picket line at Mercy Hospital');
    await run.reply();
    await run.answerOnPages();
    await run.answerByMail();
    await run.welcomeStaff();
    await run.settleParked();
    await handOut(house, run);
  }, 180_000);

  it('what is wrong is refused, the database goes and comes back', async () => {
    await provokeRefusals(house, run.action.page);
    await poison(house);
    await house.withoutDatabase(() => askInVain(house, run.action.page));
    expect(house.refusals.length).toBeGreaterThan(150);
  }, 120_000);

  it('check G6, inv I16: who is erased is in no table any more, and stays closed when a file brings them back', async () => {
    const marks = await eraseSomebody(house, run);
    await expectForgotten(house, marks);
    await bringBack(house, run);
  }, 120_000);

  it('check D3, inv I10: nobody’s name, number or address is in logs, topics, tables, files, metrics or refusals', async () => {
    const searcher = new Searcher([...seeded, ...planted]);
    for (const { place, text } of await house.metrics()) searcher.look(place, text);
    await house.shutDown();
    await plant(house);
    await searchEverything(searcher);
    expect(missed(searcher.hits)).toEqual([]);
    expect(report(searcher.hits.filter(isSeeded))).toEqual([]);
    const spilled = report(searcher.hits.filter(({ person }) => person === inPoison));
    expect(spilled.filter((line) => !setAside.test(line))).toEqual([]);
  }, 180_000);
});
