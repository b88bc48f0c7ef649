import { z } from 'zod';
import { allRoutes, type RouteSpec } from '#runtime';
import { accessTable } from '#service';
import type { ApiDocument, Operation, Parameter, Schema } from './api-document.js';

/** The API, what the provider signs, and what is read on for ever: they are asked elsewhere. */
const apart = /^\w+ \/(api|hooks)\/|\/stream$/;

/** Markup that must never come back as markup: hooks.py looks for what it would make of a page. */
export const probes = ['"><i data-probe="1">', "' data-probe='1", '<script data-probe=1>', 'javascript:data-probe'];

/** Fields of forms that are read one by one, and so not declared. */
const fields =
  'name email phone agree wordingVersion answer guests shift shiftId code link next token language role why'.split(' ');

/** Parts of addresses of which there are few. */
const listed: Readonly<Record<string, readonly string[]>> = {
  deed: ['start-recovery', 'end-sessions', 'leave'],
  kind: ['waves', 'exports', 'grants'],
};

/** Links that lead somewhere, by the beginning of their address. */
export type Tokens = Readonly<Record<string, readonly string[]>>;

/** The pages and forms of the front door, which the public document leaves out, as a document of their own. */
export function pageDocument(tokens: Tokens): ApiDocument {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const [line, access] of Object.entries(accessTable.web ?? {})) {
    if (apart.test(line)) continue;
    const spec = allRoutes().find(({ method, path }) => `${method} ${path}` === line);
    if (!spec) throw new Error(`${line} is no route of the modules that are loaded`);
    const path = spec.path.replace(/:(\w+)/g, '{$1}').replace('*', '{rest}');
    paths[path] = { ...paths[path], [spec.method.toLowerCase()]: operationOf(spec, path, { access, tokens }) };
  }
  return { ...{ openapi: '3.1.0', info: { title: 'Pages', version: '1' } }, paths };
}

interface About {
  readonly access: Operation['x-access'];
  readonly tokens: Tokens;
}

function operationOf(spec: RouteSpec, path: string, { access, tokens }: About): Operation {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const inPath = names.map((name) => partOfAddress(name, path, tokens));
  const queries = ['next', 'lang', 'token'].map((name) => parameter(name, 'query', oddText(name)));
  return {
    operationId: `${spec.method} ${path}`.replace(/\W+/g, '_'),
    'x-access': access,
    parameters: spec.method === 'GET' ? [...inPath, ...queries] : inPath,
    ...(spec.method === 'GET' ? {} : { requestBody: formOf(spec) }),
    responses: { default: { description: 'A page.' } },
  };
}

function parameter(name: string, place: Parameter['in'], schema: Schema): Parameter {
  return { name, in: place, required: place === 'path', schema };
}

/** A part of an address: one that leads somewhere more often than not. */
function partOfAddress(name: string, path: string, tokens: Tokens): Parameter {
  const real = listed[name] ?? Object.entries(tokens).find(([start]) => path.startsWith(start))?.[1] ?? [];
  const any = { type: 'string', minLength: 1, maxLength: 120 };
  if (real.length === 0) return parameter(name, 'path', any);
  return { ...parameter(name, 'path', { anyOf: [{ type: 'string', enum: real }, any] }), example: real[0] };
}

function oddText(name: string): Schema {
  const places = ['/console', '//example.org', 'https://example.org/', '/\\example.org', '/%2fexample.org'];
  const some = [...probes, ...(['next', 'link'].includes(name) ? places : ['en', 'es'])];
  return {
    anyOf: [
      { type: 'string', enum: some },
      { type: 'string', maxLength: 60 },
    ],
  };
}

function formOf({ body }: RouteSpec): NonNullable<Operation['requestBody']> {
  const declared = body ? (z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Schema) : {};
  const own = Object.keys(declared.properties ?? {});
  const texts = [...new Set([...fields, ...own])].map((name) => [name, oddText(name)]);
  const schema = { type: 'object', properties: Object.fromEntries(texts) as Schema };
  return { content: { 'application/x-www-form-urlencoded': { schema } } };
}
