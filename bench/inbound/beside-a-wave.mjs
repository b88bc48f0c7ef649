/**
 * Bar I2: people answer one wave, 2,000 texts a second whether or not the last ones were answered, while another wave
 * goes out at the pace of its sender. English speakers answer while Spanish speakers are asked.
 */
import { exactly } from '../harness/exactness.mjs';
import { median } from '../harness/pairs.mjs';
import { phonesAsked, textsOf } from '../fan-out/people.mjs';
import { forgetWaves, postWave, untilAtSink, untilRecorded } from '../fan-out/product.mjs';
import { postAll, signingFor, unmeasured } from './load.mjs';

const repliesPerSecond = 2_000;
const wavePerSecond = 500;
const mostP99Ms = 15;
const connections = 64;
/** A service that has just started finds cold code; so many texts warm it before the clock runs. */
const warming = 4_000;
/** Slower than this, the wave gives way to the answers, and the bar is not met however fast they are answered. */
const leastWavePerSecond = 490;

const kept = `SELECT count(*)::int AS rows, count(DISTINCT provider_sid)::int AS sids,
                     count(*) FILTER (WHERE outcome = 'answered')::int AS answered FROM replies`;

/** Those who warm, and as many as the wave beside them lasts for, but no more than wanted. */
function answering(people, seconds) {
  const waveSeconds = Math.floor(textsOf(people, 'es') / wavePerSecond) - 5;
  const phones = phonesAsked(people, 'en');
  const enough = warming + repliesPerSecond * Math.min(seconds, waveSeconds);
  return { warm: phones.slice(0, warming), phones: phones.slice(warming, enough) };
}

/** Everybody who will answer is asked, at full speed; then the wave beside it begins, at its own. */
async function begin({ sink }, cluster, database, people) {
  await database.query(`${forgetWaves}; TRUNCATE replies`);
  await sink.reset();
  await postWave(cluster, { language: 'en' });
  await untilRecorded(database, sink, textsOf(people, 'en'));
  await cluster.restart('notifications', { SMS_MESSAGES_PER_SECOND: String(wavePerSecond) });
  await sink.reset();
  await postWave(cluster, { language: 'es' });
  await untilAtSink(sink, wavePerSecond);
}

async function postBeside({ sink }, cluster, { warm, phones, round }) {
  const { url } = cluster.services.notifications;
  const port = Number(new URL(url).port);
  const signing = signingFor(cluster.urls.notifications, port);
  const how = { port, connections, expected: 200, perSecond: repliesPerSecond };
  const prepare = 'prepareReplies';
  await postAll({ prepare, input: { signing, phones: warm, round: 2 * round }, how }, unmeasured);
  const wave = waveWatch(sink);
  const input = { signing, phones, round: 2 * round + 1 };
  const posted = await postAll({ prepare, input, post: 'postPaced', how }, wave);
  return { ...posted, textsPerSecond: await wave.perSecond() };
}

/** Counts the texts of the wave while the others answer. */
function waveWatch(sink) {
  const look = async () => ({ posts: (await sink.stats()).posts, at: performance.now() });
  let before, after;
  return {
    start: async () => (before = await look()),
    stop: () => (after = look()),
    perSecond: async () => (((await after).posts - before.posts) / ((await after).at - before.at)) * 1000,
  };
}

async function oneRound(ground, cluster, { people, warm, phones, round }) {
  const database = await ground.postgres.connect('turnout_notifications');
  try {
    await begin(ground, cluster, database, people);
    const posted = await postBeside(ground, cluster, { warm, phones, round });
    // Looked at right after the last 200: what is not there now was answered before it was durable.
    const all = warm.length + phones.length;
    const wanted = { rows: all, sids: all, answered: all };
    exactly('What was answered', (await database.query(kept)).rows[0], wanted);
    return posted;
  } finally {
    await database.end();
    await cluster.restart('notifications', {});
  }
}

export async function inboundBesideWave(ground, { pairs, people, seconds }) {
  const cluster = await ground.clusterOf(people);
  const { warm, phones } = answering(people, seconds);
  const rounds = [];
  for (let round = 0; round < pairs; round++) {
    rounds.push(await oneRound(ground, cluster, { people, warm, phones, round }));
    console.log(`  p99 ${rounds.at(-1).p99.toFixed(1)} ms`);
  }
  return { lines: linesOf(rounds, phones.length), rounds };
}

function linesOf(rounds, replies) {
  const typical = (name) => median(rounds.map((round) => round[name]));
  const [p99, texts] = [typical('p99'), typical('textsPerSecond')];
  return [
    {
      ...{ bar: 'I2', what: `${repliesPerSecond} replies/s beside a wave at ${wavePerSecond}/s, p99 in ms` },
      ...{ figure: p99.toFixed(1), target: `<= ${mostP99Ms}`, met: p99 <= mostP99Ms },
      detail:
        `median ${typical('p50').toFixed(1)}, longest ${typical('longest').toFixed(0)} ms, all 200; ` +
        `${replies.toLocaleString('en-US')} replies, ${rounds.length} rounds`,
    },
    {
      ...{ bar: 'I2', what: 'the wave meanwhile, texts/s', figure: texts.toFixed(0) },
      ...{ target: `>= ${leastWavePerSecond}`, met: texts >= leastWavePerSecond, detail: 'as the sink counted them' },
    },
  ];
}
