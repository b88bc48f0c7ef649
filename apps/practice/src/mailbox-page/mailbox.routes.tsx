import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderPage } from '#look';
import type { WebhookOrigin } from '../carrier/options.js';
import type { Mailbox } from '../mail/mailbox.js';
import { readMail, attachedTo } from '../mail/read-mail.js';
import { languageOf, rememberLanguage } from '../page/language.js';
import { practicePolicy } from '../page/page-policy.js';
import { type PageSite, serveFile, withoutLanguage } from '../page/page.routes.js';
import { checkLinks } from './check-links.js';
import { isMailTab, listMails } from './mail-list.rules.js';
import { mailboxFiles, MailboxPage } from './mailbox-page.js';
import type { MailboxView, ShownMail } from './view.js';

interface MailPath {
  readonly id: string;
}

/** What somebody wrote into a mail: no script, nothing from elsewhere, no way to pass for a page of ours. */
const mailPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** What the mailbox must know of the installation besides: where its front door is reached from here. */
export interface MailboxSite extends PageSite {
  readonly origin: WebhookOrigin | null;
}

/** The pages of the mailbox with their stylesheet and script. */
export function mailboxRoutes(app: FastifyInstance, mailbox: Mailbox, about: MailboxSite): void {
  app.get('/practice/mailbox', async (request, reply) => {
    return sendPage(request, reply, viewOf(mailbox, about, request, null));
  });
  app.get<{ Params: MailPath }>('/practice/mailbox/:id', async (request, reply) => {
    const shown = await shownMail(mailbox, about, request);
    if (!shown) return reply.redirect('/practice/mailbox', 303);
    return sendPage(request, reply, viewOf(mailbox, about, request, shown));
  });
  partRoutes(app, mailbox);
  serveFile(app, mailboxFiles.styles, new URL('mailbox.css', import.meta.url), 'text/css; charset=utf-8');
  serveFile(app, mailboxFiles.script, new URL('mailbox.js', import.meta.url), 'text/javascript; charset=utf-8');
}

/** The parts of a mail by themselves: its HTML for the frame, and what is attached. */
function partRoutes(app: FastifyInstance, mailbox: Mailbox): void {
  app.get<{ Params: MailPath }>('/practice/mailbox/:id/html', async ({ params }, reply) => {
    const mail = mailbox.find(params.id);
    const html = mail && (await readMail(mail)).html;
    if (html === null) return reply.code(404).send();
    reply.header('content-security-policy', mailPolicy).header('x-frame-options', 'SAMEORIGIN');
    // A link would open inside of the frame, where our own pages refuse to be shown.
    return reply.type('text/html; charset=utf-8').send(`<base target="_blank">${html}`);
  });
  app.get<{ Params: MailPath & { at: string } }>('/practice/mailbox/:id/attachments/:at', async ({ params }, reply) => {
    const mail = mailbox.find(params.id);
    const attached = mail && (await attachedTo(mail, Number(params.at)));
    if (!attached) return reply.code(404).send();
    reply.header('content-disposition', 'attachment');
    return reply.type(attached.contentType).send(attached.content);
  });
}

async function shownMail(
  mailbox: Mailbox,
  { site, origin }: MailboxSite,
  request: FastifyRequest<{ Params: MailPath }>,
): Promise<ShownMail | null> {
  const mail = mailbox.find(request.params.id);
  if (!mail) return null;
  const read = await readMail(mail);
  const { show } = request.query as { show?: unknown };
  const first = read.html === null ? 'text' : 'html';
  const tab = isMailTab(show) ? show : first;
  return { mail, read, tab, links: tab === 'links' ? await checkLinks(read, site.publicUrl, origin) : [] };
}

function viewOf(
  mailbox: Mailbox,
  { site, timeZone }: PageSite,
  request: FastifyRequest,
  shown: ShownMail | null,
): MailboxView {
  const { find = '' } = request.query as { find?: string };
  const { mails } = mailbox;
  return {
    ...{ site, timeZone, shown, find },
    total: mails.length,
    list: listMails(mails, find),
    language: languageOf(request),
    path: withoutLanguage(request.url),
  };
}

function sendPage(request: FastifyRequest, reply: FastifyReply, view: MailboxView): FastifyReply {
  rememberLanguage(request, reply);
  return reply
    .header('content-security-policy', practicePolicy(view.site.publicUrl))
    .type('text/html; charset=utf-8')
    .send(renderPage(<MailboxPage view={view} />));
}
