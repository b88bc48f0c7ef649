import type { Role, RouteSpec } from '#runtime';
import { type Access, accessTable } from './access-table.js';
import { roleOf } from './access.rules.js';

type Lines = Readonly<Record<string, readonly Access[]>>;

/** The lines of the table that a service must have routes for, by `METHOD /path`. */
export function accessOf(service: string): Lines {
  const shared = service === 'web' ? {} : accessTable['every service'];
  return { ...accessTable['every process'], ...shared, ...accessTable[service] };
}

/** Whether anybody may ask a line of a service. */
export function isPublic(service: string, line: string): boolean {
  return accessOf(service)[line]?.includes('public') === true;
}

/** How a route is named in the table. */
export function lineOf({ method, path }: Pick<RouteSpec, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

/** What is wrong between the routes that a service answers and its lines of the table; empty when nothing is. */
export function mismatches(routes: Iterable<string>, lines: Lines): string[] {
  const answered = new Set(routes);
  const named = new Set(Object.keys(lines));
  return [
    ...[...answered].filter((route) => !named.has(route)).map((route) => `${route} has no line in the access table`),
    ...[...named].filter((line) => !answered.has(line)).map((line) => `${line} has a line there and no route`),
  ];
}

/** What a role may ask for at the front door and not everybody, as `METHOD /path`: the console shows that and no more. */
export function whatMayBeAsked(role: Role): string[] {
  const lines = Object.values(accessTable).flatMap((service) => Object.entries(service));
  return lines
    .filter(
      ([line, access]) =>
        !line.includes(' /internal/') && !line.endsWith('*') && access.some((entry) => roleOf(entry) === role),
    )
    .map(([line]) => line);
}
