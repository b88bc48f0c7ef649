import type { Language } from '#words';
import { refusalWords } from './refusal.words.js';

type Code = ReturnType<typeof refusalWords.keys>[number];

interface ProblemBody {
  readonly title?: string;
  readonly detail?: string;
  readonly whatWasDone?: string;
  readonly whatToDo?: string;
  readonly code?: string;
}

/** A refusal for the person at the keyboard: in their language where we have the words, else as the service says it. */
export function refusalInWords(status: number, text: string, language: Language): string {
  const problem = text.startsWith('{') ? (JSON.parse(text) as ProblemBody) : {};
  const { title, detail, whatWasDone, whatToDo, code } = problem;
  const known = refusalWords.keys().find((key): key is Code => key === code);
  const own = known && [refusalWords.say(language, known), detail];
  const parts = (own ?? [title, detail, whatWasDone, whatToDo]).filter(Boolean);
  return parts.length > 0 ? `${parts.join(' ')} (${code ?? status})` : `Turnout answered ${String(status)}.`;
}
