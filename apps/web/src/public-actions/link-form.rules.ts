import type { LinkDraft, LinkStanding } from '../pages/answer-by-link-page.js';
import type { Answer } from '../pages/public-action.js';

/** What stands for the person whose link it is, as actions tells it. */
export interface ServiceStanding {
  readonly shiftId: string;
  readonly over: boolean;
  readonly answer: Answer | null;
  readonly guests: number;
}

/** An answer through a link that can be passed on. */
export interface LinkGiven {
  readonly token: string;
  readonly answer: Answer;
  readonly guests: number;
  readonly shiftId: string | null;
}

/** More than the page offers at first, because somebody may have said more by text before. */
const mostGuestsByLink = 20;

const answers: readonly string[] = ['yes', 'maybe', 'no'] satisfies Answer[];

/** What the form of the link's page says. */
export function readLinkForm(form: Readonly<Record<string, unknown>>): { token: string; draft: LinkDraft } {
  const answer = text(form.answer);
  const draft = {
    answer: isAnswer(answer) ? answer : null,
    guests: guestsOf(text(form.guests)),
    shiftId: text(form.shiftId) || null,
  };
  return { token: text(form.t), draft };
}

/** What the page opens with: the answer of the link, else the one that stands; and how many they said they bring. */
export function openingDraft(asked: unknown, standing: ServiceStanding): LinkDraft {
  const answer = text(asked);
  return {
    answer: isAnswer(answer) ? answer : standing.answer,
    guests: Math.min(standing.guests, mostGuestsByLink),
    shiftId: standing.shiftId,
  };
}

/** What the page says stands; null while nothing does. */
export function shownStanding({ answer, guests }: ServiceStanding): LinkStanding | null {
  return answer && { answer, guests };
}

/** The answer that an address names, for the page after it; yes when the address was changed by hand. */
export function answeredOf(query: Readonly<Record<string, unknown>>): {
  answer: Answer;
  guests: number;
  shiftId: string;
} {
  const answer = text(query.answer);
  return {
    answer: isAnswer(answer) ? answer : 'yes',
    guests: guestsOf(text(query.guests)),
    shiftId: text(query.shift).slice(0, 40),
  };
}

function isAnswer(value: string): value is Answer {
  return answers.includes(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function guestsOf(value: string): number {
  const guests = Number.parseInt(value, 10);
  return Number.isNaN(guests) ? 0 : Math.min(Math.max(guests, 0), mostGuestsByLink);
}
