import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { answerHeaders } from '#runtime';
import { Carrier } from '../carrier/carrier.js';
import { readForm } from '../carrier/form-body.js';
import type { PracticeOptions } from '../carrier/options.js';
import { controlRoutes } from '../control/control.routes.js';
import { mailRoutes } from '../control/mail.routes.js';
import { Mailbox, type MailboxOptions } from '../mail/mailbox.js';
import { mailboxRoutes } from '../mailbox-page/mailbox.routes.js';
import { formRoutes } from '../page/form.routes.js';
import { lookRoutes, pageRoutes } from '../page/page.routes.js';
import { ChangeStream } from '../page/stream.js';
import { wireRoutes } from '../wire/wire.routes.js';
import { reportDefect } from './report-defect.js';
import { version } from './version.js';

/** The simulator's server with the carrier and the mailbox behind it. Closing the server closes both. */
export interface PracticeServer {
  readonly app: FastifyInstance;
  readonly carrier: Carrier;
  readonly mailbox: Mailbox;
}

/** Opens the mailbox of the simulator, which can take mail before there is a server to show it. */
export function openMailbox(options: MailboxOptions): Promise<Mailbox> {
  return Mailbox.open(options, reportDefect);
}

/** Builds the simulator without listening, around a mailbox that is open already or around one of its own. */
export async function buildServer(options: PracticeOptions, opened?: Mailbox): Promise<PracticeServer> {
  const app = Fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 200 } });
  const headers = answerHeaders(options.publicUrl ?? '');
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  const carrier = await Carrier.open(options, reportDefect);
  const mailbox = opened ?? (await openMailbox(options));
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_: FastifyRequest, body: string) => readForm(body),
  );
  await app.register(async (scope) => wireRoutes(scope, carrier));
  await app.register(async (scope) => {
    refuseForeignChanges(scope);
    controlRoutes(scope, carrier, mailbox);
    mailRoutes(scope, mailbox);
  });
  await app.register(async (scope) => addPages(scope, { carrier, mailbox }, options));
  app.addHook('onClose', async () => {
    await carrier.close();
    await mailbox.close();
  });
  return { app, carrier, mailbox };
}

function addPages(
  scope: FastifyInstance,
  { carrier, mailbox }: Omit<PracticeServer, 'app'>,
  options: PracticeOptions,
): void {
  const timeZone = options.timeZone ?? 'America/Chicago';
  const publicUrl = options.publicUrl ?? '';
  const { organisation = 'Turnout', mailLeaves = false } = options;
  const site = { organisation, practice: true, mailLeaves, version: version(), publicUrl };
  refuseForeignChanges(scope);
  scope.get('/', async (_request, reply) => reply.redirect(publicUrl || '/practice', 303));
  pageRoutes(scope, carrier, mailbox, { site, timeZone });
  mailboxRoutes(scope, mailbox, { site, timeZone, origin: options.webhookOrigin ?? null });
  formRoutes(scope, carrier, timeZone);
  lookRoutes(scope);
  new ChangeStream(carrier, mailbox).serve(scope);
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
