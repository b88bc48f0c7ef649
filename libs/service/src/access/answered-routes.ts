import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServiceDefinition } from '../service-definition.js';
import { accessOf, mismatches } from './service-access.js';

/** Every address that a container answers, as `METHOD /path`, as its router takes them on. */
export function noteRoutes(app: NestFastifyApplication): Set<string> {
  const answered = new Set<string>();
  const instance = app.getHttpAdapter().getInstance();
  instance.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) answered.add(`${one} ${url}`);
  });
  return answered;
}

/**
 * Holds a service to the access table, both ways. A router answers HEAD wherever it answers GET, by the same guard.
 *
 * @throws Error that names each route without a line and each line without a route.
 */
export function holdToAccessTable(
  service: Pick<ServiceDefinition, 'name' | 'isPart'>,
  answered: ReadonlySet<string>,
): void {
  const routes = [...answered].filter((route) => !route.startsWith('HEAD '));
  const lines = Object.entries(accessOf(service.name)).filter(([line]) => !service.isPart || answered.has(line));
  const wrong = mismatches(routes, Object.fromEntries(lines));
  if (wrong.length > 0)
    throw new Error(`${service.name} and libs/service/src/access/access-table.ts differ:\n${wrong.join('\n')}`);
}
