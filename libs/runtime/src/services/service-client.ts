import type { FastifyInstance, InjectOptions } from 'fastify';
import { Agent, request } from 'undici';
import { Problem, serviceUnavailable } from '../http/problem.js';
import { type Caller, identityHeader, type ServiceIdentity } from '../identity/service-identity.js';

/** The services that answer HTTP calls of others. */
export type CalledService = 'actions' | 'contacts' | 'notifications';

/** One call to another service. */
export interface ServiceCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query?: Record<string, string>;
  /** An object goes as JSON; text and bytes go as they are, with the content type in `headers`. */
  readonly body?: object | string;
  readonly headers?: Record<string, string>;
  /** For whom the call is made. */
  readonly person?: Caller['person'];
  /** Milliseconds until the call is given up; 10 s unless said otherwise. */
  readonly timeoutMs?: number;
}

/** What came back; a refusal is an answer too, so look at `status`. */
export interface ServiceAnswer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | number | undefined>;
  readonly text: string;
}

/** A way to reach one service: over the network, or inside the one process. */
export type Transport = (call: ServiceCall & { headers: Record<string, string> }) => Promise<ServiceAnswer>;

const defaultTimeoutMs = 10_000;

/** Calls other services with a signed identity of 60 seconds. Injected by class. */
export class ServiceClient {
  constructor(
    private readonly identity: ServiceIdentity,
    private readonly transports: Partial<Record<CalledService, Transport>>,
  ) {}

  /**
   * Makes a call and returns whatever the service answered.
   *
   * @throws Problem `service_unavailable` when the service cannot be reached or does not answer in time.
   */
  async call(service: CalledService, call: ServiceCall): Promise<ServiceAnswer> {
    const transport = this.transports[service];
    if (!transport) throw new Problem(serviceUnavailable, { detail: `Nobody said where ${service} is.` });
    const headers = { ...call.headers, [identityHeader]: this.identity.sign(service, call.person) };
    try {
      return await transport({ ...call, headers });
    } catch (cause) {
      throw new Problem(serviceUnavailable, { detail: `${service} did not answer.`, cause });
    }
  }

  /**
   * Makes a call and reads the JSON of a good answer.
   *
   * @throws Problem with the service's own code when it refuses.
   */
  async json<T>(service: CalledService, call: ServiceCall): Promise<T> {
    const answer = await this.call(service, call);
    if (answer.status < 300) return JSON.parse(answer.text) as T;
    throw refusal(service, answer);
  }
}

/** Reaches a service at its URL over kept-open connections. */
export function networkTransport(baseUrl: string): Transport {
  const agent = new Agent({ connections: 32, pipelining: 1 });
  return async (call) => {
    const url = new URL(call.path + queryText(call.query), baseUrl);
    const { body, headers } = encode(call);
    const timeout = call.timeoutMs ?? defaultTimeoutMs;
    const answer = await request(url, {
      method: call.method,
      headers,
      body,
      dispatcher: agent,
      headersTimeout: timeout,
      bodyTimeout: timeout,
    });
    return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
  };
}

/** Reaches a service of the same process: the same controllers, no socket. */
export function inProcessTransport(instance: () => FastifyInstance): Transport {
  return async (call) => {
    const { body, headers } = encode(call);
    const options: InjectOptions = { method: call.method, url: call.path + queryText(call.query), headers };
    const answer = await instance().inject(body === undefined ? options : { ...options, payload: body });
    return { status: answer.statusCode, headers: answer.headers, text: answer.payload };
  };
}

function queryText(query: Record<string, string> | undefined): string {
  return query ? `?${new URLSearchParams(query).toString()}` : '';
}

function encode(call: ServiceCall & { headers: Record<string, string> }): {
  body: string | Buffer | undefined;
  headers: Record<string, string>;
} {
  if (call.body === undefined || typeof call.body === 'string' || Buffer.isBuffer(call.body))
    return { body: call.body, headers: call.headers };
  return { body: JSON.stringify(call.body), headers: { 'content-type': 'application/json', ...call.headers } };
}

interface ProblemBody {
  code?: string;
  title?: string;
  detail?: string;
  whatWasDone?: string;
  whatToDo?: string;
  fields?: { path: string; message: string }[];
}

function refusal(service: string, answer: ServiceAnswer): Problem {
  const isProblem = String(answer.headers['content-type']).startsWith('application/problem+json');
  if (!isProblem) return new Problem(serviceUnavailable, { detail: `${service} answered ${String(answer.status)}.` });
  const body = JSON.parse(answer.text) as ProblemBody;
  const definition = {
    code: body.code ?? serviceUnavailable.code,
    status: answer.status,
    whatHappened: body.title ?? serviceUnavailable.whatHappened,
    whatWasDone: body.whatWasDone ?? serviceUnavailable.whatWasDone,
    whatToDo: body.whatToDo ?? serviceUnavailable.whatToDo,
  };
  return new Problem(definition, { detail: body.detail, fields: body.fields });
}
