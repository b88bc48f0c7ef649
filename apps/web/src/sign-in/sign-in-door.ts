import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Settings } from '#runtime';
import type { PagedRequest } from '../site/send-page.js';
import { lifetimes, newToken } from './access-key.rules.js';
import { cookieLine, doorCookie, readCookie, sessionCookie } from './cookies.js';
import { deviceOf } from './device.rules.js';
import { PageTokens } from './page-tokens.js';
import { type StepKind, stepLifetimes } from './sign-in-step.rules.js';

/** What a browser keeps between the halves of a step, by the step's kind; a new one takes the place of an old one. */
const stepCookie = (kind: StepKind): string => `turnout_${kind}`;

/** The HTTP side of signing in: cookies, and the browser's name. */
@Injectable()
export class SignInDoor {
  private readonly publicUrl: string;

  constructor(
    private readonly pageTokens: PageTokens,
    settings: Settings,
  ) {
    this.publicUrl = settings.publicUrl;
  }

  /**
   * Lets the page that is drawn next be sent back by this browser alone: otherwise another site could bring its reader
   * in under somebody else's name. A browser that comes again keeps its cookie, for the sake of its other tabs.
   */
  open(request: PagedRequest, reply: FastifyReply): void {
    if (request.pageToken !== undefined) return;
    const known = readCookie(request.headers.cookie, doorCookie);
    const visit = known ?? newToken();
    if (known === undefined) this.setCookie(reply, doorCookie, visit, lifetimes.session);
    request.pageToken = this.pageTokens.make(doorCookie, visit);
  }

  /** Gives a browser its session. */
  letIn(reply: FastifyReply, session: string): void {
    this.setCookie(reply, sessionCookie, session, lifetimes.session);
  }

  /** Takes it away again. */
  letOut(reply: FastifyReply): void {
    this.setCookie(reply, sessionCookie, '', 0);
  }

  /** Gives a browser the token by which it goes on with a step. */
  keepStep(reply: FastifyReply, kind: StepKind, token: string): void {
    this.setCookie(reply, stepCookie(kind), token, stepLifetimes[kind]);
  }

  /** Takes that away again. */
  dropStep(reply: FastifyReply, kind: StepKind): void {
    this.setCookie(reply, stepCookie(kind), '', 0);
  }

  /** The token by which a browser goes on with a step. */
  stepOf(request: FastifyRequest, kind: StepKind): string | undefined {
    return readCookie(request.headers.cookie, stepCookie(kind));
  }

  /** The browser and system, in words by which their owner recognises them. */
  deviceOf(request: FastifyRequest): string {
    return deviceOf(request.headers['user-agent']);
  }

  private setCookie(reply: FastifyReply, name: string, value: string, milliseconds: number): void {
    reply.header('set-cookie', cookieLine(this.publicUrl, name, value, milliseconds / 1000));
  }
}
