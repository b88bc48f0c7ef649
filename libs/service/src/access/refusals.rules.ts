import type { Caller } from '#runtime';

/** A request that was refused. */
export interface Refusal {
  /** `METHOD /path` with its placeholders, so that nothing of a person is in it. */
  readonly route: string;
  readonly code: string;
  /** The id of the address, as it was sent. */
  readonly id: string | undefined;
}

/** The refusals of one caller after the first, until their minute is over. */
export interface Folded {
  readonly caller: Caller;
  readonly sinceMs: number;
  times: number;
  /** Some of the routes; more would say no more. */
  readonly routes: Set<string>;
}

const foldedForMs = 60_000;
const mostRoutes = 8;

export function startFolding(caller: Caller, nowMs: number): Folded {
  return { caller, sinceMs: nowMs, times: 0, routes: new Set() };
}

export function addRefusal(folded: Folded, { route }: Refusal): void {
  folded.times += 1;
  if (folded.routes.size < mostRoutes) folded.routes.add(route);
}

/** Whether the minute of a caller is over. */
export function isFull({ sinceMs }: Folded, nowMs: number): boolean {
  return nowMs - sinceMs >= foldedForMs;
}
