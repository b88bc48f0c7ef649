import { z } from 'zod';
import { allRoutes, type RouteSpec } from '#runtime';
import { accessTable } from '#service';
import type { ApiDocument, Operation, Parameter, Schema } from './api-document.js';

/** What reads on for ever, and what is no page: it is asked for elsewhere. */
const left = new Set(['GET /b/:token/stream', 'GET /api/*']);

/** Markup that must never come back as markup: hooks.py looks for what it would make of a page. */
export const probes = ['"><i data-probe="1">', "' data-probe='1", '<script data-probe=1>', 'javascript:data-probe'];

/** Fields of forms that are read one by one, and so not declared. */
const fields = ['name', 'email', 'phone', 'answer', 'guests', 'shift', 'shiftId', 'code', 'link', 'next', 'token', 'language'];

/** Links that lead somewhere, by the beginning of their address. */
export type Tokens = Readonly<Record<string, readonly string[]>>;

/** The pages and forms of the front door, which the public document leaves out, as one of their own. */
export function pageDocument(tokens: Tokens): ApiDocument {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of pagesOfTheDoor()) {
    const path = route.path.replace(/:(\w+)/g, '{$1}').replace('*', '{rest}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, path, tokens) };
  }
  return { ...{ openapi: '3.1.0', info: { title: 'Pages', version: '1' } }, paths };
}

function pagesOfTheDoor(): RouteSpec[] {
  const lines = { ...accessTable['every process'], ...accessTable.web };
  return allRoutes().filter(({ method, path }) => {
    const line = `${method} ${path}`;
    return line in lines && !/^\/(api|internal)\//.test(path) && !left.has(line);
  });
}

function operationOf(route: RouteSpec, path: string, tokens: Tokens): Operation {
  const line = `${route.method} ${route.path}`;
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const inPath = names.map((name) => parameter(name, 'path', pathValue(name, path, tokens)));
  const queries = ['next', 'language', 'lang', 't', 'token'].map((name) => parameter(name, 'query', oddText(name)));
  return {
    operationId: `${route.method} ${path}`.replace(/\W+/g, '_'),
    'x-access': accessTable['every process']?.[line] ?? accessTable.web?.[line] ?? [],
    parameters: route.method === 'GET' ? [...inPath, ...queries] : inPath,
    ...(route.method === 'GET' ? {} : { requestBody: formOf(route) }),
    responses: { default: { description: 'A page.' } },
  };
}

function parameter(name: string, place: Parameter['in'], schema: Schema): Parameter {
  return { name, in: place, required: place === 'path', schema };
}

/** A part of an address: one that leads somewhere more often than not. */
function pathValue(name: string, path: string, tokens: Tokens): Schema {
  const known = Object.entries(tokens).find(([start]) => path.startsWith(start))?.[1] ?? [];
  const real = name === 'deed' ? ['leave', 'recover', 'end'] : known;
  const any = { type: 'string', minLength: 1, maxLength: 120 };
  return real.length === 0 ? any : { anyOf: [{ type: 'string', enum: real }, any] };
}

function oddText(name: string): Schema {
  const places = ['/console', '//example.org', 'https://example.org/', '/\\example.org', '/%2fexample.org'];
  const listed = [...probes, ...(name === 'next' ? places : ['en', 'es'])];
  return { anyOf: [{ type: 'string', enum: listed }, { type: 'string', maxLength: 60 }] };
}

function formOf({ body }: RouteSpec): NonNullable<Operation['requestBody']> {
  const declared = body ? (z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Schema) : {};
  const own = Object.keys((declared.properties ?? {}) as object);
  const texts = [...new Set([...fields, ...own])].map((name) => [name, oddText(name)]);
  const schema = { type: 'object', properties: Object.fromEntries(texts) as Schema };
  return { content: { 'application/x-www-form-urlencoded': { schema } } };
}
