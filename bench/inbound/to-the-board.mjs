/**
 * Bar I3: from the moment the provider posts a text to the moment its RSVP stands in the tables that boards are read
 * from, over notifications, Kafka and actions, 1,000 texts a second.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { probe } from '#testing';
import { exactly } from '../harness/exactness.mjs';
import { median, percentile } from '../harness/pairs.mjs';
import { cpuUsOf, cpuUsOfFamily, stopwatch } from '../harness/processes.mjs';
import { phonesAsked, textsOf } from '../fan-out/people.mjs';
import { untilRecorded } from '../fan-out/product.mjs';
import { postAll, signingFor, unmeasured } from './load.mjs';
import { replySid } from './requests.mjs';

const perSecond = 1_000;
const mostP99Ms = 150;
const connections = 64;
const services = ['contacts', 'notifications', 'actions'];
const language = 'en';

const picket = {
  kind: 'picket',
  title: 'Gate 4',
  what: 'Strike support.',
  place: 'Gate 4, 100 Main St',
  timeZone: 'America/Chicago',
  audience: { circleId: null, language },
  shifts: [{ startsAt: '2026-12-04T06:00', endsAt: '2026-12-04T10:00', target: 5_000 }],
};

const nowUs = () => Number(process.hrtime.bigint() / 1_000n);

/** How often the tables are looked at: so much later than it was there may an RSVP be seen. */
const lookEveryMs = 10;
/**
 * Rows get their ids as they are written, and those of transactions side by side commit out of that order. So many are
 * looked at again; whatever is further out of order is found by the last look, and waited until then.
 */
const overlapRows = 500;

/** Looks for new RSVPs until told to stop; answers when each person's was first seen. */
function watchBoard(database, actionId) {
  const seenAt = new Map();
  const ids = [];
  let stopped = false;
  const look = async (above) => {
    const text = 'SELECT id, contact_id FROM rsvps WHERE action_id = $1 AND id > $2 ORDER BY id';
    const { rows } = await database.query({ name: 'look', text, rowMode: 'array', values: [actionId, above] });
    const at = nowUs();
    for (const [id, contact] of rows) {
      if (seenAt.has(contact)) continue;
      seenAt.set(contact, at);
      ids.push(id);
    }
  };
  const start = '00000000-0000-0000-0000-000000000000';
  const looking = (async () => {
    while (!stopped) {
      await look(ids.at(-overlapRows) ?? start);
      await pause(lookEveryMs);
    }
    await look(start);
  })();
  return {
    seenAt,
    async stop() {
      stopped = true;
      await looking;
    },
  };
}

/** Posts an action as a chair does and waits until everybody was asked. */
async function askEverybody({ postgres, sink }, cluster, people) {
  const { id } = await cluster.call('actions', 'POST', '/api/actions', picket);
  await sink.reset();
  await cluster.call('actions', 'POST', `/api/actions/${id}/post`, {});
  const database = await postgres.connect('turnout_notifications');
  await untilRecorded(database, sink, textsOf(people, language));
  await database.end();
  return id;
}

/** Milliseconds from the post of each text to its RSVP. */
async function waits(postgres, { startUs }, { phones, round, seenAt }) {
  const database = await postgres.connect('turnout_notifications');
  const text = 'SELECT provider_sid, contact_id FROM replies';
  const { rows } = await database.query({ text, rowMode: 'array' });
  await database.end();
  const contactOf = new Map(rows);
  return phones.map((_, at) => {
    const seen = seenAt.get(contactOf.get(replySid(round, at)));
    return (seen - startUs) / 1000 - (at * 1000) / perSecond;
  });
}

async function forgetAnswers(postgres) {
  const wanted = { turnout_notifications: 'replies', turnout_actions: 'rsvps, rsvp_history' };
  for (const [name, tables] of Object.entries(wanted)) {
    const database = await postgres.connect(name);
    const left = async () => (await database.query('SELECT count(*)::int AS rows FROM outbox')).rows[0].rows;
    await probe('every event on its way', async () => (await left()) === 0, { withinMs: 60_000 });
    await database.query(`TRUNCATE ${tables}`);
    await database.end();
  }
}

/** Processor time of all that a reply passes through, the echo to its sender among it, in microseconds each. */
function costsOf({ postgres, kafka }, cluster, replies) {
  const running = Object.entries(cluster.services).map(([name, { pid }]) => [name, stopwatch(() => cpuUsOf(pid))]);
  const parts = [...running, ['postgres', stopwatch(() => cpuUsOfFamily(postgres.pid))]];
  if (kafka.pid !== null) parts.push(['kafka', stopwatch(() => cpuUsOf(kafka.pid))]);
  return () => Object.fromEntries(parts.map(([name, watch]) => [name, Math.round(watch.stop() / replies)]));
}

async function recorded(board) {
  return (await board.query('SELECT count(*)::int AS rows FROM rsvps')).rows[0].rows;
}

async function oneRound(ground, cluster, { actionId, phones, round }) {
  const { postgres } = ground;
  const board = await postgres.connect('turnout_actions');
  try {
    await forgetAnswers(postgres);
    const costs = costsOf(ground, cluster, phones.length);
    const watched = watchBoard(board, actionId);
    const port = Number(new URL(cluster.services.notifications.url).port);
    const input = { signing: signingFor(cluster.urls.notifications, port), phones, round };
    const how = { port, connections, expected: 200, perSecond };
    const posted = await postAll({ prepare: 'prepareReplies', input, post: 'postPaced', how }, unmeasured);
    try {
      await probe('every RSVP', async () => (await recorded(board)) >= phones.length, {
        withinMs: 60_000,
        everyMs: 100,
      });
    } finally {
      await watched.stop();
    }
    const cpuUs = costs();
    const { equal } = await cluster.call('actions', 'GET', `/internal/actions/${actionId}/recount`);
    const { rows } = await board.query('SELECT count(*)::int AS rows FROM rsvp_history');
    exactly('The board', { equal, ...rows[0], seen: watched.seenAt.size }, { equal: true, rows: phones.length, seen: phones.length }); // prettier-ignore
    const all = await waits(postgres, posted, { phones, round, seenAt: watched.seenAt });
    return { p50: median(all), p99: percentile(all, 0.99), longest: Math.max(...all), answeredP99: posted.p99, cpuUs };
  } finally {
    await board.end();
  }
}

export async function webhookToBoard(ground, { pairs, people, seconds }) {
  const known = Math.min(people, 2 * perSecond * seconds);
  const cluster = await ground.clusterOf(known, services);
  const phones = phonesAsked(known, language).slice(0, perSecond * seconds);
  const actionId = await askEverybody(ground, cluster, known);
  const rounds = [];
  for (let round = 0; round < pairs; round++) {
    rounds.push(await oneRound(ground, cluster, { actionId, phones, round }));
    const { p99, cpuUs } = rounds.at(-1);
    console.log(`  p99 ${p99.toFixed(1)} ms; µs each: ${JSON.stringify(cpuUs)}`);
  }
  return { lines: [lineOf(rounds, phones.length)], rounds };
}

function lineOf(rounds, replies) {
  const typical = (name) => median(rounds.map((round) => round[name]));
  const p99 = typical('p99');
  return {
    ...{ bar: 'I3', what: `webhook to RSVP on the board at ${perSecond}/s, p99 in ms`, figure: p99.toFixed(1) },
    ...{ target: `<= ${mostP99Ms}`, met: p99 <= mostP99Ms },
    detail:
      `median ${typical('p50').toFixed(1)}, longest ${typical('longest').toFixed(0)} ms; ` +
      `${replies.toLocaleString('en-US')} replies, ${rounds.length} rounds; webhook answered within ${typical('answeredP99').toFixed(1)}`,
  };
}
