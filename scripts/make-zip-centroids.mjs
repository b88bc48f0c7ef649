// Makes apps/contacts/src/zones/zip-centroids.ts: where every US ZIP code lies, small enough to be committed.
// `node scripts/make-zip-centroids.mjs` writes it, `--check` fails when the committed table is not what would be written.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import zipcodes from 'zipcodes';
import { isMain } from './files.mjs';

const target = resolve(dirname(fileURLToPath(import.meta.url)), '../apps/contacts/src/zones/zip-centroids.ts');

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const most = digits.length * digits.length - 1;

/** The armed forces' post and the states in free association: no places that a picket is near to. */
const elsewhere = new Set(['AA', 'AE', 'AP', 'FM', 'MH', 'PW']);

/** Islands whose prefixes reach over oceans; anywhere else a code this many miles from its neighbours is a slip. */
const scattered = new Set(['AK', 'HI', 'AS', 'GU', 'MP']);
const slipMiles = 250;

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** Good enough to tell a slip: a degree of latitude has 69 miles. */
function roughMiles(a, b) {
  const narrowing = Math.cos((((a.latitude + b.latitude) / 2) * Math.PI) / 180);
  return 69 * Math.hypot(a.latitude - b.latitude, (a.longitude - b.longitude) * narrowing);
}

/** The codes of each first three digits, without slips; longitudes run on westward over the date line. */
function placesOfPrefixes() {
  const found = new Map();
  for (const { zip, latitude, longitude, state } of Object.values(zipcodes.codes)) {
    if (elsewhere.has(state) || !/^\d{5}$/.test(zip)) continue;
    const prefix = zip.slice(0, 3);
    const eastern = longitude > 0 && scattered.has(state);
    const place = { tail: Number(zip.slice(3)), state, latitude, longitude: eastern ? longitude - 360 : longitude };
    found.set(prefix, [...(found.get(prefix) ?? []), place]);
  }
  for (const [prefix, places] of found) {
    const centre = {
      latitude: middle(places.map((place) => place.latitude)),
      longitude: middle(places.map((place) => place.longitude)),
    };
    const believed = places.filter((place) => scattered.has(place.state) || roughMiles(place, centre) <= slipMiles);
    found.set(prefix, believed);
  }
  return found;
}

function pair(steps) {
  const whole = Math.round(steps);
  return digits[Math.floor(whole / digits.length)] + digits[whole % digits.length];
}

/** South-west corner and degrees of a step, then a dot or two digits each of steps north and east for each tail. */
function lineOf(places) {
  const south = Math.min(...places.map((place) => place.latitude));
  const west = Math.min(...places.map((place) => place.longitude));
  const span = Math.max(...places.flatMap((place) => [place.latitude - south, place.longitude - west]));
  const step = Math.max(0.0001, Math.ceil((span / most) * 10_000) / 10_000);
  const byTail = new Map(places.map((place) => [place.tail, place]));
  const cells = Array.from({ length: 100 }, (_, tail) => {
    const place = byTail.get(tail);
    return place ? pair((place.latitude - south) / step) + pair((place.longitude - west) / step) : '.';
  });
  return `${south},${west},${step},${cells.join('').replace(/\.+$/, '')}`;
}

async function render() {
  const rows = {};
  for (const [prefix, places] of [...placesOfPrefixes()].sort(([a], [b]) => a.localeCompare(b))) {
    if (places.length === 0) continue;
    (rows[prefix.slice(0, 2)] ??= []).push(`${prefix.slice(2)},${lineOf(places)}`);
  }
  const source = `// Written by scripts/make-zip-centroids.mjs; do not edit.

/**
 * Where ZIP codes lie, by their first two digits. Parts between spaces are for one third digit each, with commas
 * between: that digit, the most southern latitude, the most western longitude, the degrees of one step, and the codes
 * from 00 on, each a dot where there is none, or four digits to the base of 64 with the steps north and east.
 */
export const zipCentroids: Readonly<Record<string, string>> = ${JSON.stringify(
    Object.fromEntries(Object.entries(rows).map(([key, parts]) => [key, parts.join(' ')])),
  )};

/** The digits to the base of 64, from nought. */
export const centroidDigits = '${digits}';
`;
  const style = await prettier.resolveConfig(target);
  return prettier.format(source, { ...style, parser: 'typescript' });
}

if (isMain(import.meta.url)) {
  const wanted = await render();
  if (!process.argv.includes('--check')) await writeFile(target, wanted);
  else if ((await readFile(target, 'utf8')) !== wanted) {
    process.stderr.write('zip-centroids.ts is not what scripts/make-zip-centroids.mjs writes; run it.\n');
    process.exitCode = 1;
  }
}
