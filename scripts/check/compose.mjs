import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Defaults that hold only where everything runs in one process; a container must be told instead. */
const needsOneProcess = new Set(['in process', 'in-process', 'embedded']);

/** For tests and demonstrations; nobody sets them where people are texted. */
const forTests = new Set(['TURNOUT_CLOCK', 'TURNOUT_CRASHPOINT', 'TURNOUT_LOOKUP_SECONDS']);

/** What an operator may choose has to reach the process: in a container nothing else of the environment does. */
const isChosen = (name) => name.startsWith('TURNOUT_') && !forTests.has(name);

function complaintsOf(name, environment, settings) {
  const used = settings.filter((setting) => setting.usedBy.includes(name));
  const known = new Set(used.flatMap((setting) => [setting.name, ...(setting.secret ? [`${setting.name}_FILE`] : [])]));
  const given = Object.keys(environment);
  const unread = given
    .filter((each) => !known.has(each))
    .map((each) => `${name} is given ${each}, which it does not read`);
  const needed = used.filter((setting) => needsOneProcess.has(setting.shownDefault)).map((setting) => setting.name);
  const missing = needed.filter((each) => !given.includes(each) && !given.includes(`${each}_FILE`));
  const unheard = used.map((setting) => setting.name).filter((each) => isChosen(each) && !given.includes(each));
  return [
    ...unread,
    ...missing.map((each) => `${name} is not given ${each}, without which it expects to be all in one`),
    ...unheard.map((each) => `${name} is not given ${each}, so that nobody can choose it`),
  ];
}

/**
 * Whether docker-compose.yml gives each process the settings that it declares to read, and no others.
 *
 * @param settings the catalogue of settings.
 */
export async function composeComplaints(root, settings) {
  const { services } = parse(await readFile(join(root, 'docker-compose.yml'), 'utf8'), { merge: true });
  const processes = [...new Set(settings.flatMap((setting) => setting.usedBy))].filter((name) => name !== 'cli');
  const absent = processes.filter((name) => !(name in services)).map((name) => `${name} is not in docker-compose.yml`);
  const present = processes.filter((name) => name in services);
  return [...absent, ...present.flatMap((name) => complaintsOf(name, services[name].environment ?? {}, settings))];
}
