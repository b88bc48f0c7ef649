import type { SendOutcome } from '../channel.js';
import { codeOf, type RefusedAt } from './smtp-codes.rules.js';

/** How one conversation with a mail server about one mail went, before anybody thinks about what it means. */
export type SmtpExchange =
  /** Our own gate kept the mail from being written. */
  | { readonly kind: 'held_back' }
  /** No byte of the mail was written: no name, no connection, no TLS, or it broke while the envelope was agreed. */
  | { readonly kind: 'unreached' }
  /** The server said no, in its own words. */
  | { readonly kind: 'refused'; readonly at: RefusedAt; readonly reply: string }
  /** Written, at least in part, and no answer came. */
  | { readonly kind: 'lost' }
  /** The server has taken the mail upon itself. */
  | { readonly kind: 'taken' };

/** Seconds to leave a server alone that does not want mail from us right now. */
const pauseSeconds = 60;

/**
 * What a conversation means for its mail. A mail whose answer was lost may lie in the person's mailbox: it is unknown,
 * and never sent again by itself.
 *
 * @param sid the Message-ID: it stands in the mail, so that a mail in doubt can be recognised where it arrived.
 */
export function classify(exchange: SmtpExchange, sid: string): SendOutcome {
  switch (exchange.kind) {
    case 'taken':
      return { kind: 'accepted', sid };
    case 'lost':
      return { kind: 'unknown' };
    case 'held_back':
      return { kind: 'held_back' };
    case 'unreached':
      return { kind: 'retry', why: 'unreached', afterSeconds: null };
    case 'refused':
      return refused(exchange.at, exchange.reply);
  }
}

function refused(at: RefusedAt, reply: string): SendOutcome {
  // 421: the server is about to hang up; 503: this conversation went out of step. Neither is about the mail.
  if (reply.startsWith('421') || reply.startsWith('503'))
    return { kind: 'retry', why: 'unreached', afterSeconds: null };
  const transient = reply.startsWith('4');
  if (transient && (at === 'login' || at === 'sender')) {
    return { kind: 'retry', why: 'too_fast', afterSeconds: pauseSeconds };
  }
  return { kind: 'rejected', code: codeOf(at, reply) };
}
