import { readFileSync } from 'node:fs';
import { z } from 'zod';
import '../../dist/apps/actions/src/actions.module.js';
import '../../dist/apps/contacts/src/contacts.module.js';
import '../../dist/apps/notifications/src/notifications.module.js';
import '../../dist/apps/web/src/web.module.js';
import { allProblems, allRoutes } from '../../dist/libs/runtime/src/index.js';
import { accessTable, checkOf, roleOf } from '../../dist/libs/service/src/index.js';

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'whatWasDone', 'whatToDo'],
  properties: {
    type: { type: 'string', description: 'Where the refusal is explained, relative to this installation.' },
    title: { type: 'string', description: 'What happened.' },
    status: { type: 'integer' },
    code: { type: 'string', enum: [] },
    detail: { type: 'string' },
    whatWasDone: { type: 'string' },
    whatToDo: { type: 'string' },
    requestId: { type: 'string' },
    fields: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
  },
};

/** apps/web/src/api-docs/openapi.json: the public API as one OpenAPI 3.1 document, with every refusal it may give. */
export function openApiPages() {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const routes = allRoutes().filter(({ path }) => path.startsWith('/api/') && !path.includes('*'));
  const paths = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  const problems = allProblems();
  problem.properties.code.enum = problems.map(({ code }) => code);
  problem['x-refusals'] = Object.fromEntries(problems.map(({ code, ...words }) => [code, words]));
  const document = {
    openapi: '3.1.0',
    info: { title: 'Turnout', version, license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' } },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Made by `npx turnout staff token`.' } },
    },
  };
  return [{ path: 'apps/web/src/api-docs/openapi.json', content: `${JSON.stringify(document, null, 2)}\n` }];
}

function operation(route) {
  const parameters = [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')];
  const status = String(route.status ?? 200);
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[/:-]+(\w)/g, (_, letter) => letter.toUpperCase())}`,
    summary: route.summary,
    description: whoMayAsk(route),
    'x-access': accessTo(route),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }
      : {}),
    responses: {
      [status]: {
        description: 'Done.',
        ...(route.reply ? { content: { 'application/json': { schema: schemaOf(route.reply, 'output') } } } : {}),
      },
      default: {
        description: 'Refused; see docs/errors.md for each code.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/** What the access table says of a route; the addresses of the public API are each of one service. */
function accessTo({ method, path }) {
  const line = `${method} ${path}`;
  return Object.values(accessTable).find((lines) => line in lines)[line];
}

function whoMayAsk(route) {
  const access = accessTo(route);
  if (access.includes('public')) return 'Anybody may ask.';
  const who = access
    .filter((one) => !one.startsWith('service:'))
    .map((one) => (checkOf(one) ? `${roleOf(one)} (${checkOf(one)})` : one));
  return `Who may ask: ${who.join(', ')}.`;
}

function parametersOf(schema, place) {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input');
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function schemaOf(schema, io) {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
