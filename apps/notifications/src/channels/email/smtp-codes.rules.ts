import type { Language } from '#words';
import { smtpWords } from './smtp-codes.words.js';

/** At which part of the conversation a server said no. */
export type RefusedAt = 'login' | 'sender' | 'recipient' | 'content';

/** What a mail server's refusal comes down to. */
export const smtpRefusals = [
  /** Our own name, password or address is refused: everything stops and the operator is told. */
  'sender_refused',
  /** Nobody has this address: no more e-mail to it. */
  'no_such_address',
  /** Perhaps nobody has this address; the server gave no detail. The second time counts. */
  'perhaps_no_address',
  /** The mailbox is full: three times in 30 days and we stop trying. */
  'mailbox_full',
  /** The server does not want this mail, perhaps as spam. */
  'unwanted',
  /** The server is not ready for this mail yet. */
  'try_later',
  /** Refused for no reason that is told. */
  'refused',
] as const;

export type SmtpRefusal = (typeof smtpRefusals)[number];

/** Before the recipient is named a refusal is about us; its codes are kept apart from those about a person. */
const aboutUs = 1_000_000;

/**
 * A refusal as one number: the three digits of the reply and, behind them, subject and detail of its enhanced status
 * (RFC 3463), so that 550 5.1.1 is 550101 and a bare 550 is 550000. A million more says that it was about us.
 */
export function codeOf(at: RefusedAt, reply: string): number {
  const [, digits = '554', subject = '0', detail = '0'] =
    /^(\d{3})(?:[ -][245]\.(\d)\.(\d{1,2})\b)?/.exec(reply.trim()) ?? [];
  const code = Number(digits) * 1_000 + Number(subject) * 100 + Number(detail);
  return at === 'login' || at === 'sender' ? aboutUs + code : code;
}

/** Enhanced statuses (subject and detail) and what they come down to; where there is none, the reply itself decides. */
const byStatus: Readonly<Partial<Record<SmtpRefusal, readonly number[]>>> = {
  no_such_address: [101, 102, 103, 106, 110, 201],
  mailbox_full: [202, 203],
  unwanted: [700, 701, 707, 708, 709, 710, 711, 720, 721, 722, 723, 724, 725, 726, 727, 728],
};

/** Replies (three digits) without an enhanced status, and what they come down to. */
const byReply: Readonly<Partial<Record<SmtpRefusal, readonly number[]>>> = {
  perhaps_no_address: [550, 551, 553],
  mailbox_full: [552],
  unwanted: [554],
};

/** What a code of {@link codeOf} comes down to. */
export function refusalOf(code: number): SmtpRefusal {
  if (code >= aboutUs) return 'sender_refused';
  const reply = Math.floor(code / 1_000);
  const status = code % 1_000;
  if (reply < 500) return 'try_later';
  return (status > 0 ? nameIn(byStatus, status) : nameIn(byReply, reply)) ?? 'refused';
}

function nameIn(table: typeof byStatus, value: number): SmtpRefusal | undefined {
  return smtpRefusals.find((name) => table[name]?.includes(value));
}

/** What a chair reads about a refusal: what happened and what there is to do. */
export function wordsOfRefusal(code: number, language: Language): string {
  return smtpWords.say(language, refusalOf(code));
}
