/** Bar I1: replies over 64 connections, each durable before its 200. */
import { join } from 'node:path';
import { probe } from '#testing';
import { exactly } from '../harness/exactness.mjs';
import { cpuUsOf, cpuUsOfFamily, stopwatch } from '../harness/processes.mjs';
import { startProgram } from '../harness/program.mjs';
import { account } from '../harness/cluster.mjs';
import { postAll, signingFor } from './load.mjs';
import { inboundPath } from './requests.mjs';

/** The ideal arm checks signatures for an address of its own. */
const idealBase = 'http://127.0.0.1:3000';
const connections = 64;

/** Posts one text for each phone, as fast as they are answered. */
function postReplies({ phones, round, base, port }, measured) {
  const input = { signing: signingFor(base, port), phones, round };
  return postAll({ prepare: 'prepareReplies', input, how: { port, connections, expected: 200 } }, measured);
}

/** Processor time of the program that is measured and of the database, from the first post to the last answer. */
export function meters(pid, postgres) {
  const read = {};
  let watches;
  return {
    start() {
      watches = { cpuUs: stopwatch(() => cpuUsOf(pid)), postgres: stopwatch(() => cpuUsOfFamily(postgres.pid)) };
    },
    stop() {
      for (const [name, watch] of Object.entries(watches)) read[name] = watch.stop();
    },
    read,
  };
}

/** What was posted and what it cost, as the outcome of an arm. */
export function outcomeOf({ answered, ms, p50, p99 }, { cpuUs, postgres }) {
  const more = { p50Ms: Number(p50.toFixed(1)), p99Ms: Number(p99.toFixed(1)) };
  if (postgres !== undefined) more.postgresUs = Number((postgres / answered).toFixed(1));
  return { units: answered, ms, cpuUs, more };
}

/** @returns {import('../harness/pairs.mjs').Arm} */
export function idealInbound(postgres, { phones }) {
  return {
    name: 'ideal',
    async run(round) {
      const ideal = await startProgram(join(import.meta.dirname, 'ideal.program.mjs'));
      try {
        const known = { socket: postgres.socket, phones, publicUrl: idealBase + inboundPath, token: account.token };
        const port = await ideal.ask('prepare', known);
        const measured = meters(ideal.pid, postgres);
        const posted = await postReplies({ phones, round, base: idealBase, port }, measured);
        return { ...outcomeOf(posted, measured.read), counts: await ideal.ask('counts') };
      } finally {
        await ideal.stop();
      }
    },
    async check({ units, counts }) {
      const wanted = phones.length;
      exactly(
        'The ideal webhook',
        { units, ...counts },
        { units: wanted, rows: wanted, events: wanted, people: wanted },
      );
    },
  };
}

const kept = `
  SELECT count(*)::int AS rows, count(DISTINCT provider_sid)::int AS sids,
         count(*) FILTER (WHERE outcome = 'answered')::int AS answered FROM replies`;

/** @returns {import('../harness/pairs.mjs').Arm} */
export function productInbound({ postgres, cluster }, { phones }) {
  const { pid, url } = cluster.services.notifications;
  let database;
  return {
    name: 'product',
    async run(round) {
      database = await postgres.connect('turnout_notifications');
      await database.query('TRUNCATE replies');
      await postgres.query('CHECKPOINT');
      const measured = meters(pid, postgres);
      const load = { phones, round, base: cluster.urls.notifications, port: Number(new URL(url).port) };
      const posted = await postReplies(load, measured);
      // Looked at right after the last 200: what is not there now was answered before it was durable.
      const counts = (await database.query(kept)).rows[0];
      return { ...outcomeOf(posted, measured.read), counts };
    },
    async check({ units, counts }) {
      const wanted = phones.length;
      exactly(
        "The product's webhook",
        { units, ...counts },
        { units: wanted, rows: wanted, sids: wanted, answered: wanted },
      );
      const waiting = async () => (await database.query('SELECT count(*)::int AS rows FROM outbox')).rows[0].rows;
      await probe('every event on its way', async () => (await waiting()) === 0, { withinMs: 60_000 });
      await database.end();
    },
  };
}
