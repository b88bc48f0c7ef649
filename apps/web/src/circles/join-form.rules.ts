import type { JoinDraft, JoinFault } from '../pages/join-form.js';

/** A form that can be passed on. */
export interface JoinGiven {
  readonly name: string;
  readonly phone: string;
  readonly wordingVersion: number;
}

/** What a form says: a wish to join, or what is wrong with it; in either case what had been typed. */
export interface ReadJoin {
  readonly draft: JoinDraft;
  readonly given: JoinGiven | null;
  readonly fault: JoinFault | null;
}

const longestName = 80;
const longestPhone = 40;

/**
 * Reads the form; whether the number is a real one is for contacts to say.
 *
 * @param shown version of the words that stand beside the box now: whoever ticked it beside others has not agreed yet.
 */
export function readJoinForm(form: Readonly<Record<string, unknown>>, shown: number): ReadJoin {
  const draft = { name: text(form.name).slice(0, longestName), phone: text(form.phone).slice(0, longestPhone) };
  const fault = faultOf(form, draft, shown);
  return { draft, fault, given: fault ? null : { ...draft, wordingVersion: shown } };
}

function faultOf(form: Readonly<Record<string, unknown>>, draft: JoinDraft, shown: number): JoinFault | null {
  if (draft.name === '') return 'NameMissing';
  if (draft.phone === '') return 'PhoneMissing';
  if (text(form.agree) !== 'yes') return 'AgreeMissing';
  return text(form.wordingVersion) === String(shown) ? null : 'WordsChanged';
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : '';
}
