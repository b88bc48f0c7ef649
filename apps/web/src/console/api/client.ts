import createClient from 'openapi-fetch';
import type { paths } from './schema.js';

/**
 * The public API of this installation, typed by its OpenAPI document. The session cookie goes along by itself; words
 * that services choose come in the language of the page, whatever the browser prefers.
 */
export const api = createClient<paths>({
  baseUrl: '/',
  credentials: 'same-origin',
  headers: { 'accept-language': document.documentElement.lang },
});

/** The console's own token, told with each answer about the session; it goes along with every change. */
let pageToken: string | null = null;

/** From now on changes carry this token: after signing in anew in another tab it is another one. */
export function keepPageToken(token: string | null): void {
  pageToken = token;
}

api.use({
  onRequest({ request }) {
    if (pageToken !== null && request.method !== 'GET') request.headers.set('x-page-token', pageToken);
    return request;
  },
});

/** A refusal as the services word it (RFC 9457). */
export interface ProblemBody {
  readonly code?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
}

/** What the API refused; screens put its code into words. */
export class ApiRefused extends Error {
  override name = 'ApiRefused';

  constructor(readonly problem: ProblemBody) {
    super(problem.detail ?? problem.code ?? 'refused');
  }
}

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The data of a good answer. Whoever is no longer signed in goes to the door and comes back.
 *
 * @throws ApiRefused with the problem of a bad one.
 */
export async function take<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (response.status === 401) {
    const next = encodeURIComponent(location.pathname + location.search);
    location.assign(`/signin?next=${next}`);
  }
  if (!response.ok || data === undefined) throw new ApiRefused(problemOf(error, response.status));
  return data;
}

function problemOf(error: unknown, status: number): ProblemBody {
  return typeof error === 'object' && error !== null ? { status, ...error } : { status };
}
