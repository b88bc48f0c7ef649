import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { SiteView } from '#look';
import { Clock, Settings } from '#runtime';
import { languages, type Language } from '#words';
import type { Reader } from '../pages/reader.js';
import { readCookie } from '../sign-in/cookies.js';

/** Name of the cookie that remembers the language a reader chose. */
export const languageCookie = 'turnout_lang';

/** What the pages say about this installation, and in which language a reader gets them. */
@Injectable()
export class Site {
  readonly view: SiteView;
  /** The zone of the chapter, in which pages say times that belong to no place. */
  readonly timeZone: string;

  constructor(
    settings: Settings,
    private readonly clock: Clock,
  ) {
    this.timeZone = settings.values.timeZone;
    this.view = {
      organisation: settings.values.orgName,
      practice: settings.practice,
      mailLeaves: settings.mailLeaves,
      onePersonDecides: settings.values.twoPeople === 'off',
      version: readVersion(),
      publicUrl: settings.publicUrl,
    };
  }

  /** The present instant by the product's clock. */
  now(): string {
    return this.clock.now().toISOString();
  }

  /** The installation and the reader's language: what they chose, else what their browser asks for, else English. */
  reader(request: FastifyRequest): Reader {
    return { site: this.view, language: languageOf(request) };
  }
}

/** The language of a request: `?lang=`, a form's `language`, the cookie, then Accept-Language in its order. */
export function languageOf(request: Pick<FastifyRequest, 'query' | 'headers' | 'body'>): Language {
  const { accept, cookie } = { accept: request.headers['accept-language'], cookie: request.headers.cookie };
  const asked = [field(request.query, 'lang'), field(request.body, 'language'), readCookie(cookie, languageCookie)];
  const preferred = (accept ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return [...asked, ...preferred].find(isLanguage) ?? 'en';
}

function field(record: unknown, name: string): string | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const value: unknown = (record as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : undefined;
}

function isLanguage(text: string | undefined): text is Language {
  return languages.some((language) => language === text);
}

function readVersion(): string {
  // From the sources and from dist alike, the nearest package.json above is the project's own.
  const candidates = ['../../../../package.json', '../../../../../package.json'];
  for (const candidate of candidates) {
    const version = versionIn(new URL(candidate, import.meta.url));
    if (version) return version;
  }
  throw new Error('The package.json of Turnout is not where it should be.');
}

function versionIn(file: URL): string | null {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
