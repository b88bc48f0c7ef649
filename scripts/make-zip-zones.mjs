// Makes apps/contacts/src/zones/zip-zones.ts: the time zones of every US ZIP code, small enough to be committed.
// `node scripts/make-zip-zones.mjs` writes it, `--check` fails when the committed table is not what would be written.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import lookUpZone from '@photostructure/tz-lookup';
import prettier from 'prettier';
import zipcodes from 'zipcodes';
import { isMain } from './files.mjs';

const target = resolve(dirname(fileURLToPath(import.meta.url)), '../apps/contacts/src/zones/zip-zones.ts');

/** One letter per clock that a part of the United States keeps; zones with the same clock share a letter. */
const zones = {
  E: 'America/New_York',
  C: 'America/Chicago',
  M: 'America/Denver',
  Z: 'America/Phoenix',
  P: 'America/Los_Angeles',
  A: 'America/Anchorage',
  K: 'America/Adak',
  H: 'Pacific/Honolulu',
  R: 'America/Puerto_Rico',
  G: 'Pacific/Guam',
  S: 'Pacific/Pago_Pago',
};

/**
 * The clocks that a state keeps (49 CFR 71). Centres of ZIP areas near a border fall into the neighbour's zone, and
 * a few coordinates are plainly wrong; what a state does not keep is not believed.
 */
const clocksOfStates = Object.fromEntries(
  Object.entries({
    E: 'CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV',
    C: 'AL AR IA IL LA MN MO MS OK WI',
    M: 'CO MT NM UT WY',
    P: 'CA WA',
    EC: 'FL IN KY MI TN',
    CM: 'KS ND NE SD TX',
    MP: 'ID OR NV',
    ZM: 'AZ',
    AK: 'AK',
    H: 'HI',
    R: 'PR VI',
    G: 'GU MP',
    S: 'AS',
  }).flatMap(([clocks, states]) => states.split(' ').map((state) => [state, clocks])),
);

/** The wall clock of a zone every six hours of 2026: equal strings, equal clocks. */
function yearOf(timeZone) {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeStyle: 'short', dateStyle: 'short' });
  const start = Date.UTC(2026, 0, 1);
  return Array.from({ length: 365 * 4 }, (_, quarter) => format.format(start + quarter * 21_600_000)).join();
}

function letterFinder() {
  const letters = new Map(Object.entries(zones).map(([letter, zone]) => [yearOf(zone), letter]));
  const known = new Map();
  return (zone) => {
    if (!known.has(zone)) known.set(zone, letters.get(yearOf(zone)));
    return known.get(zone);
  };
}

function lettersOfZips() {
  const letterOf = letterFinder();
  const found = new Map();
  for (const { zip, latitude, longitude, state } of Object.values(zipcodes.codes)) {
    const clocks = clocksOfStates[state];
    if (!clocks || !/^\d{5}$/.test(zip)) continue;
    const letter = clocks.length === 1 ? clocks : letterOf(lookUpZone(latitude, longitude));
    if (letter && clocks.includes(letter)) found.set(zip, letter);
  }
  return found;
}

/** 1,000 letters by the first three digits ('.' nobody, '*' split), and 100 letters for each split prefix. */
function tableOf(letters) {
  const split = {};
  const prefixes = Array.from({ length: 1000 }, (_, number) => {
    const prefix = String(number).padStart(3, '0');
    const tail = Array.from({ length: 100 }, (_, end) => letters.get(prefix + String(end).padStart(2, '0')) ?? '.');
    const clocks = new Set(tail.filter((letter) => letter !== '.'));
    if (clocks.size > 1) split[prefix] = tail.join('');
    return clocks.size > 1 ? '*' : ([...clocks][0] ?? '.');
  });
  return { prefixes, split };
}

async function render() {
  const { prefixes, split } = tableOf(lettersOfZips());
  const rows = Array.from({ length: 10 }, (_, row) => `'${prefixes.slice(row * 100, row * 100 + 100).join('')}'`);
  const source = `// Written by scripts/make-zip-zones.mjs; do not edit.

/** What each letter of the tables stands for. */
export const zipZones: Readonly<Record<string, string>> = ${JSON.stringify(zones)};

/** The letter of each three-digit prefix, from 000: '.' is nobody's, '*' keeps more than one clock. */
export const zipPrefixes = [${rows.join(',')}].join('');

/** The letters of a prefix that keeps more than one clock, by the last two digits; '.' is unknown. */
export const splitZipPrefixes: Readonly<Record<string, string>> = ${JSON.stringify(split)};
`;
  const style = await prettier.resolveConfig(target);
  return prettier.format(source, { ...style, parser: 'typescript' });
}

if (isMain(import.meta.url)) {
  const wanted = await render();
  if (!process.argv.includes('--check')) await writeFile(target, wanted);
  else if ((await readFile(target, 'utf8')) !== wanted) {
    process.stderr.write('zip-zones.ts is not what scripts/make-zip-zones.mjs writes; run it.\n');
    process.exitCode = 1;
  }
}
