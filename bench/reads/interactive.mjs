/**
 * Bar R1: what the console asks of contacts while somebody looks at it, in a chapter as large as `--chapter` says: the
 * 95th percentile of each kind of read, beside a raw read of one row by its key in the same rounds.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { exactly } from '../harness/exactness.mjs';
import { median, percentile } from '../harness/pairs.mjs';

const mostP95Ms = 100;
const readsPerRound = 100;
const warmUp = 10;

const zips = ['60601', '10001', '80202', '94612'];
const someId = '0199a0b2-0000-7000-8000-00000000000f';

/** Each kind of read by its name: what is asked for the n-th time, of a chapter of so many whose ids these are. */
const kinds = {
  'search by name': ({ get, people }, n) => get(`/api/contacts/search?text=member${1 + ((n * 7919) % people)}`),
  'search by two letters': ({ get }, n) => get(`/api/contacts/search?text=${['me', 'na', 'ki'][n % 3]}`),
  'search by digits': ({ get }, n) => get(`/api/contacts/search?text=${String(1000 + ((n * 331) % 9000))}`),
  'a person': ({ get, ids }, n) => get(`/api/contacts/${ids[n % ids.length]}`),
  'a page of people': ({ get, ids }, n) => get(`/api/contacts?limit=50&cursor=${ids[n % ids.length]}`),
  circles: ({ get }) => get('/api/circles?limit=50'),
  'audience: everybody': ({ preview }) => preview({ circleId: null, language: null }),
  'audience: a rule': ({ preview }, n) => preview({ circleId: null, language: null, rule: ruleOf(n) }),
};

function ruleOf(n) {
  return {
    all: [
      {
        any: [
          { is: 'near', postalCode: zips[n % zips.length], miles: 25 },
          { is: 'speaks', language: 'es' },
        ],
      },
      { not: { is: 'attended', withinDays: 30 + (n % 60), actionId: null } },
      { not: { is: 'in_circle', circleId: someId } },
    ],
  };
}

async function timed(read) {
  const startedAt = performance.now();
  await read();
  return performance.now() - startedAt;
}

async function rounds(kind, asker, baseline, pairs) {
  for (let n = 0; n < warmUp; n++) await kind(asker, n);
  const found = [];
  for (let round = 0; round < pairs; round++) {
    const [ours, raw] = [[], []];
    for (let n = 0; n < readsPerRound; n++) {
      const nth = round * readsPerRound + n;
      raw.push(await timed(() => baseline(nth)));
      ours.push(await timed(() => kind(asker, nth)));
    }
    found.push({
      p95: percentile(ours, 0.95),
      p50: median(ours),
      rawP95: percentile(raw, 0.95),
      most: Math.max(...ours),
    });
  }
  return found;
}

const readWithinMs = 180_000;

/** After a list of so many, the names of it are read beside the searches, which do not wait for them. */
async function foundOnceRead(search) {
  const deadline = performance.now() + readWithinMs;
  for (;;) {
    const { items } = await search();
    if (items.length > 0 || performance.now() > deadline) return items;
    await pause(500);
  }
}

/** A search that finds nobody is fast and says nothing; so is a count of nobody. */
async function mustFind({ get, preview, people }) {
  const items = await foundOnceRead(() => get(`/api/contacts/search?text=member${people}`));
  const everybody = await preview({ circleId: null, language: null });
  const { items: page } = await get('/api/contacts?limit=50');
  const left = everybody.leftOut.reduce((sum, { people: some }) => sum + some, 0);
  const sharing = everybody.sharingAPhone + everybody.sharingAnEmail;
  exactly(
    'What is read',
    { named: Math.min(items.length, 1), counted: everybody.people + left + sharing, listed: page.length },
    { named: 1, counted: people + Math.ceil(people / 200), listed: 50 },
  );
}

export async function interactiveReads(ground, { pairs, chapter }) {
  const cluster = await ground.clusterOf(chapter);
  const database = await ground.postgres.connect('turnout_contacts');
  try {
    const { rows } = await database.query('SELECT id FROM contacts TABLESAMPLE SYSTEM (1) LIMIT 500');
    const ids = rows.map(({ id }) => id);
    const get = (path) => cluster.call('contacts', 'GET', path);
    const preview = (body) => cluster.call('contacts', 'POST', '/api/audiences/preview', body);
    const asker = { get, preview, ids, people: chapter };
    const baseline = (n) =>
      database.query({ name: 'by key', text: 'SELECT * FROM contacts WHERE id = $1', values: [ids[n % ids.length]] });
    await mustFind(asker);
    const [lines, measured] = [[], {}];
    for (const [name, kind] of Object.entries(kinds)) {
      measured[name] = await rounds(kind, asker, baseline, pairs);
      lines.push(lineOf(name, measured[name], chapter));
      console.log(`  ${name}: p95 ${lines.at(-1).figure} ms`);
    }
    return { lines, measured };
  } finally {
    await database.end();
  }
}

function lineOf(name, found, chapter) {
  const typical = (what) => median(found.map((round) => round[what]));
  const p95 = typical('p95');
  return {
    ...{ bar: 'R1', what: `${name}, of ${chapter.toLocaleString('en-US')}, p95 in ms`, figure: p95.toFixed(1) },
    ...{ target: `<= ${mostP95Ms}`, met: p95 <= mostP95Ms },
    detail:
      `median ${typical('p50').toFixed(1)}, longest ${typical('most').toFixed(0)} ms; ` +
      `${(p95 / typical('rawP95')).toFixed(1)} times a row by its key (${typical('rawP95').toFixed(2)} ms); ${found.length} rounds`,
  };
}
