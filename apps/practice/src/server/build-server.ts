import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { Carrier } from '../carrier/carrier.js';
import { readForm } from '../carrier/form-body.js';
import type { PracticeOptions } from '../carrier/options.js';
import { controlRoutes } from '../control/control.routes.js';
import { formRoutes } from '../page/form.routes.js';
import { lookRoutes, pageRoutes } from '../page/page.routes.js';
import { ChangeStream } from '../page/stream.js';
import { wireRoutes } from '../wire/wire.routes.js';
import { reportDefect } from './report-defect.js';
import { version } from './version.js';

/** The simulator's server and the carrier behind it. Closing the server closes the carrier. */
export interface PracticeServer {
  readonly app: FastifyInstance;
  readonly carrier: Carrier;
}

/** Builds the simulator without listening. */
export async function buildServer(options: PracticeOptions): Promise<PracticeServer> {
  const app = Fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 200 } });
  const carrier = await Carrier.open(options, reportDefect);
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_: FastifyRequest, body: string) => readForm(body),
  );
  await app.register(async (scope) => wireRoutes(scope, carrier));
  await app.register(async (scope) => {
    refuseForeignChanges(scope);
    controlRoutes(scope, carrier);
  });
  await app.register(async (scope) => addPages(scope, carrier, options));
  app.addHook('onClose', () => carrier.close());
  return { app, carrier };
}

function addPages(scope: FastifyInstance, carrier: Carrier, options: PracticeOptions): void {
  const timeZone = options.timeZone ?? 'America/Chicago';
  const publicUrl = options.publicUrl ?? '';
  const site = { organisation: options.organisation ?? 'Turnout', practice: true, version: version(), publicUrl };
  refuseForeignChanges(scope);
  scope.get('/', async (_request, reply) => reply.redirect(publicUrl || '/practice', 303));
  pageRoutes(scope, carrier, { site, timeZone });
  formRoutes(scope, carrier, timeZone);
  lookRoutes(scope);
  new ChangeStream(carrier).serve(scope);
}

/** Another site open in the same browser must not type texts or plan faults here; programs send no such header. */
function refuseForeignChanges(scope: FastifyInstance): void {
  scope.addHook('onRequest', async (request, reply) => {
    if (isForeignChange(request)) return reply.code(403).send();
  });
}

function isForeignChange(request: FastifyRequest): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
