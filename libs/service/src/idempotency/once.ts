import { createHash } from 'node:crypto';
import type { Sql } from '#database';
import { type Caller, defineProblem, Problem, type RouteInput, type RouteSpec } from '#runtime';

/** Keys are remembered this long; whoever tries again later makes a second thing. */
const rememberedForMs = 24 * 60 * 60 * 1000;

const longestKey = 200;

const idempotencyKeyUnusable = defineProblem({
  code: 'idempotency_key_unusable',
  status: 400,
  whatHappened: `An Idempotency-Key is one text of 1 to ${longestKey} letters; this one is not.`,
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Send a new random text, such as a UUID, with each thing to make, and the same one when trying again.',
});

/** A request as {@link once} tells it from others. */
export interface RequestOnce {
  readonly route: RouteSpec;
  readonly caller: Caller;
  readonly headers: RouteInput<RouteSpec>['headers'];
  readonly at: Date;
}

/**
 * Makes a thing once per Idempotency-Key: a second request of the same caller to the same route with the same key gets
 * the id of what the first one made, and `make` does not run. Requests that arrive together wait for one another.
 * Without the header, `make` simply runs. Answer by reading the thing anew: no body of an answer is stored.
 *
 * @param sql the transaction in which `make` writes; the key is kept or rolled back with it.
 * @param make answers the id of what it made.
 * @throws Problem `idempotency_key_unusable`.
 */
export async function once(sql: Sql, request: RequestOnce, make: () => Promise<string>): Promise<string> {
  const key = readKey(request.headers['idempotency-key']);
  if (key === null) return make();
  const scope = scopeOf(request);
  const kept = hashed(scope, key);
  await sql.query('DELETE FROM idempotency_keys WHERE asked_at < $1', [
    new Date(request.at.getTime() - rememberedForMs),
  ]);
  const fresh = await sql.query(
    `INSERT INTO idempotency_keys (scope, key, asked_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key`,
    [scope, kept, request.at],
  );
  if (fresh.length === 0) return madeBefore(sql, scope, kept);
  const made = await make();
  await sql.query('UPDATE idempotency_keys SET made = $3 WHERE scope = $1 AND key = $2', [scope, kept, made]);
  return made;
}

function readKey(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  if (typeof header !== 'string' || header.length < 1 || header.length > longestKey) {
    throw new Problem(idempotencyKeyUnusable);
  }
  return header;
}

/** Whoever asks chooses the key, and may choose somebody's address. */
function hashed(scope: string, key: string): string {
  return createHash('sha256').update(`${scope}\n${key}`).digest('hex');
}

function scopeOf({ caller, route }: RequestOnce): string {
  const who = caller.person ? `person:${caller.person.id}` : `service:${caller.service}`;
  return `${who} ${route.method} ${route.path}`;
}

async function madeBefore(sql: Sql, scope: string, key: string): Promise<string> {
  const [row] = await sql.query<{ made: string }>('SELECT made FROM idempotency_keys WHERE scope = $1 AND key = $2', [
    scope,
    key,
  ]);
  if (!row) throw new Error('An Idempotency-Key was there and is gone within one transaction.');
  return row.made;
}
