import { brotliCompress, constants } from 'node:zlib';
import { promisify } from 'node:util';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { renderPage, withPageToken } from '#look';
import { pagePolicy } from '#runtime';
import { cookieLine } from '../sign-in/cookies.js';
import { languageCookie, languageOf } from './site.js';

const yearSeconds = 365 * 24 * 3600;

/** What a page is answered with besides the headers of every answer. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': pagePolicy,
  'referrer-policy': 'same-origin',
} as const;

/** A request of a browser that may change something by a page of ours: the token that its forms send along. */
export type PagedRequest = FastifyRequest & { pageToken?: string };

/**
 * Answers with a page whose address lets its holder act: the address is told to nobody, not even to our own pages.
 * Its language is that of the e-mail and is not remembered, so that opening a link leaves nothing behind.
 */
export async function sendSecretPage(
  request: PagedRequest,
  reply: FastifyReply,
  page: VNode,
  status = 200,
): Promise<void> {
  await reply
    .status(status)
    .headers({ ...pageHeaders, 'referrer-policy': 'no-referrer' })
    .send(renderPage(withPageToken(request.pageToken, page)));
}

/**
 * Answers with a page of a link that its holder goes on using. Its address is told to nobody either, and a language
 * asked for in it is remembered.
 */
export async function sendLinkPage(
  request: PagedRequest,
  reply: FastifyReply,
  page: VNode,
  status = 200,
): Promise<void> {
  rememberAsked(request, reply);
  await sendSecretPage(request, reply, page, status);
}

const squeeze = promisify(brotliCompress);

/** Dear enough for a slow network, and cheap enough for every answer. */
const squeezing = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/**
 * Answers with a page that is the same for everybody, squeezed for who takes it: on a slow network that is most of the
 * wait. With a token in the page it goes as it is, because the length of what is squeezed tells about what is in it.
 */
export async function sendPublicPage(
  request: PagedRequest,
  reply: FastifyReply,
  page: VNode,
  status = 200,
): Promise<void> {
  const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding']));
  if (request.pageToken !== undefined || !takesBrotli) return sendPage(request, reply, page, status);
  rememberAsked(request, reply);
  await reply
    .status(status)
    .headers({ ...pageHeaders, 'content-encoding': 'br', vary: 'accept-encoding' })
    .send(await squeeze(renderPage(page), squeezing));
}

/** Answers with a page; a language asked for in the address is remembered. */
export async function sendPage(request: PagedRequest, reply: FastifyReply, page: VNode, status = 200): Promise<void> {
  rememberAsked(request, reply);
  await reply
    .status(status)
    .headers(pageHeaders)
    .send(renderPage(withPageToken(request.pageToken, page)));
}

function rememberAsked(request: FastifyRequest, reply: FastifyReply): void {
  const { lang } = request.query as { lang?: string };
  if (!lang) return;
  // The language of a page is no secret, so the cookie need not be tied to https.
  reply.header('set-cookie', cookieLine('', languageCookie, languageOf(request), yearSeconds));
}

/** Sends a browser on after a form, so that reloading does not send the form again. */
export async function seeOther(reply: FastifyReply, path: string): Promise<void> {
  await reply.status(303).header('location', path).send();
}
