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

const description =
  'Times are RFC 3339 with an offset. Lists are read in pages: send `nextCursor` of one as `cursor` for the next. ' +
  'Every refusal is application/problem+json with a stable `code`; what was sent was then not done.';

const securitySchemes = {
  token: { type: 'http', scheme: 'bearer', description: 'For scripts; made by `npx turnout staff token`.' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'turnout_session',
    description:
      'Of a browser that signed in; over https its name begins with `__Host-`. Changes also carry the `pageToken` of ' +
      'GET /api/session in the header X-Page-Token.',
  },
  page: {
    type: 'apiKey',
    in: 'header',
    name: 'X-Page-Token',
    description: 'Beside a session, for whatever changes something: `pageToken` of `GET /api/session`.',
  },
};

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A text of your own for each thing to make: the same one again answers with what was made first.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

/** apps/web/src/api-docs/openapi.json: the public API as one OpenAPI 3.1 document, with every refusal it may give. */
export function openApiPages() {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const routes = allRoutes().filter((route) => route.path.startsWith('/api/') && !isPassedOn(route));
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
    info: {
      title: 'Turnout',
      version,
      description,
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { session: [], page: [] }],
    paths,
    components: {
      schemas: { Problem: problem, ...named },
      responses: {
        NotUnderstood: refusal('The request does not have the form that is described here.'),
        NotSignedIn: refusal('The request does not say who asks, or their time is over.'),
        NotAllowed: refusal('Whoever asks may not do this, or not with this.'),
        Refused: refusal('Refused for another reason; `code` says which, and x-refusals of Problem what each means.'),
      },
      securitySchemes,
    },
  };
  return [{ path: 'apps/web/src/api-docs/openapi.json', content: `${JSON.stringify(document, null, 2)}\n` }];
}

/** What the front door only passes on is described by the service that answers it. */
function isPassedOn({ path, method, reply, type }) {
  const isTold = (route) => route.path === path && route.method === method && (route.reply ?? route.type);
  return path.includes('*') || (!reply && !type && allRoutes().some(isTold));
}

function operation(route) {
  const parameters = [
    ...parametersOf(route.params, 'path'),
    ...parametersOf(route.query, 'query'),
    // What a summary promises people, the document promises programs.
    ...(route.summary.includes('Idempotency-Key') ? [idempotencyKey] : []),
  ];
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[/:-]+(\w)/g, (_, letter) => letter.toUpperCase())}`,
    tags: [route.path.split('/')[2]],
    summary: route.summary,
    description: whoMayAsk(route),
    'x-access': accessTo(route),
    ...(accessTo(route).includes('public') ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body ? { requestBody: bodyOf(route.body) } : {}),
    ...(route.bytes ? { requestBody: bytes } : {}),
    responses: responsesOf(route),
  };
}

const bytes = {
  required: true,
  content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
};

/** A body of which everything may be left out may be left out as a whole. */
function bodyOf(schema) {
  const required = !schema.safeParse({}).success;
  return { required, content: { 'application/json': { schema: schemaOf(schema, 'input') } } };
}

function responsesOf(route) {
  const ref = (name) => ({ $ref: `#/components/responses/${name}` });
  const takesInput = route.params || route.query || route.body || route.bytes;
  return {
    [String(route.status ?? 200)]: { description: 'Done.', ...contentOf(route) },
    ...(takesInput ? { 400: ref('NotUnderstood') } : {}),
    ...(accessTo(route).includes('public') ? {} : { 401: ref('NotSignedIn'), 403: ref('NotAllowed') }),
    default: ref('Refused'),
  };
}

function contentOf({ reply, type, path }) {
  if (reply) return { content: { 'application/json': { schema: schemaOf(reply, 'output') } } };
  if (type) return { content: { [type]: {} } };
  throw new Error(`${path} declares neither what it answers nor of which type that is.`);
}

function refusal(description) {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
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

/** Schemas with a name of their own, which the document holds once. */
const named = {};

function schemaOf(schema, io) {
  const { $schema, $defs = {}, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  for (const [name, one] of Object.entries($defs)) named[name] = inDocument(one);
  return inDocument(rest);
}

/** The same with its references read from the root of the document. */
function inDocument({ id, ...schema }) {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
}
