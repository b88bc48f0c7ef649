import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { immutable, lookAssets, renderPage, type SiteView } from '#look';
import type { Carrier } from '../carrier/carrier.js';
import { steppable } from '../control/move-clock.js';
import type { Mailbox } from '../mail/mailbox.js';
import { languageOf, rememberLanguage } from './language.js';
import { practicePolicy } from './page-policy.js';
import { listPhones, phonesBeside } from './phone-list.rules.js';
import { pageFiles, SimulatorPage } from './simulator-page.js';
import type { SimulatorView } from './view.js';

/** What the pages say about the installation. */
export interface PageSite {
  readonly site: SiteView;
  readonly timeZone: string;
}

interface PageQuery {
  readonly lang?: string;
  readonly find?: string;
  readonly beside?: string;
}

/** The pages of the simulator with their stylesheet and script. */
export function pageRoutes(app: FastifyInstance, carrier: Carrier, mailbox: Mailbox, about: PageSite): void {
  const policy = practicePolicy(about.site.publicUrl);
  const answer = (request: FastifyRequest, reply: FastifyReply, asked: readonly string[]): FastifyReply => {
    const view = { ...viewOf(carrier, about, request, asked), mails: mailbox.mails.length };
    rememberLanguage(request, reply);
    return reply
      .header('content-security-policy', policy)
      .type('text/html; charset=utf-8')
      .send(renderPage(<SimulatorPage view={view} />));
  };
  app.get('/practice', async (request, reply) => answer(request, reply, []));
  app.get<{ Params: { number: string } }>('/practice/phones/:number', async (request, reply) => {
    const { beside = '' } = request.query as PageQuery;
    const { number } = request.params;
    if (!carrier.exchange.book.phones.has(number)) return reply.redirect('/practice', 303);
    return answer(request, reply, [number, ...beside.split(',').filter(Boolean)]);
  });
  serveFile(app, pageFiles.styles, new URL('simulator.css', import.meta.url), 'text/css; charset=utf-8');
  serveFile(app, pageFiles.script, new URL('simulator.js', import.meta.url), 'text/javascript; charset=utf-8');
}

/** The stylesheet and fonts that all pages share, for when no front door serves them. */
export function lookRoutes(app: FastifyInstance): void {
  for (const { path, contentType, body } of lookAssets()) {
    app.get(path, async (_request, reply) => reply.type(contentType).header('cache-control', immutable).send(body));
  }
}

/** Serves a file of a page. */
export function serveFile(app: FastifyInstance, path: string, file: URL, contentType: string): void {
  const body = readFileSync(file);
  app.get(path, async (_request, reply) => reply.type(contentType).header('cache-control', 'no-cache').send(body));
}

function viewOf(
  carrier: Carrier,
  { site, timeZone }: PageSite,
  request: FastifyRequest,
  asked: readonly string[],
): Omit<SimulatorView, 'mails'> {
  const { find = '' } = request.query as PageQuery;
  const { book } = carrier.exchange;
  const list = listPhones(book.phones.values(), find);
  const shown = phonesBeside(book.phones, asked, list);
  return {
    ...{ site, timeZone, book, list, shown, find },
    language: languageOf(request),
    now: carrier.clock.now(),
    clockMoves: steppable(carrier.clock) !== null,
    path: withoutLanguage(request.url),
    onePhone: asked.length > 0,
  };
}

/** The path and query of a page, for links that name a language of their own. */
export function withoutLanguage(url: string): string {
  const [path = '', query = ''] = url.split('?', 2);
  const kept = new URLSearchParams(query);
  kept.delete('lang');
  return kept.size > 0 ? `${path}?${kept.toString()}` : path;
}
