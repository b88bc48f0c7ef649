import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { planted, seeded } from '../leaks/corpus.js';
import { FullRun } from '../leaks/full-run.js';
import { LeakHouse } from '../leaks/leak-house.js';
import { searchFiles, searchTables, searchTopics } from '../leaks/places.js';
import { missed, plant } from '../leaks/planting.js';
import { askInVain, provokeRefusals } from '../leaks/provoked.js';
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
async function searchEverything(): Promise<Searcher> {
  const searcher = new Searcher([...seeded, ...planted]);
  for (const { place, text } of house.refusals) searcher.look(place, text);
  expect(await searchTopics(searcher, house.kafka.brokers)).toBeGreaterThan(10);
  for (const service of services) {
    expect(await searchTables(searcher, house.databaseUrl, service)).toContain('public.audit_entries');
  }
  await house.stopDatabase();
  expect(await searchFiles(searcher, house.cluster.folder)).toBeGreaterThan(100);
  return searcher;
}

const ofPlanted = ({ person }: Hit): boolean => planted.includes(person);

describe('what a full run writes down', () => {
  it('inv I10: people are imported, found, asked, answer, come; staff is invited; all of it in their own words', async () => {
    await run.importFile();
    await run.findPeople();
    run.troubleSome();
    await run.post('Picket line at Mercy Hospital');
    await run.reply();
    await run.answerOnPages();
    await run.answerByMail();
    await run.welcomeStaff();
    await run.settleParked();
  }, 180_000);

  it('inv I10: what is wrong is refused, the database goes and comes back', async () => {
    await provokeRefusals(house, run.action.page);
    await house.withoutDatabase(() => askInVain(house, run.action.page));
    expect(house.refusals.length).toBeGreaterThan(150);
  }, 120_000);

  it('inv I10: no name, number or address of anybody is in logs, topics, tables, files, metrics and refusals', async () => {
    const metrics = await house.metrics();
    await house.shutDown();
    await plant(house);
    const searcher = await searchEverything();
    for (const { place, text } of metrics) searcher.look(place, text);
    expect(missed(searcher.hits.filter(ofPlanted))).toEqual([]);
    expect(report(searcher.hits.filter((hit) => !ofPlanted(hit)))).toEqual([]);
  }, 180_000);
});
