/** The two arms of an import, each into the tables of contacts, which are emptied before every turn. */
import { join } from 'node:path';
import { newId } from '#runtime';
import { probe } from '#testing';
import { exactly } from '../harness/exactness.mjs';
import { cpuUsOf, cpuUsOfFamily, forgetPeak, peakMegabytes, stopwatch } from '../harness/processes.mjs';
import { startProgram } from '../harness/program.mjs';
import { listOf, outcomesOf } from './list.mjs';

const partBytes = 512 * 1024;
const withinMs = 1_800_000;

const consent = {
  how: 'sign-up sheet',
  obtainedAt: '2026-05-04T23:00:00Z',
  wording: 'Text me about pickets and actions. About 8 a month; rates may apply. STOP to end.',
  attestedBy: 'A chair',
};

const countAll = `
  SELECT (SELECT count(*)::int FROM contacts) AS people, (SELECT count(*)::int FROM contact_phones) AS phones,
         (SELECT count(*)::int FROM consent_entries) AS entries,
         (SELECT count(DISTINCT phone_index)::int FROM contact_phones) AS numbers,
         count(*) FILTER (WHERE outcome = 'imported')::int AS imported,
         count(*) FILTER (WHERE outcome = 'unchanged')::int AS unchanged,
         count(*) FILTER (WHERE outcome = 'refused')::int AS refused
    FROM import_rows WHERE import_id = $1`;

async function holdTo(what, database, importId, rows, again = false) {
  const { imported, unchanged, refused } = outcomesOf(rows);
  const [found] = (await database.query(countAll, [importId])).rows;
  const outcomes = again ? { imported: 0, unchanged: imported + unchanged, refused } : { imported, unchanged, refused };
  const kept = { people: imported, phones: imported, entries: imported, numbers: imported };
  exactly(what, found, { ...kept, ...outcomes });
}

/** Nobody is known. */
export async function emptied(postgres, database) {
  await database.query('TRUNCATE contacts, imports, outbox, consent_entries CASCADE');
  await postgres.query('CHECKPOINT');
}

export function idealImport({ postgres, database }, rows) {
  let importId;
  return {
    name: 'ideal',
    async run() {
      await emptied(postgres, database);
      importId = newId();
      await database.query(
        `INSERT INTO imports (id, started_by, started_at, state, kind) VALUES ($1, 'bench', now(), 'done', 'csv')`,
        [importId],
      );
      const ideal = await startProgram(join(import.meta.dirname, 'ideal.program.mjs'));
      try {
        const work = { socket: postgres.socket, database: 'turnout_contacts', importId, rows };
        const server = stopwatch(() => cpuUsOfFamily(postgres.pid));
        const { ms, cpuUs } = await ideal.ask('run', work);
        return {
          units: rows,
          ms,
          cpuUs,
          more: { postgresUs: server.stop() / rows, megabytes: peakMegabytes(ideal.pid) },
        };
      } finally {
        await ideal.stop();
      }
    },
    check: () => holdTo('The ideal import', database, importId, rows),
  };
}

/** Brings the list in as the console does and answers the id of its import, not yet started. */
async function sent(cluster, list) {
  const wanted = { fileName: 'members.csv', kind: 'csv', bytes: list.length };
  const { id } = await cluster.call('contacts', 'POST', '/api/imports/files', wanted);
  for (let at = 0; at * partBytes < list.length; at++) {
    const part = list.subarray(at * partBytes, (at + 1) * partBytes);
    await cluster.call('contacts', 'PUT', `/api/imports/${id}/parts/${at}`, part);
  }
  return id;
}

/** Takes the list in once and answers how long that took, from the start to its last row. */
async function takenIn({ postgres, cluster }, list, rows) {
  const { pid } = cluster.services.contacts;
  const id = await sent(cluster, list);
  forgetPeak(pid);
  const watches = { node: stopwatch(() => cpuUsOf(pid)), server: stopwatch(() => cpuUsOfFamily(postgres.pid)) };
  const startedAt = performance.now();
  await cluster.call('contacts', 'POST', `/api/imports/${id}/start`, { consent, again: true });
  const look = () => cluster.call('contacts', 'GET', `/api/imports/${id}?rows=none`);
  const isOver = async () => (await look()).state !== 'running';
  await probe('the import to end', isOver, { withinMs, everyMs: 100 });
  const ms = performance.now() - startedAt;
  const more = { postgresUs: watches.server.stop() / rows, megabytes: peakMegabytes(pid) };
  return { id, outcome: { units: rows, ms, cpuUs: watches.node.stop(), more } };
}

/** @param {{again?: boolean}} options again: the list was taken in before, and the turn is the second time. */
export function productImport(ground, rows, { again = false } = {}) {
  let importId;
  return {
    name: 'product',
    async run() {
      const list = listOf(rows);
      if (!again) {
        await emptied(ground.postgres, ground.database);
        // Contacts keeps in memory whom there are, and of a table that was emptied beside it nobody tells it anything.
        await ground.cluster.restart('contacts', {});
      }
      const { id, outcome } = await takenIn(ground, list, rows);
      importId = id;
      return outcome;
    },
    check: () => holdTo("The product's import", ground.database, importId, rows, again),
  };
}
