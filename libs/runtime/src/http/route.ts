import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Caller } from '../identity/service-identity.js';
import { fieldProblems } from './field-problems.rules.js';
import { invalidRequest, Problem } from './problem.js';
import { unstorableTexts } from './unstorable-text.rules.js';

/**
 * One HTTP route, declared once: Nest's mapping, the checks and the OpenAPI document come from it. Who may ask is in the
 * one access table of the house (libs/service/src/access/access-table.ts).
 */
export interface RouteSpec {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** In Nest's form, such as `/api/actions/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The body is bytes, `application/octet-stream`, and not a document. */
  readonly bytes?: true;
  /** The answer is held to it: a field that is not declared never leaves. */
  readonly reply?: z.ZodType;
  /** Content type of a good answer that has no such shape: a page or a file. */
  readonly type?: string;
  /** Of a good answer; 200 unless said otherwise. */
  readonly status?: number;
}

type Part<S extends RouteSpec, K extends 'params' | 'query' | 'body'> = S[K] extends z.ZodType
  ? z.output<S[K]>
  : undefined;

/** What the method behind a route gets: checked params, query and body, and the headers as they came. */
export interface RouteInput<S extends RouteSpec> {
  readonly params: Part<S, 'params'>;
  readonly query: Part<S, 'query'>;
  readonly body: S['bytes'] extends true ? Buffer : Part<S, 'body'>;
  readonly headers: FastifyRequest['headers'];
}

/** What the method behind a route answers. */
export type RouteReply<S extends RouteSpec> = S['reply'] extends z.ZodType ? z.input<S['reply']> : unknown;

/** Metadata key under which guard and interceptor find the route. */
export const routeMetadata = 'turnout:route';

const registry = new Set<RouteSpec>();

/** Declares a route; the constant keeps its exact types. */
export function route<const S extends RouteSpec>(spec: S): S {
  return Object.freeze(spec);
}

/** Every route of the modules loaded so far, by path and method. */
export function allRoutes(): readonly RouteSpec[] {
  return [...registry].sort((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method));
}

/**
 * Puts a route on a controller's method `(input: RouteInput<typeof spec>, caller: Caller)`. Two services may
 * serve the same address (the front door passes webhooks on to its owner); within one, the server refuses it.
 */
export function Route(spec: RouteSpec): MethodDecorator {
  registry.add(spec);
  return applyDecorators(
    holdToReply(spec),
    RequestMapping({ path: spec.path, method: RequestMethod[spec.method] }),
    HttpCode(spec.status ?? 200),
    SetMetadata(routeMetadata, spec),
    (target: object, key: string | symbol) => {
      RouteInputParameter(spec)(target, key, 0);
      CallerParameter()(target, key, 1);
    },
  );
}

/**
 * Holds each answer to what its route declares, so that no undeclared field (a name, a number) slips out. The method
 * itself is wrapped: an interceptor, even one that lets an answer pass, sends every request of every service through
 * Nest's observables, at a tenth of the cost of a webhook.
 */
function holdToReply({ reply }: RouteSpec): MethodDecorator {
  return (_target: object, _key: string | symbol, descriptor: PropertyDescriptor) => {
    if (!reply) return;
    const method = descriptor.value as (...input: unknown[]) => unknown;
    const held = async function (this: unknown, ...input: unknown[]): Promise<unknown> {
      return reply.parse(await method.apply(this, input));
    };
    Object.defineProperty(held, 'name', { value: method.name });
    // Decorators further down have left their marks on the method, where Nest looks for them.
    for (const mark of Reflect.getMetadataKeys(method) as string[]) {
      Reflect.defineMetadata(mark, Reflect.getMetadata(mark, method), held);
    }
    descriptor.value = held;
  };
}

/** A request that the identity guard has looked at. */
export type IdentifiedRequest = FastifyRequest & { caller?: Caller };

const RouteInputParameter = createParamDecorator((spec: RouteSpec, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return {
    params: readPart(spec.params, request.params, 'params'),
    query: readPart(spec.query, request.query, 'query'),
    body: spec.bytes ? readBytes(request.body) : readPart(spec.body, request.body, 'body'),
    headers: request.headers,
  };
});

const CallerParameter = createParamDecorator((_: undefined, context: ExecutionContext): Caller => {
  return context.switchToHttp().getRequest<IdentifiedRequest>().caller ?? { service: 'nobody' };
});

function readBytes(value: unknown): Buffer {
  if (Buffer.isBuffer(value) && value.length > 0) return value;
  throw new Problem(invalidRequest, { detail: 'The body must be bytes of the type application/octet-stream.' });
}

function readPart(schema: z.ZodType | undefined, value: unknown, part: string): unknown {
  if (!schema) return undefined;
  const unstorable = unstorableTexts(part, value);
  if (unstorable.length > 0) throw new Problem(invalidRequest, { fields: unstorable.map(withoutNul) });
  const parsed = schema.safeParse(value === undefined ? {} : value);
  if (parsed.success) return parsed.data;
  throw new Problem(invalidRequest, { fields: fieldProblems(part, parsed.error.issues) });
}

function withoutNul(path: string): { path: string; message: string } {
  return { path, message: 'A text cannot hold the character NUL.' };
}
