import type { AnswerDraft, AnswerFault } from '../pages/action-page.js';
import { mostGuests } from '../pages/answer-fields.js';
import type { Answer } from '../pages/public-action.js';

/** A form of the public page that can be passed on. */
export interface AnswerGiven {
  readonly answer: Answer;
  readonly phone: string;
  readonly guests: number;
  readonly shiftId: string | null;
}

/** What a form says: an answer, or what is wrong with it; in either case what had been typed. */
export interface ReadAnswer {
  readonly draft: AnswerDraft;
  readonly given: AnswerGiven | null;
  readonly fault: AnswerFault | null;
}

const answers: readonly string[] = ['yes', 'maybe', 'no'] satisfies Answer[];

/** Reads the form; whether the number is a real one is for contacts to say. */
export function readAnswerForm(form: Readonly<Record<string, unknown>>): ReadAnswer {
  const draft = {
    phone: text(form.phone).slice(0, 40),
    guests: guestsOf(form.guests),
    shiftId: text(form.shiftId) || null,
  };
  const answer = text(form.answer);
  if (draft.phone === '') return { draft, given: null, fault: 'PhoneMissing' };
  if (!isAnswer(answer)) return { draft, given: null, fault: 'AnswerMissing' };
  return { draft, given: { ...draft, answer }, fault: null };
}

/** The answer that an address names, for the page after it; yes when the address was changed by hand. */
export function answerOr(textOfAnswer: unknown, otherwise: Answer): Answer {
  const answer = text(textOfAnswer);
  return isAnswer(answer) ? answer : otherwise;
}

function isAnswer(value: string): value is Answer {
  return answers.includes(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function guestsOf(value: unknown): number {
  const guests = Number.parseInt(text(value), 10);
  return Number.isNaN(guests) ? 0 : Math.min(Math.max(guests, 0), mostGuests);
}
