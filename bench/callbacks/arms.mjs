/** The arms of bar S1: callbacks answered by HTTP alone, and callbacks that are durable before they are answered. */
import { join } from 'node:path';
import { account } from '../harness/cluster.mjs';
import { exactly } from '../harness/exactness.mjs';
import { startProgram } from '../harness/program.mjs';
import { meters, outcomeOf } from '../inbound/arms.mjs';
import { postAll, signingFor } from '../inbound/load.mjs';
import { isUndelivered, messagesOf } from './plan.mjs';

/** The ceiling checks signatures for an address of its own. */
const ceilingBase = 'http://127.0.0.1:3000';
/** A carrier tells of a wave over more connections than its people write back on. */
const connections = 256;
const database = 'turnout_notifications';

function postCallbacks({ socket }, { base, port, callbacks, round }, measured) {
  const input = { signing: signingFor(base, port), socket, database, count: callbacks, seed: round + 1 };
  return postAll({ prepare: 'prepareCallbacks', input, how: { port, connections, expected: 204 } }, measured);
}

/** @returns {import('../harness/pairs.mjs').Arm} */
export function httpOnly(postgres, { callbacks }) {
  return {
    name: 'ceiling (HTTP only)',
    async run(round) {
      const ceiling = await startProgram(join(import.meta.dirname, 'ceiling.program.mjs'));
      try {
        const port = await ceiling.ask('prepare', { base: ceilingBase, token: account.token });
        const measured = meters(ceiling.pid, postgres);
        const posted = await postCallbacks(postgres, { base: ceilingBase, port, callbacks, round }, measured);
        return { ...outcomeOf(posted, measured.read), heard: await ceiling.ask('heard') };
      } finally {
        await ceiling.stop();
      }
    },
    check: async ({ units, heard }) => exactly('The ceiling', { units, heard }, { units: callbacks, heard: callbacks }),
  };
}

/** As a wave leaves its messages, before anything was told of them. */
const untold = [
  `UPDATE messages SET state = 'accepted', error_code = NULL WHERE state <> 'accepted' OR error_code IS NOT NULL`,
  'TRUNCATE status_callbacks',
  'VACUUM messages',
  'CHECKPOINT',
];

// In the order in which the provider's side counted them.
const states = `
  SELECT state, at FROM (SELECT state, (row_number() OVER (ORDER BY id) - 1)::int AS at FROM messages) AS told
   WHERE at < $1`;
const kept = 'SELECT count(*)::int AS kept, count(*) FILTER (WHERE NOT known)::int AS strange FROM status_callbacks';

function wrongStates(rows) {
  return rows.filter(({ state, at }) => state !== (isUndelivered(at) ? 'undelivered' : 'delivered')).length;
}

/** @returns {import('../harness/pairs.mjs').Arm} */
export function productCallbacks({ postgres, cluster }, { callbacks }) {
  const { pid, url } = cluster.services.notifications;
  let client;
  return {
    name: 'product',
    async run(round) {
      client = await postgres.connect(database);
      for (const statement of untold) await client.query(statement);
      const before = await postgres.statementsOf(database);
      const measured = meters(pid, postgres);
      const load = { base: cluster.urls.notifications, port: Number(new URL(url).port), callbacks, round };
      const posted = await postCallbacks(postgres, load, measured);
      // Looked at right after the last 204: what is not there now was answered before it was durable.
      const [counts] = (await client.query(kept)).rows;
      const wrong = wrongStates((await client.query(states, [messagesOf(callbacks)])).rows);
      const statements = (await postgres.statementsOf(database)) - before;
      const outcome = outcomeOf(posted, measured.read);
      outcome.more.statementsEach = Number((statements / callbacks).toFixed(4));
      return { ...outcome, counts: { ...counts, wrong } };
    },
    async check({ units, counts }) {
      await client.end();
      const wanted = { units: callbacks, kept: callbacks, strange: 0, wrong: 0 };
      exactly("The product's callbacks", { units, ...counts }, wanted);
    },
  };
}
