import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actions } from '../../dist/apps/actions/src/actions.module.js';
import { contacts } from '../../dist/apps/contacts/src/contacts.module.js';
import { notifications } from '../../dist/apps/notifications/src/notifications.module.js';
import { allEvents } from '../../dist/libs/contracts/src/index.js';
import { routeMetadata } from '../../dist/libs/runtime/src/index.js';
import { accessTable } from '../../dist/libs/service/src/index.js';
import { walk } from '../files.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const services = [actions, contacts, notifications];

/** docs/diagram.md: who tells whom what, who calls whom, and who is built on what, as the code has it. */
export async function diagramPages() {
  const content = [
    '# The diagram',
    '',
    'Made by `npm run generate` from the contracts, the routes and the import statements; `npm run check` holds it to',
    'them. [architecture.md](architecture.md) says why it is so.',
    '',
    '## Events: who tells, on which topic, who handles',
    '',
    ...eventDiagram(),
    '',
    '## Calls: who asks whom over HTTP',
    '',
    'Each is signed by the process that calls and names the person it calls for. Calls that every service answers',
    '(parked events, health) are left out. `web` passes `/api` on to the services, and `/hooks` to `notifications`.',
    '',
    ...callDiagram(),
    '',
    '## Imports: who is built on whom',
    '',
    'An arrow that follows from two others is left out.',
    '',
    ...(await importDiagram()),
    '',
  ].join('\n');
  return [{ path: 'docs/diagram.md', content }];
}

function mermaid(lines) {
  return ['```mermaid', ...lines, '```'];
}

/** `actions.action-posted.v1` without its owner, which the arrow names. */
const shortName = ({ name }) => name.slice(name.indexOf('.') + 1);

function eventDiagram() {
  const topics = [...new Set(allEvents.map(({ topic }) => topic))].sort();
  const lines = topics.flatMap((topic) => {
    const events = allEvents.filter((event) => event.topic === topic);
    const box = topic.replace('.', '_');
    const readers = [...new Set(events.flatMap(({ consumers }) => consumers))].sort();
    const named = (list) => list.map(shortName).sort().join('<br>');
    return [
      `  ${box}[/${topic}/]`,
      ...[...new Set(events.map(({ owner }) => owner))].map(
        (owner) => `  ${owner} -->|"${named(events.filter((event) => event.owner === owner))}"| ${box}`,
      ),
      ...readers.map((reader) => {
        const read = events.filter(({ consumers }) => consumers.includes(reader));
        return read.length === events.length ? `  ${box} --> ${reader}` : `  ${box} -->|"${named(read)}"| ${reader}`;
      }),
    ];
  });
  return mermaid(['flowchart LR', ...lines]);
}

/** The routes of a Nest module and of all that it imports. */
function routesOf(module, seen = new Set()) {
  const type = module.module ?? module;
  if (seen.has(type)) return [];
  seen.add(type);
  const controllers = Reflect.getMetadata('controllers', type) ?? [];
  const imports = Reflect.getMetadata('imports', type) ?? [];
  const own = controllers.flatMap(({ prototype }) =>
    Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const spec = Reflect.getMetadata(routeMetadata, prototype[name]);
      return spec ? [spec] : [];
    }),
  );
  return [...own, ...imports.flatMap((one) => routesOf(one, seen))];
}

function callDiagram() {
  const lines = services.flatMap(({ name, module }) => {
    const routes = routesOf(module).map((route) => {
      return { ...route, access: accessTable[name][`${route.method} ${route.path}`] };
    });
    const shared = routes.filter(({ path }) => /^\/(api|hooks)\//.test(path)).map(({ path }) => path.split('/')[1]);
    const callers = [...new Set(routes.flatMap(({ access }) => access.filter((who) => who.startsWith('service:'))))];
    return [
      `  web -->|"${[...new Set(shared)]
        .sort()
        .map((part) => `/${part}`)
        .join(', ')}"| ${name}`,
      ...callers.sort().map((caller) => {
        const asked = routes
          .filter(({ access }) => access.includes(caller))
          .map(({ method, path }) => `${method} ${path}`);
        return `  ${caller.slice('service:'.length)} -->|"${asked.sort().join('<br>')}"| ${name}`;
      }),
    ];
  });
  return mermaid(['flowchart LR', ...lines, '  cli --> web']);
}

/** Each app and lib with those that its files import. */
async function imports() {
  const found = new Map();
  const files = [...(await walk(root, 'apps')), ...(await walk(root, 'libs'))];
  for (const file of files.filter((one) => /\.tsx?$/.test(one) && !/\.spec\.tsx?$|\.d\.ts$/.test(one))) {
    const [kind, name] = file.split('/');
    const room = `${kind}/${name}`;
    const used = found.get(room) ?? new Set();
    found.set(room, used);
    const text = await readFile(resolve(root, file), 'utf8');
    for (const [, lib] of text.matchAll(/from '#([a-z]+)'/g)) if (`libs/${lib}` !== room) used.add(`libs/${lib}`);
    for (const [, app] of text.matchAll(/from '(?:\.\.\/)+([a-z-]+)\/src\//g))
      if (kind === 'apps') used.add(`apps/${app}`);
  }
  return found;
}

/** Whether `to` is reached from `from` otherwise than by the arrow between them. */
function isImplied(graph, from, to) {
  const seen = new Set([from]);
  const next = [...graph.get(from)].filter((one) => one !== to);
  for (const room of next) {
    if (room === to) return true;
    if (seen.has(room)) continue;
    seen.add(room);
    next.push(...(graph.get(room) ?? []));
  }
  return false;
}

async function importDiagram() {
  const graph = await imports();
  const id = (room) => room.replaceAll(/[/-]/g, '_');
  const rooms = [...graph.keys()].filter((room) => room !== 'libs/testing').sort();
  const arrows = rooms.flatMap((from) =>
    [...graph.get(from)]
      .filter((to) => !isImplied(graph, from, to))
      .sort()
      .map((to) => `  ${id(from)} --> ${id(to)}`),
  );
  return mermaid(['flowchart TB', ...rooms.map((room) => `  ${id(room)}[${room}]`), ...arrows]);
}
