/**
 * Bar A1: how long the count of an audience takes in a chapter of so many people (`--chapter`), each rule beside the same
 * question in SQL, which also has to answer the same; and how long people are read after a start before that.
 */
import { readFileSync } from 'node:fs';
import { clockStartsAt } from '../harness/cluster.mjs';
import { exactly } from '../harness/exactness.mjs';
import { median, percentile } from '../harness/pairs.mjs';
import { fillIn } from './crowd.mjs';
import { kinds } from './rules.mjs';

const mostP95Ms = 100;
const readsPerRound = 50;
const warmUp = 5;
/** Rules whose counts are compared, of each kind. */
const compared = 3;

async function timed(read) {
  const startedAt = performance.now();
  const answer = await read();
  return { answer, ms: performance.now() - startedAt };
}

const meant = ({ people, sharingAPhone, sharingAnEmail, leftOut }) =>
  leftOut.reduce((sum, left) => sum + left.people, people + sharingAPhone + sharingAnEmail);

const inSql = (database, sql) =>
  database.query(`SELECT count(*)::int AS people FROM bench_numbers AS p JOIN contacts AS c USING (id) WHERE ${sql}`);

/** What a start costs: until the service is ready, until its first count, and what it holds in memory then. */
async function coldStart(cluster, preview) {
  await cluster.restart('contacts');
  const { startMs, pid } = cluster.services.contacts;
  const { ms } = await timed(() => firstCount(preview));
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return { startMs, firstCountMs: ms, megabytes: Number(kilobytes) / 1024 };
}

/** Until everybody is read, a count is refused after a moment and asked again. */
async function firstCount(preview) {
  for (;;) {
    const answer = await preview(kinds.everybody().rule).catch((error) => error);
    if (!(answer instanceof Error)) return answer;
    if (!answer.message.includes('audiences_not_ready')) throw answer;
  }
}

async function mustAgree(name, kind, preview, database) {
  for (let n = 0; n < compared; n++) {
    const { rule, sql } = kind(n);
    const [counted, { rows }] = await Promise.all([preview(rule), inSql(database, sql)]);
    exactly(`The count of ${name}`, { people: meant(counted) }, { people: rows[0].people });
  }
}

async function rounds(kind, preview, database, pairs) {
  for (let n = 0; n < warmUp; n++) await preview(kind(n).rule);
  const found = [];
  for (let round = 0; round < pairs; round++) {
    const ours = [];
    for (let n = 0; n < readsPerRound; n++) {
      ours.push((await timed(() => preview(kind(round * readsPerRound + n).rule))).ms);
    }
    const sql = await timed(() => inSql(database, kind(round).sql));
    found.push({ p95: percentile(ours, 0.95), p50: median(ours), most: Math.max(...ours), sql: sql.ms });
  }
  return found;
}

export async function audienceCounts(ground, { pairs, chapter }) {
  const cluster = await ground.clusterOf(chapter);
  const database = await ground.postgres.connect('turnout_contacts');
  try {
    await fillIn(database, new Date(clockStartsAt));
    const preview = (rule) =>
      cluster.call('contacts', 'POST', '/api/audiences/preview', { circleId: null, language: null, rule });
    const cold = await coldStart(cluster, preview);
    const [lines, measured] = [[coldLine(cold, chapter)], { cold }];
    for (const [name, kind] of Object.entries(kinds)) {
      await mustAgree(name, kind, preview, database);
      measured[name] = await rounds(kind, preview, database, pairs);
      lines.push(lineOf(name, measured[name], chapter));
      console.log(`  ${name}: p95 ${lines.at(-1).figure} ms`);
    }
    return { lines, measured };
  } finally {
    await database.end();
  }
}

function coldLine({ startMs, firstCountMs, megabytes }, chapter) {
  const seconds = (firstCountMs / 1000).toFixed(1);
  return {
    ...{
      bar: 'A1',
      what: `everybody read after a start, of ${chapter.toLocaleString('en-US')}, in s`,
      figure: seconds,
    },
    ...{ target: 'told', met: true },
    detail: `ready after ${(startMs / 1000).toFixed(1)} s, ${megabytes.toFixed(0)} MB then`,
  };
}

function lineOf(name, found, chapter) {
  const typical = (what) => median(found.map((round) => round[what]));
  const p95 = typical('p95');
  return {
    ...{ bar: 'A1', what: `${name}, of ${chapter.toLocaleString('en-US')}, p95 in ms`, figure: p95.toFixed(1) },
    ...{ target: `<= ${mostP95Ms}`, met: p95 <= mostP95Ms },
    detail:
      `median ${typical('p50').toFixed(1)}, longest ${typical('most').toFixed(0)} ms; ` +
      `the same in SQL ${typical('sql').toFixed(0)} ms; ${found.length} rounds`,
  };
}
