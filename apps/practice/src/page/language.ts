import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLanguage, type Language } from '#words';

/** The cookie by which every page of the product remembers the language. */
const cookieName = 'turnout_lang';
const yearSeconds = 365 * 24 * 3600;

/** The reader's language: asked for in the address, else remembered, else the browser's, else English. */
export function languageOf(request: FastifyRequest): Language {
  const remembered = new RegExp(`(?:^|; *)${cookieName}=([a-z]{2})`).exec(request.headers.cookie ?? '')?.[1];
  const preferred = (request.headers['accept-language'] ?? '').split(',').map((part) => part.trim().slice(0, 2));
  return [askedFor(request), remembered, ...preferred].find(isLanguage) ?? 'en';
}

/** Keeps a language that the address asks for. */
export function rememberLanguage(request: FastifyRequest, reply: FastifyReply): void {
  const language = askedFor(request);
  if (!isLanguage(language)) return;
  reply.header('set-cookie', `${cookieName}=${language}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax`);
}

function askedFor(request: FastifyRequest): unknown {
  return (request.query as { lang?: unknown }).lang;
}
