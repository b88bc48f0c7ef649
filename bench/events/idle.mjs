/** Bar O2, second half: what services cost that have nothing to do, in statements a second and processor time. */
import { setTimeout as pause } from 'node:timers/promises';
import { startCluster } from '../harness/cluster.mjs';
import { cpuUsOf } from '../harness/processes.mjs';
import { startService } from '../harness/services.mjs';

const most = { statements: 2, cpu: 1 };
const services = ['actions', 'contacts', 'notifications'];
/** After this long nothing that belongs to starting is still going on. */
const settleMs = 10_000;

const databaseOf = (service) => `turnout_${service}`;

async function readAll(postgres, processes) {
  const read = {};
  for (const [name, { pid, databases }] of Object.entries(processes)) {
    const statements = await Promise.all(databases.map(postgres.statementsOf));
    read[name] = { statements: statements.reduce((sum, one) => sum + one, 0), cpuUs: cpuUsOf(pid) };
  }
  return read;
}

/** Statements a second and percent of a processor of each process, over some quiet seconds. */
async function measure(postgres, processes, seconds) {
  await pause(settleMs);
  const before = await readAll(postgres, processes);
  const startedAt = performance.now();
  await pause(seconds * 1000);
  const after = await readAll(postgres, processes);
  const passed = (performance.now() - startedAt) / 1000;
  const costs = {};
  for (const name of Object.keys(processes)) {
    costs[name] = {
      statements: (after[name].statements - before[name].statements) / passed,
      cpu: (after[name].cpuUs - before[name].cpuUs) / passed / 1e4,
    };
  }
  return costs;
}

async function ofCluster(ground, seconds) {
  const cluster = await startCluster(ground, { services });
  try {
    const entries = services.map((name) => [name, { pid: cluster.services[name].pid, databases: [databaseOf(name)] }]);
    return await measure(ground.postgres, Object.fromEntries(entries), seconds);
  } finally {
    await cluster.stop();
  }
}

/** `npm start`: everything in one process, so what it costs is shared out among the services in it. */
async function ofOneProcess({ postgres }, seconds) {
  const parts = [...services, 'web'];
  const one = await startService('all-in-one', { DATABASE_URL: postgres.url });
  try {
    const databases = parts.map(databaseOf);
    const { whole } = await measure(postgres, { whole: { pid: one.pid, databases } }, seconds);
    return { 'each of four': { statements: whole.statements / parts.length, cpu: whole.cpu / parts.length } };
  } finally {
    await one.stop();
  }
}

export async function idleCosts(ground, { seconds }) {
  const measured = {};
  const ways = { 'over Kafka': ofCluster, 'in one process': ofOneProcess };
  for (const [how, take] of Object.entries(ways)) {
    await ground.freshKafka('idle');
    measured[how] = await take(ground, seconds);
  }
  const lines = Object.entries(measured).flatMap(([how, costs]) =>
    Object.entries(costs).map(([name, cost]) => lineOf(how, name, cost)),
  );
  return { lines, measured };
}

function lineOf(how, name, { statements, cpu }) {
  return {
    ...{ bar: 'O2', what: `idle ${how}: ${name}` },
    figure: `${statements.toFixed(2)} queries/s, ${cpu.toFixed(2)} % CPU`,
    target: `<= ${most.statements}, <= ${most.cpu}`,
    met: statements <= most.statements && cpu <= most.cpu,
    detail: 'BEGIN and COMMIT count as queries',
  };
}
