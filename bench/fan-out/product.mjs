/**
 * The product's arm of a fan-out: from an action's posting on Kafka, over the audience that contacts resolves and hands
 * the numbers of, to the last result recorded. Opt-outs, zones, quiet hours, shared phones and the limiter are on.
 */
import { actionPosted } from '#contracts';
import { headerNames } from '#messaging';
import { newId } from '#runtime';
import { probe } from '#testing';
import { exactly } from '../harness/exactness.mjs';
import { cpuUsOfAll, cpuUsOfFamily, forgetPeak, peakMegabytes, stopwatch } from '../harness/processes.mjs';
import { textable } from './ideal.mjs';

/** A busy machine sends a thousand a second. */
const withinMs = 400_000;

/** Everything a wave leaves behind; the people stay. Without it the third wave would meet the cap of two asks a day. */
export const forgetWaves = `
  TRUNCATE messages, due_messages, claims, doubtful_messages, status_callbacks, replies, waves, wave_texts,
    wave_left_out, known_actions, awaited_contacts`;

const recorded = `
  SELECT count(*) FILTER (WHERE state = 'accepted')::int AS rows, count(DISTINCT provider_sid)::int AS sids,
         count(DISTINCT phone_index)::int AS phones, count(*)::int AS planned FROM messages`;

const everybody = { circleId: null, language: null };

function postedAction(audience) {
  const actionId = newId();
  return { ...actionPosted.example, actionId, slug: `bench-${actionId}`, audience: { ...everybody, ...audience } };
}

function recordOf(action) {
  const headers = {
    [headerNames.specVersion]: '1.0',
    [headerNames.id]: newId(),
    [headerNames.type]: actionPosted.name,
    [headerNames.source]: 'actions',
    [headerNames.time]: action.postedAt,
    [headerNames.correlationId]: newId(),
    [headerNames.contentType]: 'application/json',
  };
  return { id: 1, key: action.actionId, value: JSON.stringify(action), headers };
}

const monotonicMs = () => Number(process.hrtime.bigint() / 1_000n) / 1000;

/** Posts an action as the service of actions would tell of it. @param {{language?: string}} [audience] */
export function postWave(cluster, audience = {}) {
  return cluster.publish(actionPosted.topic, recordOf(postedAction(audience)));
}

/** Looks at the sink, which costs the database nothing, until so many texts have arrived there. */
export async function untilAtSink(sink, texts) {
  await probe('texts at the sink', async () => (await sink.stats()).posts >= texts, { withinMs, everyMs: 20 });
}

/** Waits for the sink, then for the rows. */
export async function untilRecorded(database, sink, people) {
  await untilAtSink(sink, people);
  const text = `SELECT count(*)::int AS rows FROM messages WHERE state = 'accepted'`;
  const rows = async () => (await database.query(text)).rows[0].rows;
  await probe('all results recorded', async () => (await rows()) >= people, { withinMs, everyMs: 5 });
}

function watches(cluster, postgres, kafka) {
  return {
    contacts: stopwatch(() => cpuUsOfAll([cluster.services.contacts.pid])),
    notifications: stopwatch(() => cpuUsOfAll([cluster.services.notifications.pid])),
    postgres: stopwatch(() => cpuUsOfFamily(postgres.pid)),
    kafka: kafka.pid === null ? null : stopwatch(() => cpuUsOfAll([kafka.pid])),
  };
}

/** Microseconds per text and megabytes of each process, for whoever looks where the time goes. */
function costs(watched, units, cluster) {
  const more = {};
  for (const [name, watch] of Object.entries(watched)) {
    const us = watch?.stop();
    if (us !== undefined) more[`${name}Us`] = Number((us / units).toFixed(1));
  }
  for (const [name, { pid }] of Object.entries(cluster.services)) more[`${name}Mb`] = peakMegabytes(pid) ?? 'unknown';
  return more;
}

async function statements(postgres) {
  const counts = await Promise.all(['turnout_contacts', 'turnout_notifications'].map(postgres.statementsOf));
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * @param {{postgres: object, kafka: object, sink: object, cluster: object}} parts
 * @param {{people: number}} work
 * @returns {import('../harness/pairs.mjs').Arm}
 */
export function productFanOut({ postgres, kafka, sink, cluster }, { people }) {
  const units = textable(people);
  let database;
  const wave = async () => {
    await database.query(forgetWaves);
    await postgres.query('CHECKPOINT');
    await sink.reset();
    const statementsBefore = await statements(postgres);
    for (const { pid } of Object.values(cluster.services)) forgetPeak(pid);
    const watched = watches(cluster, postgres, kafka);
    const startedAt = monotonicMs();
    await postWave(cluster);
    await untilRecorded(database, sink, units);
    const ms = monotonicMs() - startedAt;
    const more = costs(watched, units, cluster);
    const { first_ns: firstNs, last_ns: lastNs } = await sink.stats();
    more.firstTextMs = Math.round(Number(firstNs) / 1e6 - startedAt);
    more.sendingMs = Math.round((Number(lastNs) - Number(firstNs)) / 1e6);
    more.statementsPerText = Number((((await statements(postgres)) - statementsBefore) / units).toFixed(4));
    return { units, ms, cpuUs: (more.contactsUs + more.notificationsUs) * units, more };
  };
  return {
    name: 'product',
    async run() {
      database = await postgres.connect('turnout_notifications');
      try {
        return await wave();
      } catch (error) {
        await database.end();
        throw error;
      }
    },
    async check() {
      const { posts, distinct } = await sink.stats();
      const { rows } = await database.query(recorded);
      await database.end();
      const wanted = { posts: units, distinct: units, rows: units, sids: units, phones: units, planned: units };
      exactly("The product's wave", { posts, distinct, ...rows[0] }, wanted);
    },
  };
}
