import type { Known } from './known-things.js';
import { preparedBodies, preparedQueries } from './prepared-requests.js';

/** Any part of a JSON schema. */
export type Schema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly required?: boolean;
  readonly in: 'path' | 'query' | 'header';
  readonly schema: Schema;
  readonly example?: unknown;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly security?: readonly object[];
  readonly responses?: object;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly 'x-access': readonly string[];
}

/** An OpenAPI document as far as it is looked at here. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

/**
 * The document of the API with what there is in this house: half of the ids that are made up are then real ones, and
 * each operation has an example that can work. Proofs are sent with each request, so that none are made up.
 */
export function withRealThings(document: ApiDocument, known: Known): ApiDocument {
  const paths = Object.entries(document.paths).map(([path, operations]) => [
    path,
    Object.fromEntries(
      Object.entries(operations).map(([method, operation]) => [
        method,
        realOperation({ ...operation, security: [] }, `${method.toUpperCase()} ${path}`, known),
      ]),
    ),
  ]);
  return withAskedRule({ ...document, ...{ security: [] }, paths: Object.fromEntries(paths) as ApiDocument['paths'] });
}

/**
 * Rules stand five deep, and what does not fit them is more than can be made up in an hour: bodies are made of groups
 * of conditions. What is answered is held to the whole schema.
 */
function withAskedRule(document: ApiDocument): ApiDocument {
  const { AudienceRule = {}, ...others } = document.components?.schemas ?? {};
  const text = JSON.stringify(AudienceRule).replaceAll(/schemas\/AudienceRule\d/g, 'schemas/AudienceCondition');
  const AskedRule = JSON.parse(text) as Schema;
  return { ...document, components: { ...document.components, schemas: { ...others, AudienceRule, AskedRule } } };
}

function asked(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('schemas/AudienceRule"', 'schemas/AskedRule"')) as Schema;
}

/** Addresses and operations of a document, as `METHOD /path`. */
export function addressesOf({ paths }: ApiDocument): { address: string; operation: Operation }[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      address: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  );
}

function realOperation(operation: Operation, address: string, known: Known): Operation {
  const parameters = (operation.parameters ?? []).map((one) => realParameter(one, address, known));
  const body = operation.requestBody?.content['application/json'];
  if (!body) return { ...operation, parameters };
  const example = preparedBodies(known)[address];
  const content = { schema: asked(realSchema(body.schema, '', known)), ...(example ? { example } : {}) };
  return {
    ...operation,
    parameters,
    requestBody: { ...operation.requestBody, content: { 'application/json': content } },
  };
}

function realParameter(parameter: Parameter, address: string, known: Known): Parameter {
  if (parameter.in === 'path') {
    const ids = idsInPath(address, parameter.name, known);
    return ids.length === 0
      ? parameter
      : { ...parameter, ...{ example: ids[0], schema: oneOf(ids, parameter.schema) } };
  }
  const example = preparedQueries(known)[address]?.[parameter.name];
  return {
    ...parameter,
    schema: realSchema(parameter.schema, parameter.name, known),
    ...(example === undefined ? {} : { example }),
  };
}

/** Ids of a thing, or of some things each of which lets something be done once, by the noun of an address. */
const idsByNoun: Readonly<Record<string, (address: string, known: Known) => readonly string[]>> = {
  actions: idsOfAction,
  contacts: (address, { contacts }) => (address.endsWith('/erase') ? [contacts.leaving] : contacts.every),
  'parked-events': (address, { events }) => inTurn(events, ['', '/replay', '/discard'], address),
  audiences: (address, { audiences }) => (address.startsWith('DELETE') ? audiences.slice(1) : audiences.slice(0, 1)),
  messages: (address, { messages }) => inTurn(messages, ['', '/release', '/drop'], address),
};

/** The ids that an address may name, the one that it works with first. */
function idsInPath(address: string, name: string, known: Known): readonly string[] {
  if (name === 'service') return ['contacts'];
  if (name === 'rsvpId') return known.rsvps;
  if (name === 'contactId') return known.contacts.every;
  const [noun = ''] = address.slice(address.indexOf('/api/') + 5).split('/');
  const ids: unknown = idsByNoun[noun]?.(address, known) ?? known[noun as keyof Known];
  return name === 'id' && Array.isArray(ids) ? (ids as string[]) : [];
}

function idsOfAction(address: string, { actions }: Known): readonly string[] {
  const needsDraft = address.startsWith('PATCH') || address.endsWith('/post');
  return needsDraft ? [actions.draft] : actions.every;
}

/** Each deed its own thing, because it can be done once. */
function inTurn(ids: readonly string[], deeds: readonly string[], address: string): readonly string[] {
  const at = deeds.findLastIndex((deed) => address.endsWith(deed));
  return ids.slice(at, at + 1);
}

/** Which ids a field takes, by its name. */
function idsOfField(name: string, known: Known): readonly string[] {
  const byField: Readonly<Record<string, readonly string[]>> = {
    ...{ contactId: known.contacts.every, contactIds: known.contacts.every, actionId: known.actions.every },
    ...{ circleId: known.circles, circleIds: known.circles, partnerId: known.partners, campaignId: known.campaigns },
    ...{ workplaceId: known.workplaces, shiftId: known.shifts },
  };
  return byField[name] ?? [];
}

/** The schema with real ids put beside those that are made up. */
function realSchema(schema: Schema, name: string, known: Known): Schema {
  if (schema.format === 'uuid') {
    const ids = idsOfField(name, known);
    return ids.length === 0 ? schema : oneOf(ids, schema);
  }
  const { properties, items, anyOf } = schema as {
    properties?: Record<string, Schema>;
    items?: Schema;
    anyOf?: Schema[];
  };
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [key, realSchema(value, key, known)]),
      ),
    }),
    ...(items && { items: realSchema(items, name, known) }),
    ...(anyOf && { anyOf: anyOf.map((one) => realSchema(one, name, known)) }),
  };
}

function oneOf(ids: readonly string[], schema: Schema): Schema {
  return { anyOf: [{ type: 'string', enum: ids }, schema] };
}

/** Who asks at length where several may: the form of a request is looked at alike, whoever sends it. */
const atLength = ['chair', 'admin', 'auditor', 'convener', 'captain', 'partner', 'texter', 'nobody'];

/** Which operations somebody asks once, because they are refused, and which briefly, because another asks at length. */
export function lengthsFor(document: ApiDocument, asker: string): { once: string[]; briefly: string[] } {
  const operations = addressesOf(document).map(({ operation }) => operation);
  const idsOf = (some: readonly Operation[]): string[] => some.map(({ operationId }) => operationId);
  return {
    once: idsOf(operations.filter((one) => !mayAsk(one, asker))),
    briefly: idsOf(
      operations.filter((one) => mayAsk(one, asker) && asker !== atLength.find((who) => mayAsk(one, who))),
    ),
  };
}

/** Whether an operation is for somebody, within their scope. */
function mayAsk({ 'x-access': access }: Operation, asker: string): boolean {
  return access.some((entry) => ['public', asker].includes(entry.split(': ')[0] ?? ''));
}
